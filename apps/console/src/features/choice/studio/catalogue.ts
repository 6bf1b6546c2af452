import '../catalogue';
import i18next from 'i18next';
import words from './en.json';

/** The words of the Selection studio, brought by its pages. */
i18next.addResourceBundle('en', 'studio', words);
