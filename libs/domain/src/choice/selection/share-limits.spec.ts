import fc from 'fast-check';
import { optimise } from './optimise';
import { bestByTrying, drive, portfolios, solveByTrying } from './selection.fixtures';
import { capOnly, type ShareLimit } from './portfolio';
import { withoutRule } from './rule-ref';
import { NOT_EMPTY } from './share-limits';

const limits = fc.array(
  fc.record({
    side: fc.constantFrom('FLOOR' as const, 'CEILING' as const),
    share: fc.integer({ min: 0, max: 10_000 }).map((share) => BigInt(share - (share % 500))),
    picks: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  }),
  { minLength: 1, maxLength: 3 },
);

describe('floors and ceilings in shares of the plan', () => {
  it('are kept by the best plan, which is the best of all selections that keep them', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(portfolios(40), limits, (some, drawn) => {
        const shareLimits = drawn.map(({ picks, ...limit }, k): ShareLimit => ({
          ...limit,
          words: `rule ${k}`,
          items: new Set(some.items.filter((_, i) => picks[i]).map((item) => item.id)),
        }));
        const portfolio = { ...some, shareLimits };
        const solved = drive(optimise(portfolio), solveByTrying);
        if (!solved.ok) throw new Error(solved.refusal.message);
        const truth = bestByTrying(portfolio);
        seen.add(solved.value.status);
        if (!truth) {
          expect(solved.value.status).toBe('infeasible');
          expect(solved.value.conflict.length).toBeGreaterThan(0);
          return;
        }
        const { status, selected, value, cost } = solved.value;
        expect({ status, selected, value, cost }).toEqual({ status: 'optimal', ...truth });
        for (const { items, side, share } of shareLimits) {
          const own = selected
            .filter(({ id }) => items.has(id))
            .map(({ id, option }) => {
              const item = some.items.find((one) => one.id === id)!;
              return (item.tiered ? item.options.find((one) => one.id === option)! : item.options[0]!).cost;
            });
          const part = own.reduce((sum, one) => sum + one, 0n) * 10_000n;
          if (side === 'FLOOR') expect(part).toBeGreaterThanOrEqual(share * cost);
          else expect(part).toBeLessThanOrEqual(share * cost);
        }
      }),
      { numRuns: 600 },
    );
    expect([...seen].sort()).toEqual(['infeasible', 'optimal']);
  });

  it('name themselves when they cannot hold with what is forced, and never mean an empty plan', () => {
    const item = (id: string, cost: bigint, more = {}) => ({
      ...{ id, status: 'optional' as const, options: [{ id, cost, value: 1n }], tiered: false },
      ...{ touchpoints: [], requires: [], requiresAny: [], ...more },
    });
    const floor: ShareLimit = { words: 'at least 60.00 % for B', items: new Set(['b']), side: 'FLOOR', share: 6000n };
    const conflictOf = (cap: bigint, ...items: ReturnType<typeof item>[]) => {
      const solved = drive(optimise({ ...capOnly(cap, items), shareLimits: [floor] }), solveByTrying);
      return solved.ok ? [...solved.value.conflict].sort() : [];
    };
    expect(conflictOf(100n, item('a', 50n, { status: 'mandatory' }), item('b', 50n))).toEqual([
      'a must be funded',
      floor.words,
    ]);
    expect(conflictOf(9n, item('a', 5n), item('b', 50n))).toEqual([NOT_EMPTY, floor.words, 'the cap of 9'].sort());
    expect(conflictOf(100n, item('a', 30n), item('b', 50n))).toEqual([]);
    const limited = { ...capOnly(9n, [item('b', 50n)]), shareLimits: [floor] };
    const lifted = drive(optimise(withoutRule(limited, { type: 'NOT_EMPTY' })), solveByTrying);
    expect(lifted).toMatchObject({ value: { status: 'optimal', selected: [] } });
    expect(withoutRule(limited, { type: 'SHARE', index: 0 }).shareLimits).toEqual([]);
  });
});
