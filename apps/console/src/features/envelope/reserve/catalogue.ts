import { words } from '../../../shared/format/words';

/** The words of the reserve, brought by the pages that show it. */
words('reserve', { en: () => import('./en.json'), de: () => import('./de.json') });
