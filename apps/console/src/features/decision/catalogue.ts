import { words } from '../../shared/format/words';

/** The words of decisions, brought by their pages. */
words('decision', { en: () => import('./en.json'), de: () => import('./de.json') });
