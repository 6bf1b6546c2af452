import i18next from 'i18next';
import words from './en.json';

/** The words of scoring, brought by its pages: whoever only signs in does not load them. */
i18next.addResourceBundle('en', 'scoring', words);
