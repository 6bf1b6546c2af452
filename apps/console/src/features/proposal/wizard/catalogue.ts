import '../catalogue';
import '../case/catalogue';
import { words } from '../../../shared/format/words';

/** The words of the wizard, brought by its page. */
words('wizard', { en: () => import('./en.json'), de: () => import('./de.json') });
