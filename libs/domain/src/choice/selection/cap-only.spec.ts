import fc from 'fast-check';
import { solveCapOnly, type CapOnlyInput } from './cap-only';

/** Every subset in turn, by the rule's own words. */
const byTrying = (input: CapOnlyInput): { value: number; cost: number; ranks: number[] } => {
  let best = { value: 0, cost: 0, ranks: [] as number[] };
  for (let set = 0; set < 1 << input.cost.length; set += 1) {
    const items = input.cost.map((_, k) => k).filter((k) => set & (1 << k));
    const cost = items.reduce((sum, k) => sum + input.cost[k]!, 0);
    if (cost > input.cap) continue;
    const value = items.reduce((sum, k) => sum + input.value[k]!, 0);
    const ranks = items.map((k) => input.rank[k]!).sort((a, b) => a - b);
    const firstIds = (): number => {
      const k = ranks.findIndex((rank, n) => rank !== best.ranks[n]);
      return k < 0 ? 0 : ranks[k]! - best.ranks[k]!;
    };
    const order = best.value - value || cost - best.cost || ranks.length - best.ranks.length || firstIds();
    if (order < 0) best = { value, cost, ranks };
  }
  return best;
};

const chosen = (input: CapOnlyInput, taken: Uint8Array): number[] =>
  input.rank.filter((_, k) => taken[k] === 1).sort((a, b) => a - b);

const instance = (most: number, mostCost: number, mostValue: number): fc.Arbitrary<CapOnlyInput> =>
  fc
    .array(fc.record({ cost: fc.integer({ min: 0, max: mostCost }), value: fc.integer({ min: -1, max: mostValue }) }), {
      maxLength: most,
    })
    .chain((items) =>
      fc.record({
        cost: fc.constant(items.map((item) => item.cost)),
        value: fc.constant(items.map((item) => item.value)),
        rank: fc.shuffledSubarray(
          items.map((_, k) => k),
          { minLength: items.length },
        ),
        cap: fc.integer({ min: 0, max: Math.max(1, Math.ceil((items.length * mostCost) / 2)) }),
      }),
    );

describe('a plan under a cap only', () => {
  it.each([
    ['few distinct figures, so that ties abound', instance(11, 4, 4), 400],
    ['wide figures', instance(11, 1000, 1000), 300],
    ['money of nine digits', instance(9, 999_999_999, 5000), 200],
  ])('equals the best of all subsets, ties included: %s', (_, arbitrary, numRuns) => {
    fc.assert(
      fc.property(arbitrary, (input) => {
        const answer = solveCapOnly(input);
        const truth = byTrying(input);
        expect(answer.proven && answer.canonical).toBe(true);
        expect({ value: answer.value, cost: answer.cost, ranks: chosen(input, answer.taken) }).toEqual(truth);
        expect(answer.bound).toBe(truth.value);
      }),
      { numRuns },
    );
  });

  it('gives up at its limit with a feasible set and an honest bound', () => {
    fc.assert(
      fc.property(instance(11, 50, 50), fc.integer({ min: 0, max: 60 }), (input, limit) => {
        const answer = solveCapOnly(input, limit);
        const truth = byTrying(input);
        const items = [...answer.taken.keys()].filter((k) => answer.taken[k] === 1);
        expect(items.reduce((sum, k) => sum + input.cost[k]!, 0)).toBe(answer.cost);
        expect(answer.cost).toBeLessThanOrEqual(input.cap);
        expect(answer.value).toBeLessThanOrEqual(truth.value);
        expect(answer.bound).toBeGreaterThanOrEqual(truth.value);
        if (answer.proven) expect([answer.value, answer.cost]).toEqual([truth.value, truth.cost]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([100_001, 30_011])('solves %i uncorrelated items in bounded work', (n) => {
    let seed = 7;
    const next = (most: number): number => (seed = (seed * 48271) % 2147483647) % most;
    const cost = Array.from({ length: n }, () => 1 + next(1_000_000));
    const value = cost.map(() => 1 + next(10_000));
    const cap = Math.floor(cost.reduce((sum, c) => sum + c, 0) / 10);
    const answer = solveCapOnly({ cost, value, rank: cost.map((_, k) => k), cap });
    expect(answer.proven && answer.canonical).toBe(true);
    expect(answer.bound).toBe(answer.value);
  });
});
