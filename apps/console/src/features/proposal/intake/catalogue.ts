import i18next from 'i18next';
import words from './en.json';

/** The words of the intake wall, brought by its page. */
i18next.addResourceBundle('en', 'intake', words);
