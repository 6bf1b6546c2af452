import './catalogue';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, LANGUAGES, rememberLanguage, startingLanguage } from './language';
import { namespaces, wordsOfPages } from './words';

i18next.on('languageChanged', (language) => {
  document.documentElement.lang = language;
});

/** Starts in the reader's language with the words of every page; the others come with the pages that need them. */
export const startWords = (): Promise<unknown> =>
  i18next
    .use(wordsOfPages)
    .use(initReactI18next)
    .init({
      lng: startingLanguage(),
      supportedLngs: Object.keys(LANGUAGES),
      // The catalogues agree, so that nobody loads two.
      fallbackLng: false,
      defaultNS: 'common',
      ns: [...namespaces()],
      interpolation: { escapeValue: false },
    });

/** Shows the page in this language, once its words are here, and the next visit too. */
export const chooseLanguage = async (language: Language): Promise<void> => {
  await i18next.changeLanguage(language);
  rememberLanguage(language);
};
