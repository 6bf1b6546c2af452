import { type Exchange, type Operation, stringifyDocument } from 'urql';
import { pipe, tap } from 'wonka';
import { holdsSecret } from './secret-text';

/** One operation a page has sent, as the GraphQL console opens it. */
export interface Sent {
  readonly name: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly query: string;
  readonly variables: object;
}

interface Noted extends Sent {
  readonly key: number;
  /** Whether something on the page still shows its answer. */
  live: boolean;
}

/** More than these nobody looks through; the newest stay. */
const MOST = 24;
let place = '';
let noted: readonly Noted[] = [];

const nameIn = (text: string): string => /(?:query|mutation|subscription)\s+(\w+)/.exec(text)?.[1] ?? '';
/** Sent by the frame of every page, so that they say least of this one. */
const ofFrame = ({ name }: Sent): boolean => ['Me', 'Workspace', 'Bell'].includes(name);

/** Notes what leaves the page at `path`; another path begins anew, and a question asked otherwise replaces the former. */
export const note = (operation: Operation, path: string): void => {
  if (path !== place) {
    place = path;
    noted = [];
  }
  const before = noted.find((it) => it.key === operation.key);
  if (operation.kind === 'teardown') {
    if (before) before.live = false;
    const answeredAnew = (it: Noted) => it.name === before?.name && it !== before && it.live;
    if (before?.kind === 'query' && noted.some(answeredAnew)) noted = noted.filter((it) => it !== before);
    return;
  }
  if (before) {
    before.live = true;
    return;
  }
  const query = stringifyDocument(operation.query);
  const variables: object = operation.variables ?? {};
  if (holdsSecret(query) || holdsSecret(JSON.stringify(variables))) return;
  const now: Noted = { key: operation.key, live: true, kind: operation.kind, name: nameIn(query), query, variables };
  const kept = noted.filter((it) => it.kind !== 'query' || it.live || it.name !== now.name);
  noted = [...kept, now].slice(-MOST);
};

/** What the page at `path` has sent since it was opened: its own questions and acts first, the frame's last. */
export const sentBy = (path: string): readonly Sent[] => {
  const all = path === place ? noted.map(({ name, kind, query, variables }) => ({ name, kind, query, variables })) : [];
  return [...all.filter((it) => !ofFrame(it)), ...all.filter(ofFrame)];
};

/** Notes every operation with the address it is sent from; it changes none. */
export const noteExchange: Exchange =
  ({ forward }) =>
  (operations) =>
    forward(
      pipe(
        operations,
        tap((operation) => note(operation, window.location.pathname)),
      ),
    );
