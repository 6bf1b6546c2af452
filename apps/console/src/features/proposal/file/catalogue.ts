import { words } from '../../../shared/format/words';

/** The words of the import of proposals, brought by its page. */
words('proposalFile', { en: () => import('./en.json'), de: () => import('./de.json') });
