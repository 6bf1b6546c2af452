import { holdsSecret, SECRET_FIELDS } from '../shared/graphql/secret-text';
import { DECISION_FIELDS, operationOf } from './secrets';

const isSecret = (query: string, name?: string) =>
  operationOf(query, name)?.fields.some((field) => SECRET_FIELDS.includes(field)) ?? false;

describe('what the editor may run and keep', () => {
  it('finds a password operation behind an alias, an inline fragment and a named fragment', () => {
    expect(isSecret('mutation { a: signIn(email: "x", password: "y") { __typename } }')).toBe(true);
    expect(isSecret('mutation { ... on Mutation { reauthenticate(password: "y") { __typename } } }')).toBe(true);
    expect(
      isSecret('mutation { ...F } fragment F on Mutation { signIn(email: "", password: "") { __typename } }'),
    ).toBe(true);
    expect(isSecret('query { me { id } }')).toBe(false);
  });

  it('ends on fragments that name themselves', () => {
    expect(operationOf('{ ...F } fragment F on Query { me { id } ...F }')).toMatchObject({
      kind: 'query',
      fields: ['me'],
    });
  });

  it('looks at the operation that would run, and knows a decision', () => {
    const both = 'query A { me { id } } mutation B { decidePlan(input: {}) { __typename } }';
    expect(operationOf(both, 'A')).toEqual({ kind: 'query', name: 'A', fields: ['me'] });
    expect(operationOf('query C { me { id } }', 'A')).toEqual({ kind: 'query', name: 'C', fields: ['me'] });
    expect(operationOf('{ me { id } }', 'A')?.name).toBeUndefined();
    expect(operationOf(both, 'B')?.fields.some((field) => DECISION_FIELDS.includes(field))).toBe(true);
    expect(operationOf('not graphql')).toBeUndefined();
  });

  it('keeps no text that holds a password', () => {
    expect(holdsSecret('mutation { signIn }')).toBe(true);
    expect(holdsSecret('{"password":"x"}')).toBe(true);
    expect(holdsSecret('{ decisionQueue { id } }')).toBe(false);
    expect(holdsSecret(null)).toBe(false);
  });
});
