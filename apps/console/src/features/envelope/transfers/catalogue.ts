import { words } from '../../../shared/format/words';

/** The words of transfers, brought by their pages. */
words('transfers', { en: () => import('./en.json'), de: () => import('./de.json') });
