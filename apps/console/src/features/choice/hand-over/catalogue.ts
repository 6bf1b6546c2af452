import '../catalogue';
import { words } from '../../../shared/format/words';

/** The words of handing a plan over, brought by its page. */
words('handOver', { en: () => import('./en.json'), de: () => import('./de.json') });
