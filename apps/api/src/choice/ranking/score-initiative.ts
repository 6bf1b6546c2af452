import {
  WHOLE,
  factorScore,
  formulaName,
  fraction,
  fractionNumber,
  fractionText,
  ok,
  rice,
  roundFraction,
  weightedScore,
  wsjf,
  type Fraction,
  type GivenScore,
  type Result,
  type ScoringFactor,
} from '@clout/domain';
import type { StoredModel } from '../scoring/scoring-model.store';
import type { KeptContribution, KeptWorkings } from './ranking.store';

/** The score of one initiative as it is kept. Weights make contributions that add up; formulas make workings instead. */
export interface MadeScore extends KeptWorkings {
  readonly score: Fraction;
  readonly coverage: number;
  readonly contributions: readonly KeptContribution[];
}

/** What of a model makes scores. */
type Scoring = Pick<StoredModel, 'method' | 'iceVariant' | 'tree' | 'criteria' | 'missingScores'>;

/** Scores one initiative by the model's method; no other initiative can change it. */
export const scoreInitiative = (model: Scoring, given: readonly GivenScore[]): Result<MadeScore> => {
  if (model.tree === null) {
    const made = weightedScore(model.criteria, given, model.missingScores);
    if (!made.ok) return made;
    const { score, coverage, parts } = made.value;
    const contributions = parts.map(({ criterionId, weight, mean, points, contribution }) => ({
      criterionId,
      weight,
      mean: Number(roundFraction(mean)),
      points,
      exact: fractionText(contribution),
    }));
    return ok({ score, coverage, contributions, factors: [], workings: null });
  }
  const named = model.criteria.map((criterion) => ({ id: criterion.id, name: formulaName(criterion) }));
  const made = factorScore(model.tree, named, given);
  if (!made.ok) return made;
  const { score, factors, workings } = made.value;
  const kept = factors.map(({ criterionId, mean }) => ({
    criterionId,
    mean: Number(roundFraction(mean)),
    exact: fractionText(mean),
  }));
  return ok({ score, coverage: WHOLE, contributions: [], factors: kept, workings });
};

/** What RICE and WSJF ask to look at in the panel's means, as flags: they warn and never re-scale. */
export const methodFlags = (model: Scoring, scores: readonly MadeScore[]): readonly string[] => {
  const points = (one: MadeScore, factor: ScoringFactor): number => {
    const criterion = model.criteria.find((own) => own.factor === factor);
    const [n = '0', d = '1'] = one.factors.find((own) => own.criterionId === criterion?.id)?.exact.split('/') ?? [];
    return fractionNumber(fraction(BigInt(n), BigInt(d) * 100n));
  };
  const table = scores.map((one, k) => ({ id: String(k), of: (factor: ScoringFactor) => points(one, factor) }));
  if (model.method === 'ICE') return [`variant_${(model.iceVariant ?? 'PRODUCT').toLowerCase()}`];
  if (model.method !== 'RICE' && model.method !== 'WSJF') return [];
  const figure =
    model.method === 'RICE'
      ? rice(
          table.map(({ id, of }) => ({
            id,
            reach: of('REACH'),
            impact: of('IMPACT'),
            confidence: of('CONFIDENCE'),
            effort: of('EFFORT'),
          })),
        )
      : wsjf(
          table.map(({ id, of }) => ({
            id,
            userBusinessValue: of('USER_BUSINESS_VALUE'),
            timeCriticality: of('TIME_CRITICALITY'),
            riskReduction: of('RISK_REDUCTION'),
            jobSize: of('JOB_SIZE'),
          })),
        );
  return figure.known ? figure.flags : [figure.code];
};
