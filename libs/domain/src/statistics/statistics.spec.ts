import fc from 'fast-check';
import { chiSquareP } from './chi-square';
import { differenceOfShares, wilson } from './intervals';
import { normalCdf, normalQuantile, twoSidedP } from './normal';
import { randomStream } from './random';
import { averageRanks, competitionRanks, tieSizes } from './ranks';

describe('the normal distribution', () => {
  it.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [-1.96, 0.0249978951482204],
    [3, 0.99865010196837],
    [-6, 9.86587645037698e-10],
  ])('holds %d below it as tables say', (z, p) => {
    expect(normalCdf(z)).toBeCloseTo(p, 12);
    expect(Math.abs(normalCdf(z) / p - 1)).toBeLessThan(1e-9);
  });

  it('finds the quantile of every share', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 10);
    expect(normalQuantile(0.9)).toBeCloseTo(1.2815515655446004, 10);
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (p) => {
        expect(Math.abs(normalCdf(normalQuantile(p)) - p)).toBeLessThan(1e-11);
      }),
    );
    for (const p of [0, 1, NaN]) expect(() => normalQuantile(p)).toThrow(RangeError);
    expect(twoSidedP(1.959963984540054)).toBeCloseTo(0.05, 10);
  });
});

describe('chi-square', () => {
  it.each([
    [3.841458820694124, 1, 0.05],
    [18.307038053275146, 10, 0.05],
    [0, 3, 1],
    [30.4965, 11, 0.00132],
  ])('leaves at %d with %d degrees what tables say', (x, df, p) => {
    expect(chiSquareP(x, df)).toBeCloseTo(p, 5);
  });
});

describe('intervals of shares', () => {
  it('lie within 0..1 and hold the share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const hits = Math.round(n * share);
        const [low, high] = wilson(hits, n);
        expect(low >= 0 && high <= 1 && low <= hits / n + 1e-12 && high >= hits / n - 1e-12).toBe(true);
      }),
    );
  });

  it('turn round with the groups', () => {
    const one = differenceOfShares([30, 100], [20, 100]);
    const other = differenceOfShares([20, 100], [30, 100]);
    if (!one.known || !other.known) throw new Error('both are known');
    expect(one.value.newcombe[0]).toBeCloseTo(-other.value.newcombe[1], 12);
    expect(one.value.wald[0]).toBeCloseTo(-other.value.wald[1], 12);
  });

  it('say by name what cannot be counted', () => {
    expect(differenceOfShares([0, 0], [1, 2])).toMatchObject({ why: 'UNDEFINED', code: 'no_answers' });
    expect(differenceOfShares([3, 2], [1, 2])).toMatchObject({ why: 'ERROR', code: 'impossible_count' });
    expect(differenceOfShares([0, 40], [0, 40])).toMatchObject({ known: true, value: { z: null, upliftShare: null } });
  });
});

describe('chance', () => {
  it('is the same for the same seed, spread over 0..1, and other for another', () => {
    const draw = (seed: number) => {
      const next = randomStream(seed);
      return Array.from({ length: 5000 }, next);
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(draw(7).every((x) => x >= 0 && x < 1)).toBe(true);
    expect(draw(7).reduce((s, x) => s + x, 0) / 5000).toBeCloseTo(0.5, 1);
  });
});

describe('ranks', () => {
  it('are shared by equals', () => {
    expect(competitionRanks([3, 1, 3, 0], (a, b) => a - b)).toEqual([1, 3, 1, 4]);
    expect(averageRanks([4, 1, 4])).toEqual([2.5, 1, 2.5]);
    expect(tieSizes([1, 1, 2, 3, 3, 3])).toEqual([2, 3]);
  });
});
