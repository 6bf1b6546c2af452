import { words } from '../format/words';

/** The words of exports, brought by the pages that have one. */
words('export', { en: () => import('./export.en.json'), de: () => import('./export.de.json') });
