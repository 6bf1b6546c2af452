import { words } from '../../../shared/format/words';

/** The words of a case, brought by the pages that show one. */
words('case', { en: () => import('./en.json'), de: () => import('./de.json') });
