import type { Handed } from '../shared/graphql/hand-over';
import { holdsSecret } from '../shared/graphql/secret-text';
import type { ReadyTab } from './ready-tabs';
import { say } from './tab-words';

/** The operations of the page that somebody came from, as tabs; an act is told as done, since running it does it again. */
export const pageTabs = (handed: Handed | null): readonly ReadyTab[] =>
  (handed?.sent ?? [])
    .filter(({ query, variables }) => !holdsSecret(query) && !holdsSecret(JSON.stringify(variables)))
    .map(({ name, kind, query, variables }) => ({
      title: say(kind === 'mutation' ? 'Done on the page: {}' : 'Page: {}', name || kind),
      query: query.trim(),
      variables,
    }));
