import { words } from '../../shared/format/words';

/** The words of the envelope, brought by the pages that show it. */
words('envelope', { en: () => import('./en.json'), de: () => import('./de.json') });
