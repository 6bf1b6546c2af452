import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Operation } from '@clout/domain';
import { withWords } from './shared/format/words';
import { loadPatiently } from './shared/graphql/connection';
import { useMay } from './shared/session/workspace';
import { FaultAlert, Loading } from './shared/ui/loaded';
import { Page } from './shared/ui/page';

/** A page a role may not see says so, instead of asking the server for a refusal. */
const Permitted = (props: { readonly needs: readonly Operation[]; readonly children: ReactNode }) => {
  const { t } = useTranslation();
  const may = useMay();
  if (props.needs.some(may)) return props.children;
  return (
    <Page title={t('fault.NOT_PERMITTED.title')}>
      <FaultAlert code="NOT_PERMITTED" />
    </Page>
  );
};

/** What loads a page before it is shown. */
const loads = new WeakMap<object, () => Promise<unknown>>();

/** Begins to load a page that will be shown; what fails now is tried again when it is. */
export const beginPage = (element: ReactNode): void => {
  if (typeof element === 'object' && element)
    loads
      .get(element)?.()
      .catch(() => undefined);
};

/** A page that is loaded when it is first opened, for members who may call one of the operations. */
export const page = (load: () => Promise<{ default: ComponentType }>, needs: readonly Operation[]): ReactNode => {
  const Lazy = lazy(() => loadPatiently(withWords(load)));
  const element = (
    <Permitted needs={needs}>
      <Suspense fallback={<Loading />}>
        <Lazy />
      </Suspense>
    </Permitted>
  );
  loads.set(element, withWords(load));
  return element;
};
