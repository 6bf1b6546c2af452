import { words } from '../../shared/format/words';

/** The words of spending, brought by its pages. */
words('delivery', { en: () => import('./en.json'), de: () => import('./de.json') });
