import { type AnyVariables, createRequest, makeOperation, type Operation, type OperationType } from 'urql';
import { pageTabs } from '../../graphiql/page-tabs';
import { note, sentBy } from './sent';

const asked = (query: string, variables: AnyVariables = {}, kind: OperationType = 'query'): Operation =>
  makeOperation(kind, createRequest(query, variables), { url: '/graphql', requestPolicy: 'cache-first' });
const ended = (operation: Operation): Operation => makeOperation('teardown', operation);
const names = (path: string) => sentBy(path).map((it) => it.name);

const LIST = 'query List($first: Int) { initiatives(first: $first) { totalCount } }';

describe('what a page has sent', () => {
  it('begins anew with the address, and names the frame’s own questions last', () => {
    note(asked('query Me { me { id } }'), '/a');
    note(asked(LIST, { first: 1 }), '/a');
    expect(names('/a')).toEqual(['List', 'Me']);
    note(asked('query Other { me { name } }'), '/b');
    expect(names('/b')).toEqual(['Other']);
    expect(names('/a')).toEqual([]);
  });

  it('keeps one question under two filters at once, and only the newest when the page asks anew', () => {
    const first = asked(LIST, { first: 10 });
    const second = asked(LIST, { first: 20 });
    note(first, '/list');
    note(first, '/list');
    note(second, '/list');
    expect(sentBy('/list').map((it) => it.variables)).toEqual([{ first: 10 }, { first: 20 }]);
    note(ended(first), '/list');
    expect(sentBy('/list').map((it) => it.variables)).toEqual([{ first: 20 }]);
    note(ended(second), '/list');
    expect(sentBy('/list').map((it) => it.variables)).toEqual([{ first: 20 }]);
    note(asked(LIST, { first: 30 }), '/list');
    expect(sentBy('/list').map((it) => it.variables)).toEqual([{ first: 30 }]);
  });

  it('keeps every act, but nothing with a password in its words or its variables', () => {
    note(asked('mutation Submit { submitInitiative(id: "1") { __typename } }', {}, 'mutation'), '/act');
    note(asked('mutation Again($p: String!) { reauthenticate(password: $p) { __typename } }', { p: 'x' }), '/act');
    note(asked('query Odd($it: Odd) { odd(it: $it) }', { it: { password: 'x' } }), '/act');
    expect(names('/act')).toEqual(['Submit']);
    const handed = { path: '/act', title: 'Act', sent: sentBy('/act') };
    expect(pageTabs(handed).map((tab) => tab.title)).toEqual(['Done on the page: Submit']);
    expect(pageTabs(handed)[0]?.query).toContain('submitInitiative');
    const leak = { name: 'Odd', kind: 'query', query: 'query Odd { odd }', variables: { password: 'x' } } as const;
    expect(pageTabs({ ...handed, sent: [leak] })).toEqual([]);
  });
});
