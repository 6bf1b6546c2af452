import { words } from '../../../shared/format/words';

/** The words of the OpEx base, brought by its pages. */
words('base', { en: () => import('./en.json'), de: () => import('./de.json') });
