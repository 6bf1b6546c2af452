import fc from 'fast-check';
import { fractionNumber } from '../scoring/decimal-fraction';
import { dividedInitiatives, scoreVariance, type PanelScore } from './divided';

const criteria = [
  { id: 'care', weight: 3 },
  { id: 'money', weight: 1 },
];
const given = (initiativeId: string, care: readonly number[], money: readonly number[]): PanelScore[] => [
  ...care.map((value) => ({ initiativeId, criterionId: 'care', value })),
  ...money.map((value) => ({ initiativeId, criterionId: 'money', value })),
];

describe('what divides a panel', () => {
  it('is the weighted range of its scores, most first, with the criterion that is apart most', () => {
    const scores = [
      ...given('A', [500, 500, 600], [400, 500]),
      ...given('B', [100, 900], [500, 500]),
      ...given('C', [700], [200]),
    ];
    expect(dividedInitiatives(criteria, scores)).toMatchObject([
      { initiativeId: 'B', spread: { n: 600n, d: 1n }, criterionId: 'care', divides: true },
      { initiativeId: 'A', spread: { n: 100n, d: 1n }, criterionId: 'care', divides: false },
      { initiativeId: 'C', spread: null, criterionId: null, divides: false },
    ]);
    expect(dividedInitiatives(criteria, scores)[0]?.criteria[0]?.values).toEqual([100, 900]);
  });

  it('has the variance of a weighted mean', () => {
    const score = fc.integer({ min: 0, max: 1000 });
    const some = fc.array(score, { minLength: 1, maxLength: 5 });
    const variance = (values: readonly number[]): number => {
      const mean = values.reduce((a, b) => a + b, 0) / values.length;
      return values.length < 2 ? 0 : values.reduce((s, v) => s + (v - mean) ** 2, 0) / (values.length - 1);
    };
    fc.assert(
      fc.property(some, some, (care, money) => {
        const found = fractionNumber(scoreVariance(criteria, given('A', care, money)));
        const truth = (9 / 16) * (variance(care) / care.length) + (1 / 16) * (variance(money) / money.length);
        expect(Math.abs(found - truth)).toBeLessThan(1e-6 * Math.max(1, truth));
      }),
      { numRuns: 200 },
    );
  });
});
