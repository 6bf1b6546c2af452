import i18next from 'i18next';
import words from './export-words.json';

/** The words of exports, brought by the pages that have one: whoever only signs in does not load them. */
i18next.addResourceBundle('en', 'export', words);
