import { criterionAgreement, overallAgreement, type RaterScore } from './panel-agreement';

const given = (criterionId: string, panellistId: string, values: readonly (number | null)[]): RaterScore[] =>
  values.flatMap((value, k) => (value === null ? [] : [{ criterionId, panellistId, initiativeId: `I${k}`, value }]));

/** Shrout and Fleiss 1979, table 2: six subjects by four judges; ICC(2,1) = .29, ICC(2,4) = .62. */
const SHROUT = [
  [9, 6, 8, 7, 10, 6],
  [2, 1, 4, 1, 5, 2],
  [5, 3, 6, 2, 6, 4],
  [8, 2, 8, 6, 9, 7],
];

describe('how far a panel agrees', () => {
  it('is the published figure on the published case', () => {
    const scores = SHROUT.flatMap((row, k) => given('c', `P${k}`, row));
    const { correlation, concordance, ...found } = criterionAgreement('c', scores);
    expect(found).toEqual({ raters: 4, items: 6, leftOut: 0, flags: ['few_items'] });
    expect(correlation).toMatchObject({ known: true });
    if (!correlation.known || !concordance.known) throw new Error('known');
    expect(correlation.value.single).toBeCloseTo(0.2898, 4);
    expect(correlation.value.average).toBeCloseTo(0.6201, 4);
    expect(concordance.value.w).toBeGreaterThan(0.8);
  });

  it('leaves out what one of them did not score, and says so', () => {
    const scores = [...given('c', 'A', [100, 200, 300, 400]), ...given('c', 'B', [100, 200, null, 400])];
    expect(criterionAgreement('c', scores)).toMatchObject({
      raters: 2,
      items: 3,
      leftOut: 1,
      concordance: { known: true, value: { w: 1 } },
      flags: ['few_items', 'items_left_out'],
    });
  });

  it('has no figure for a panel of one, for one initiative, for equal scores and for none', () => {
    const why = (scores: RaterScore[]) => {
      const { concordance, correlation } = criterionAgreement('c', scores);
      return [concordance.known || concordance.code, correlation.known || correlation.code];
    };
    expect(why(given('c', 'A', [100, 200]))).toEqual(['too_few', 'too_few']);
    expect(why([...given('c', 'A', [100]), ...given('c', 'B', [100])])).toEqual(['too_few', 'too_few']);
    expect(why([])).toEqual(['too_few', 'too_few']);
    expect(why([...given('c', 'A', [500, 500]), ...given('c', 'B', [500, 500])])).toEqual(['all_tied', 'no_variance']);
  });

  it('takes each panellist’s own score over all criteria, of those who score every one', () => {
    const weighed = (given: readonly RaterScore[]): number =>
      given.reduce((sum, one) => sum + one.value * (one.criterionId === 'c' ? 3 : 1), 0) / 4;
    const agreement = (scores: readonly RaterScore[]) => overallAgreement(['c', 'd'], scores, weighed);
    const scores = [
      ...given('c', 'A', [100, 200, 300]),
      ...given('d', 'A', [900, 100, 100]),
      ...given('c', 'B', [100, 200, 300]),
      ...given('d', 'B', [900, 100, 100]),
      ...given('c', 'C', [900, 100, 100]),
    ];
    expect(agreement(scores)).toMatchObject({
      raters: 2,
      items: 3,
      concordance: { known: true, value: { w: 1, rankSums: [6, 2, 4] } },
    });
    expect(agreement(scores.filter((one) => one.panellistId !== 'B'))).toMatchObject({
      raters: 1,
      concordance: { known: false, message: 'fewer than two panellists score every criterion' },
    });
  });
});
