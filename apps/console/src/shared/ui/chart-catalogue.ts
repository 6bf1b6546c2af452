import { words } from '../format/words';

/** The few words of charts, brought by the pages that show one. */
words('chart', { en: () => import('./chart.en.json'), de: () => import('./chart.de.json') });
