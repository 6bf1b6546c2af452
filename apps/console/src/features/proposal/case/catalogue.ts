import i18next from 'i18next';
import words from './en.json';

/** The words of a case, brought by the pages that show one: whoever only signs in does not load them. */
i18next.addResourceBundle('en', 'case', words);
