import { words } from '../../../shared/format/words';

/** The words of saving while somebody types, brought by the pages that do. */
words('autosave', { en: () => import('./en.json'), de: () => import('./de.json') });
