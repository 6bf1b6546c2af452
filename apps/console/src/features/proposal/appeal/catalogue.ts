import { words } from '../../../shared/format/words';

/** The words of appeals, brought by the page of an initiative. */
words('appeal', { en: () => import('./en.json'), de: () => import('./de.json') });
