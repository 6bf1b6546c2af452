import fc from 'fast-check';
import { fraction } from '../scoring/fraction';
import { isOffered } from './option-value';
import { scaledValue, valueUnit, wholeValue } from './value-unit';

const whole = { effectShare: 10_000 };
const scored = (n: bigint, d = 1n) => ({ score: fraction(n, d), options: [whole] });

describe('the unit in which values are counted', () => {
  it('is exact where a solver can keep track, else the finest power of ten that it can', () => {
    expect(valueUnit([scored(700n), scored(1n, 3n), scored(1n, 4n)])).toEqual({ unit: 12n, exact: true });
    expect(valueUnit([scored(1n, 100_003n), scored(1n, 1_000_003n)])).toEqual({ unit: 10_000n, exact: false });
    expect(valueUnit([scored(2_000_000_001n, 7n), scored(1n, 1_000_003n)])).toEqual({ unit: 100n, exact: false });
    expect(valueUnit([scored(10n ** 13n)])).toEqual({ unit: 1n, exact: false });
  });

  it('counts every value exactly, or short of it by less than one', () => {
    const values = fc.array(fc.record({ n: fc.bigInt(0n, 10n ** 9n), d: fc.bigInt(1n, 400n) }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(values, (given) => {
        const all = given.map(({ n, d }) => scored(n, d));
        const { unit, exact } = valueUnit(all);
        for (const one of all) {
          const missing = one.score.n * unit - scaledValue(one, whole, unit) * one.score.d;
          expect(missing === 0n || (!exact && missing > 0n && missing < one.score.d)).toBe(true);
        }
      }),
    );
  });

  it('counts a loss as nothing, and offers nothing whose score is below 0', () => {
    expect([scaledValue(scored(-5n), whole, 10n), wholeValue(scored(-5n), whole, 10n)]).toEqual([0n, -50n]);
    expect([-7n, 7n].map((n) => wholeValue(scored(n, 3n), whole, 1n))).toEqual([-3n, 2n]);
    expect([-1n, 0n, 1n].map((n) => isOffered(scored(n), whole))).toEqual([false, true, true]);
  });
});
