import { useHistory, useHistoryActions } from '@graphiql/plugin-history';
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';
import { isReady, readyId, type ReadyTab } from './ready-tabs';
import { holdsSecret } from '../shared/graphql/secret-text';

/** Keeps the titles of the ready tabs, which GraphiQL would replace by the operation's name. */
export const KeepTitles = ({ ready }: { readonly ready: readonly ReadyTab[] }) => {
  const tab = useGraphiQL((state) => state.tabs[state.activeTabIndex]);
  const { updateActiveTabValues } = useGraphiQLActions();
  const title = ready.find((_, index) => readyId(index) === tab?.id)?.title;
  const shown = tab?.title;
  useEffect(() => {
    if (title && isReady(tab?.id) && shown !== title) updateActiveTabValues({ operationName: title });
  }, [shown, tab?.id, title, updateActiveTabValues]);
  return null;
};

/** Takes anything with a password out of the history at once, also out of the list on the screen. */
export const KeepHistoryClean = () => {
  const items = useHistory();
  const { deleteFromHistory } = useHistoryActions();
  useEffect(() => {
    for (const item of items) if (holdsSecret(item.query) || holdsSecret(item.variables)) deleteFromHistory(item, true);
  }, [items, deleteFromHistory]);
  return null;
};

/**
 * Tells when the editors stand. A tab chosen before that would show the first tab's text, and run it: GraphiQL fills
 * only the editors it has.
 */
export const TellWhenEditorsStand = ({ onStand }: { readonly onStand: () => void }) => {
  const stand = useGraphiQL((state) => Boolean(state.queryEditor && state.variableEditor && state.responseEditor));
  useEffect(() => {
    if (stand) onStand();
  }, [stand, onStand]);
  return null;
};
