import { words } from '../../../shared/format/words';

/** The words of the decision clock, brought by its page. */
words('clock', { en: () => import('./en.json'), de: () => import('./de.json') });
