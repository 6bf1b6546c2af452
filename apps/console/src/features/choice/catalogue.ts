import { words } from '../../shared/format/words';

/** The words of plans, brought by the pages that show one. */
words('choice', { en: () => import('./en.json'), de: () => import('./de.json') });
