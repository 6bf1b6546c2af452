import { words } from './words';

/** The words that every page may need. */
words('common', { en: () => import('./en.json'), de: () => import('./de.json') });
