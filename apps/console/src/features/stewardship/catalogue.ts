import { words } from '../../shared/format/words';

/** The words of closing a year, brought by its page. */
words('stewardship', { en: () => import('./en.json'), de: () => import('./de.json') });
