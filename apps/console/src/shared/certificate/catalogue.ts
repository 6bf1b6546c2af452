import { words } from '../format/words';

/** The words of a certificate, brought by the pages that show one. */
words('certificate', { en: () => import('./en.json'), de: () => import('./de.json') });
