import i18next from 'i18next';
import words from './en.json';

/** The words of mandates, brought by the pages that show one. */
i18next.addResourceBundle('en', 'mandate', words);
