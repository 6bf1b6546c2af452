/** A tab that stands ready when the page opens, with real ids, versions and totals in its variables. */
export interface ReadyTab {
  readonly title: string;
  readonly query: string;
  readonly variables?: object;
}

const READY = 'ready-';

export const isReady = (id: string | undefined): boolean => id?.startsWith(READY) ?? false;
export const readyId = (index: number): string => `${READY}${index}`;

const pretty = (variables: object | undefined): string | null =>
  variables ? JSON.stringify(variables, null, 2) : null;

/** The tab state GraphiQL starts with: the ready tabs, then the member's own. */
export const tabStateOf = (ready: readonly ReadyTab[], own: readonly object[]): string =>
  JSON.stringify({
    activeTabIndex: 0,
    tabs: [
      ...ready.map((tab, index) => ({
        id: readyId(index),
        hash: null,
        title: tab.title,
        query: tab.query,
        variables: pretty(tab.variables),
        headers: null,
        operationName: null,
        response: null,
      })),
      ...own,
    ],
  });
