import { words } from '../../shared/format/words';

/** The words of members and signing in, brought by their pages. */
words('organisation', { en: () => import('./en.json'), de: () => import('./de.json') });
