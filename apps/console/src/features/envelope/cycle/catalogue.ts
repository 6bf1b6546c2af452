import { words } from '../../../shared/format/words';

/** The words of opening a cycle, brought by its page. */
words('openCycle', { en: () => import('./en.json'), de: () => import('./de.json') });
