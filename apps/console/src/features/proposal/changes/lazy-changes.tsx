import { type ComponentProps, lazy, Suspense } from 'react';
import { withWords } from '../../../shared/format/words';

const Loaded = lazy(withWords(() => import('./changes')));

/** What differs from what was handed in before; loaded for what was returned alone. */
export const Changes = (props: ComponentProps<typeof Loaded>) => (
  <Suspense fallback={null}>
    <Loaded {...props} />
  </Suspense>
);
