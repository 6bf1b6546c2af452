import { words } from '../../../shared/format/words';

/** The words of the first run, brought by its checklist. */
words('firstRun', { en: () => import('./en.json'), de: () => import('./de.json') });
