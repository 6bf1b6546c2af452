import { words } from '../../../shared/format/words';

/** The words of the calendar, brought by its page. */
words('calendar', { en: () => import('./en.json'), de: () => import('./de.json') });
