import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../format/i18n';
import { isLanguage, LANGUAGES } from '../format/language';

const ALL = Object.keys(LANGUAGES).filter(isLanguage);

/** The languages as items of a menu, each by its own name. */
export const LanguageItems = () => {
  const { t, i18n } = useTranslation();
  return (
    <>
      <Menu.Label>{t('frame.language')}</Menu.Label>
      {ALL.map((language) => (
        <Menu.Item
          key={language}
          role="menuitemradio"
          aria-checked={i18n.language === language}
          lang={language}
          leftSection={i18n.language === language ? <IconCheck size={16} /> : <span className="no-icon" />}
          onClick={() => void chooseLanguage(language)}
        >
          {LANGUAGES[language]}
        </Menu.Item>
      ))}
    </>
  );
};
