import { words } from '../format/words';

/** The words for what somebody else changed meanwhile, brought where it is told. */
words('stale', { en: () => import('./en.json'), de: () => import('./de.json') });
