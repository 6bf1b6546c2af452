import i18next from 'i18next';
import words from './chart-words.json';

/** The few words of charts, brought by the pages that show one. */
i18next.addResourceBundle('en', 'chart', words);
