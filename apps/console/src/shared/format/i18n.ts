import i18next, { type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import common from './en.json';

/** Starts the catalogue; each feature brings its own namespace. */
export const startCatalogue = (features: Resource[string]): Promise<unknown> =>
  i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'common',
    resources: { en: { common, ...features } },
    interpolation: { escapeValue: false },
  });
