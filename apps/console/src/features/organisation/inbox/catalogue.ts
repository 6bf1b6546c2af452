import { words } from '../../../shared/format/words';

/** The words of the inbox and of how a member wants to be told. */
words('inbox', { en: () => import('./en.json'), de: () => import('./de.json') });
