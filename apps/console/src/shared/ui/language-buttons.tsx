import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../format/i18n';
import { isLanguage, LANGUAGES } from '../format/language';

const ALL = Object.keys(LANGUAGES).filter(isLanguage);

/** The languages side by side, for whoever has not signed in. */
export const LanguageButtons = () => {
  const { t, i18n } = useTranslation();
  return (
    <Group gap={4} role="group" aria-label={t('frame.language')}>
      {ALL.map((language) => (
        <Button
          key={language}
          size="compact-sm"
          variant={i18n.language === language ? 'light' : 'subtle'}
          lang={language}
          aria-pressed={i18n.language === language}
          onClick={() => void chooseLanguage(language)}
        >
          {LANGUAGES[language]}
        </Button>
      ))}
    </Group>
  );
};
