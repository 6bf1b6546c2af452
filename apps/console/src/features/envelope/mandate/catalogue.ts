import { words } from '../../../shared/format/words';

/** The words of mandates, brought by their pages. */
words('mandate', { en: () => import('./en.json'), de: () => import('./de.json') });
