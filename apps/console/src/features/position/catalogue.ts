import { words } from '../../shared/format/words';

/** The words of a leader's position, brought by its page. */
words('position', { en: () => import('./en.json'), de: () => import('./de.json') });
