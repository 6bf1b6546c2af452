import { Menu } from '@mantine/core';
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
      <Menu.RadioGroup
        value={i18n.language}
        onChange={(language) => (isLanguage(language) ? void chooseLanguage(language) : undefined)}
      >
        {ALL.map((language) => (
          <Menu.RadioItem key={language} value={language} lang={language} closeMenuOnClick>
            {LANGUAGES[language]}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
};
