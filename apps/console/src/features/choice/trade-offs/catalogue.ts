import { words } from '../../../shared/format/words';

/** The words of a plan's trade-offs and of the funding line drawn. */
words('tradeOffs', { en: () => import('./en.json'), de: () => import('./de.json') });
