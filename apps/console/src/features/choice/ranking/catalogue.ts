import i18next from 'i18next';
import words from './en.json';

/** The words of ranking, brought by its pages: whoever only signs in does not load them. */
i18next.addResourceBundle('en', 'ranking', words);
