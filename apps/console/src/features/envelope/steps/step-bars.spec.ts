import fc from 'fast-check';
import { stepBars } from './step-bars';

const total = (key: string, amount: bigint) => ({ key, kind: 'total' as const, amount });
const change = (key: string, amount: bigint) => ({ key, kind: 'change' as const, amount });

describe('the way from the base to the headroom', () => {
  it('stands each change where the one before it ended', () => {
    const bars = stepBars([total('base', 100n), change('out', -30n), total('left', 70n), change('used', -60n)]);
    expect(bars.map(({ step, from, total: all, change: part }) => [step.key, from, all, part])).toEqual([
      ['base', 0n, 100n, 0n],
      ['out', 70n, 0n, 30n],
      ['left', 0n, 70n, 0n],
      ['used', 10n, 0n, 60n],
    ]);
  });

  it('shows what passes the limit left of 0', () => {
    const [, used, left] = stepBars([total('limit', 50n), change('used', -80n), total('headroom', -30n)]);
    expect(used).toMatchObject({ from: 0n, change: 50n, over: -30n });
    expect(left).toMatchObject({ from: 0n, total: 0n, over: -30n });
  });

  it('draws every amount at its length', () => {
    const amount = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 9 }), (amounts) => {
        for (const bar of stepBars(amounts.map((one, k) => (k % 3 === 0 ? total(`${k}`, one) : change(`${k}`, one))))) {
          const length = bar.total + bar.change - bar.over;
          expect(length).toBe(bar.step.amount < 0n ? -bar.step.amount : bar.step.amount);
          expect(bar.from).toBeGreaterThanOrEqual(0n);
        }
      }),
      { seed: 6 },
    );
  });
});
