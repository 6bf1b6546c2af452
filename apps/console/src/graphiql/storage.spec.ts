import { consoleStorage } from './storage';

const memory = () => {
  const map = new Map<string, string>();
  return {
    map,
    get length() {
      return map.size;
    },
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
    key: (index: number) => [...map.keys()][index] ?? null,
  };
};
const ready = [{ title: '1 What waits for me', query: 'query WhatWaitsForMe { decisionQueue { id } }' }];
const own = (id: string, query: string, variables: string | null = null) => ({
  id,
  title: id,
  query,
  variables,
  headers: null,
  operationName: null,
  response: null,
});

describe("the GraphQL console's storage", () => {
  it('puts the ready tabs first at each load and keeps the own tabs behind them', () => {
    const kept = memory();
    const storage = consoleStorage('m1', ready, kept);
    const before = JSON.parse(storage.getItem('graphiql:tabState') ?? '{}');
    expect(before.tabs.map((tab: { title: string }) => tab.title)).toEqual(['1 What waits for me']);
    storage.setItem(
      'graphiql:tabState',
      JSON.stringify({ activeTabIndex: 1, tabs: [...before.tabs, own('a', '{ me { id } }')] }),
    );
    const later = JSON.parse(
      consoleStorage('m1', [{ title: '1 Other', query: '{ me { id } }' }], kept).getItem('graphiql:tabState') ?? '{}',
    );
    expect(later.tabs.map((tab: { title: string }) => tab.title)).toEqual(['1 Other', 'a']);
    expect(later.activeTabIndex).toBe(0);
  });

  it('writes no password, in tabs, history or elsewhere', () => {
    const kept = memory();
    const storage = consoleStorage('m1', ready, kept);
    const secret = 'mutation { signIn(email: "a", password: "hunter2") { __typename } }';
    const variables = '{"password":"hunter2"}';
    storage.setItem(
      'graphiql:tabState',
      JSON.stringify({ activeTabIndex: 0, tabs: [own('a', secret), own('b', '{ x }', variables)] }),
    );
    storage.setItem(
      'graphiql:queries',
      JSON.stringify({ queries: [{ query: secret }, { query: '{ me { id } }' }, { query: '{ x }', variables }] }),
    );
    storage.setItem('graphiql:query', secret);
    storage.setItem('graphiql:variables', variables);
    storage.setItem('graphiql:other', secret);
    expect([...kept.map.values()].join()).not.toMatch(/hunter2|signIn/);
    expect(JSON.parse(storage.getItem('graphiql:queries') ?? '')).toEqual({ queries: [{ query: '{ me { id } }' }] });
  });

  it('keeps members apart', () => {
    const kept = memory();
    consoleStorage('m1', ready, kept).setItem('graphiql:theme', 'dark');
    const other = consoleStorage('m2', ready, kept);
    expect(other.getItem('graphiql:theme')).toBeNull();
    expect(other.length).toBe(0);
    other.clear();
    expect(consoleStorage('m1', ready, kept).getItem('graphiql:theme')).toBe('dark');
  });
});
