import { words } from '../../../shared/format/words';

/** The words of scoring, brought by its pages. */
words('scoring', { en: () => import('./en.json'), de: () => import('./de.json') });
