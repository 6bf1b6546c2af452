import * as fc from 'fast-check';
import { type LinkedInitiative, checkLinks } from './links';

const other = (id: string, more: Partial<LinkedInitiative> = {}): LinkedInitiative => ({
  id,
  code: `I-${id}`,
  cycleId: 'c',
  state: 'ACCEPTED',
  requiresIds: [],
  excludesIds: [],
  ...more,
});
const check = (
  requiresIds: string[],
  excludesIds: string[],
  others: readonly LinkedInitiative[],
  id: string | null = 'me',
) => checkLinks({ id, cycleId: 'c', requiresIds, excludesIds }, new Map(others.map((o) => [o.id, o])));

describe('dependencies and exclusions', () => {
  it('may point at other initiatives of the cycle, in a ring too', () => {
    expect(check(['a'], ['b'], [other('a'), other('b')])).toEqual({ ok: true, value: undefined });
    expect(check(['a'], [], [other('a', { requiresIds: ['me'] })]).ok).toBe(true);
    expect(check([], [], [], null).ok).toBe(true);
  });

  it.each<[string, string, ReturnType<typeof check>]>([
    ['itself required', 'requiresIds[0]', check(['me'], [], [other('me')])],
    ['itself excluded', 'excludesIds[0]', check([], ['me'], [other('me')])],
    ['an unknown one', 'requiresIds[0]', check(['x'], [], [])],
    ['one of another cycle', 'excludesIds[0]', check([], ['a'], [other('a', { cycleId: 'd' })])],
    ['a withdrawn one', 'requiresIds[0]', check(['a'], [], [other('a', { state: 'WITHDRAWN' })])],
    ['one required and excluded', 'excludesIds[0]', check(['a'], ['a'], [other('a')])],
    ['one that excludes it', 'requiresIds', check(['a'], [], [other('a', { excludesIds: ['me'] })])],
    [
      'an exclusion two steps away',
      'excludesIds[0]',
      check(['a'], ['b'], [other('a', { requiresIds: ['b'] }), other('b')]),
    ],
    [
      'two required ones that exclude each other',
      'requiresIds',
      check(['a', 'b'], [], [other('a', { excludesIds: ['b'] }), other('b')]),
    ],
  ])('refuse %s at %s', (_, field, answer) =>
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT', field } }),
  );

  it('answer for any graph, and accept only what could be funded together', () => {
    const ids = ['me', 'a', 'b', 'd', 'e'];
    const edges = fc.subarray(ids);
    fc.assert(
      fc.property(fc.array(fc.tuple(edges, edges), { minLength: 5, maxLength: 5 }), (graph) => {
        const all = ids.map((id, i) =>
          other(id, { requiresIds: graph[i]?.[0] ?? [], excludesIds: (graph[i]?.[1] ?? []).filter((x) => x !== id) }),
        );
        const [me] = all;
        if (!me || !check([...me.requiresIds], [...me.excludesIds], all).ok) return;
        const together = new Set(['me']);
        for (let grown = true; grown;) {
          const size = together.size;
          for (const id of [...together]) all.find((o) => o.id === id)?.requiresIds.forEach((r) => together.add(r));
          grown = together.size > size;
        }
        for (const id of together)
          for (const x of all.find((o) => o.id === id)?.excludesIds ?? []) expect(together.has(x)).toBe(false);
      }),
    );
  });
});
