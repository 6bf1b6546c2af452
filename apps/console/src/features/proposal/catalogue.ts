import { words } from '../../shared/format/words';

/** The words of initiatives, brought by their pages. */
words('proposal', { en: () => import('./en.json'), de: () => import('./de.json') });
