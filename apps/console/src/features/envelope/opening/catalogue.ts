import { words } from '../../../shared/format/words';

/** The words of opening commitments, brought by their pages. */
words('opening', { en: () => import('./en.json'), de: () => import('./de.json') });
