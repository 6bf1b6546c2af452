import fc from 'fast-check';
import { fundingSteps } from './funding-steps';

const one = (id: string, cost: bigint, taken: boolean) => ({ id, name: id, place: 1, cost, taken });

describe('the funding line', () => {
  it('adds up what is taken, and shows what is left out where it would lie', () => {
    const steps = fundingSteps([one('a', 10n, true), one('b', 50n, false), one('c', 5n, true)]);
    expect(steps.map(({ id, sum }) => [id, sum])).toEqual([
      ['a', 10n],
      ['b', 60n],
      ['c', 15n],
    ]);
  });

  it('ends at the cost of all that is taken', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.boolean())), (asks) => {
        const steps = fundingSteps(asks.map(([cost, taken], at) => one(String(at), cost, taken)));
        const all = asks.reduce((sum, [cost, taken]) => (taken ? sum + cost : sum), 0n);
        expect(steps.findLast(({ taken }) => taken)?.sum ?? 0n).toBe(all);
      }),
    );
  });
});
