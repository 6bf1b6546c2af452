import { words } from '../../../shared/format/words';

/** The words of the COO's desk, brought by the pages that show it. */
words('desk', { en: () => import('./en.json'), de: () => import('./de.json') });
