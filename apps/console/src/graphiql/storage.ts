import { holdsSecret } from '../shared/graphql/secret-text';
import { isReady, type ReadyTab, tabStateOf } from './ready-tabs';

interface Kept {
  readonly length: number;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  key(index: number): string | null;
}

export interface ConsoleStorage {
  readonly length: number;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  clear(): void;
}

const TABS = 'graphiql:tabState';
const LISTS: readonly string[] = ['graphiql:queries', 'graphiql:favorites'];
/** What the ready tabs replace, and headers, which may carry a token. */
const NEVER: readonly string[] = ['graphiql:query', 'graphiql:variables', 'graphiql:headers'];

interface Texts {
  readonly id?: string;
  readonly query?: string | null;
  readonly variables?: string | null;
}

const harmless = (item: Texts): boolean => !holdsSecret(item.query) && !holdsSecret(item.variables);

const parsed = (text: string | null): unknown => {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
};

const listIn = (value: unknown, name: string): readonly Texts[] => {
  const list = typeof value === 'object' && value !== null ? Reflect.get(value, name) : null;
  return Array.isArray(list) ? list.filter((item): item is Texts => typeof item === 'object' && item !== null) : [];
};

/**
 * GraphiQL's storage for one member: the ready tabs come anew at each load, the member's own tabs and history are kept
 * under the member's id, and nothing with a password is ever written.
 */
export const consoleStorage = (memberId: string, ready: readonly ReadyTab[], kept: Kept): ConsoleStorage => {
  const prefix = `clout:${memberId}:`;
  const keys = () =>
    Array.from({ length: kept.length }, (_, index) => kept.key(index)).filter(
      (key) => key?.startsWith(prefix) ?? false,
    );
  return {
    get length() {
      return keys().length;
    },
    getItem(key) {
      if (NEVER.includes(key)) return null;
      const own = kept.getItem(prefix + key);
      return key === TABS ? tabStateOf(ready, listIn(parsed(own), 'tabs').filter(harmless)) : own;
    },
    setItem(key, value) {
      if (NEVER.includes(key)) return;
      if (key === TABS) {
        const tabs = listIn(parsed(value), 'tabs').filter((tab) => !isReady(tab.id) && harmless(tab));
        kept.setItem(prefix + key, JSON.stringify({ activeTabIndex: 0, tabs }));
        return;
      }
      const list = LISTS.includes(key) ? key.slice('graphiql:'.length) : null;
      if (list) {
        kept.setItem(prefix + key, JSON.stringify({ [list]: listIn(parsed(value), list).filter(harmless) }));
        return;
      }
      if (!holdsSecret(value)) kept.setItem(prefix + key, value);
    },
    removeItem: (key) => kept.removeItem(prefix + key),
    clear: () => keys().forEach((key) => kept.removeItem(key ?? '')),
  };
};
