import '../catalogue';
import { words } from '../../../shared/format/words';

/** The words of the Selection studio, brought by its pages. */
words('studio', { en: () => import('./en.json'), de: () => import('./de.json') });
