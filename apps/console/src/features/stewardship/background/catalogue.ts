import { words } from '../../../shared/format/words';

/** The words of the work in the background, brought by its page. */
words('background', { en: () => import('./en.json'), de: () => import('./de.json') });
