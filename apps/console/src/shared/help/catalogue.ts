import { words } from '../format/words';

/** The words of methods, brought where somebody asks how a figure comes about. */
words('help', { en: () => import('./en.json'), de: () => import('./de.json') });
