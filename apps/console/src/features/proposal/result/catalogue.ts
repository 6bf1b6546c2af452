import { words } from '../../../shared/format/words';

/** The words of a result, brought by the page of an initiative. */
words('result', { en: () => import('./en.json'), de: () => import('./de.json') });
