import fc from 'fast-check';
import { allocate, divideHalfUp, parseMinorUnits, shareDown, shareUp, sum } from './money';

describe('money', () => {
  it('rounds a cap down and a reserve up', () => {
    expect(shareDown(43_500_000_999n, 1000)).toBe(4_350_000_099n);
    expect(shareUp(101n, 500)).toBe(6n);
    expect(shareDown(-1n, 1)).toBe(-1n);
  });

  it('rounds half away from zero', () => {
    expect([divideHalfUp(5n, 2n), divideHalfUp(-5n, 2n), divideHalfUp(4n, 3n)]).toEqual([3n, -3n, 1n]);
  });

  it('splits so that parts add up to the whole and no part is more than one unit off its exact share', () => {
    const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), weights, (total, ws) => {
        const keyed = ws.map((weight, i) => ({ key: `k${i}`, weight }));
        const whole = sum(ws);
        const parts = allocate(total, keyed);
        if (whole === 0n) return total === 0n || parts === null;
        expect(sum(parts!.values())).toBe(total);
        for (const { key, weight } of keyed) {
          const off = parts!.get(key)! * whole - total * weight;
          expect(off < whole && off > -whole).toBe(true);
        }
      }),
    );
  });

  it('gives equal remainders to the smallest key', () => {
    const parts = allocate(1n, [
      { key: 'b', weight: 1n },
      { key: 'a', weight: 1n },
    ]);
    expect(parts).toEqual(
      new Map([
        ['b', 0n],
        ['a', 1n],
      ]),
    );
  });

  it('reads integers only', () => {
    expect(['12', '-3', '0', '1.5', '1,000', '٣', '1e3', '-0', '', '007'].map(parseMinorUnits)).toEqual([
      12n,
      -3n,
      0n,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
