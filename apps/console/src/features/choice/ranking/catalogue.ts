import { words } from '../../../shared/format/words';

/** The words of ranking, brought by its pages. */
words('ranking', { en: () => import('./en.json'), de: () => import('./de.json') });
