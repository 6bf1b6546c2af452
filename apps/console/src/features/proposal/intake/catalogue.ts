import { words } from '../../../shared/format/words';

/** The words of the intake wall, brought by its page. */
words('intake', { en: () => import('./en.json'), de: () => import('./de.json') });
