import { factorFormula, fraction, type Criterion, type IceVariant, type ScoringFactor } from '@clout/domain';
import type { StoredModel } from '../scoring/scoring-model.store';
import { methodFlags, scoreInitiative, type MadeScore } from './score-initiative';

const criterion = (factor: ScoringFactor): Criterion => ({
  id: factor,
  name: `Our ${factor}`,
  question: 'How much?',
  weight: 1,
  kind: 'OTHER',
  factor,
  lowest: 0,
  highest: 2000,
  anchors: [],
});
const model = (
  method: 'RICE' | 'ICE' | 'WSJF',
  factors: readonly ScoringFactor[],
  iceVariant: IceVariant | null = null,
): Pick<StoredModel, 'method' | 'iceVariant' | 'tree' | 'criteria' | 'missingScores'> => ({
  method,
  iceVariant,
  tree: factorFormula(method, iceVariant ?? 'PRODUCT'),
  criteria: factors.map(criterion),
  missingScores: 'BLOCK',
});
const ICE = ['IMPACT', 'CONFIDENCE', 'EASE'] as const;
const WSJF = ['USER_BUSINESS_VALUE', 'TIME_CRITICALITY', 'RISK_REDUCTION', 'JOB_SIZE'] as const;

/** Scores by the order of the factors, in points, one list a panellist. */
const made = (of: ReturnType<typeof model>, ...panel: readonly (readonly number[])[]): MadeScore => {
  const given = panel.flatMap((points) =>
    points.map((value, k) => ({ criterionId: of.criteria[k]?.id ?? '', value: value * 100 })),
  );
  const answer = scoreInitiative(of, given);
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value;
};

describe('a score by factors', () => {
  it('is the mean or the product of ICE, named', () => {
    const product = model('ICE', ICE, 'PRODUCT');
    const mean = model('ICE', ICE, 'MEAN');
    expect(made(product, [7, 8, 6], [8, 8, 6])).toMatchObject({
      score: fraction(36_000n),
      contributions: [],
      coverage: 10_000,
      factors: [{ criterionId: 'IMPACT', mean: 750, exact: '750/1' }, {}, {}],
      workings: '((7.50 x 8.00) x 6.00) = 360.00',
    });
    expect(made(mean, [7, 8, 6], [8, 8, 6]).score).toEqual(fraction(2150n, 3n));
    expect([product, mean].map((one) => methodFlags(one, []))).toEqual([['variant_product'], ['variant_mean']]);
  });

  it('of WSJF warns of a column without a 1 and of values off the published scale, and re-scales nothing', () => {
    const wsjf = model('WSJF', WSJF);
    const clean = [made(wsjf, [1, 2, 1, 1]), made(wsjf, [8, 1, 3, 13])];
    expect(clean.map(({ score }) => score)).toEqual([fraction(400n), fraction(1200n, 13n)]);
    expect(methodFlags(wsjf, clean)).toEqual([]);
    expect(methodFlags(wsjf, [made(wsjf, [2, 2, 1, 1], [3, 2, 1, 1])])).toEqual([
      'no_1_in_userBusinessValue',
      'no_1_in_timeCriticality',
      'outside_scale',
    ]);
  });

  it('needs every factor, whatever the model says of missing scores', () => {
    const answer = scoreInitiative({ ...model('ICE', ICE, 'PRODUCT'), missingScores: 'RENORMALISE' }, [
      { criterionId: 'EASE', value: 100 },
    ]);
    expect(answer).toMatchObject({ refusal: { code: 'INCOMPLETE', message: '2 of 3 criteria have no score' } });
  });
});
