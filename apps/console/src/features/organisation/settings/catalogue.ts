import { words } from '../../../shared/format/words';

/** The words of the settings, brought by their page. */
words('settings', { en: () => import('./en.json'), de: () => import('./de.json') });
