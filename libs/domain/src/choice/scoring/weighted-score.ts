import { WHOLE, allocate } from '../../money/money';
import { ok, refuse, type Result } from '../../result';
import { addFractions, fraction, roundFraction, type Fraction } from './fraction';
import type { MissingScores } from './scoring-model';

/** A criterion as far as arithmetic needs it. */
export interface Weighted {
  readonly id: string;
  /** Integer > 0. */
  readonly weight: number;
}

/** One panellist's score of one criterion, in hundredths of a point. */
export interface GivenScore {
  readonly criterionId: string;
  readonly value: number;
}

/** What one criterion adds to a score. */
export interface ScorePart {
  readonly criterionId: string;
  readonly weight: number;
  /** Mean over the panellists who answered, in hundredths of a point. */
  readonly mean: Fraction;
  /** weight x mean / answered weight, in hundredths of a point; the parts add up to the score exactly. */
  readonly contribution: Fraction;
  /** The contribution as shown, in whole hundredths; what is shown adds up to the shown score. */
  readonly points: number;
}

/** A weighted score in hundredths of a point. */
export interface WeightedScore {
  readonly score: Fraction;
  /** Share of the weights that were answered, in basis points, rounded down. */
  readonly coverage: number;
  readonly parts: readonly ScorePart[];
}

/** The mean over the panellists who answered, in hundredths of a point; null where nobody did. */
export const panelMean = (given: readonly GivenScore[], criterionId: string): Fraction | null => {
  const values = given.filter((score) => score.criterionId === criterionId).map((score) => BigInt(score.value));
  if (values.length === 0) return null;
  const sum = values.reduce((all, value) => all + value, 0n);
  return fraction(sum, BigInt(values.length));
};

/**
 * S = sum(w x mean) / sum(w), exact (linear additive model, DCLG 2009). A criterion without any score is refused as
 * INCOMPLETE under BLOCK, and left out of numerator and denominator under RENORMALISE. Looks at one initiative alone:
 * no other initiative can change the outcome.
 */
export const weightedScore = (
  criteria: readonly Weighted[],
  given: readonly GivenScore[],
  missing: MissingScores,
): Result<WeightedScore> => {
  const answered = criteria.flatMap((criterion) => {
    const mean = panelMean(given, criterion.id);
    return mean === null ? [] : [{ ...criterion, mean }];
  });
  const open = criteria.length - answered.length;
  if (open > 0 && missing === 'BLOCK')
    return refuse('INCOMPLETE', `${open} of ${criteria.length} criteria have no score`, {
      remedy: 'score them, or let the cycle renormalise over what was answered',
    });
  const whole = answered.reduce((sum, criterion) => sum + BigInt(criterion.weight), 0n);
  if (answered.length > 0 && whole === 0n)
    return refuse('INVALID_INPUT', 'the weights add up to 0: no score follows from them', {
      field: 'weights',
      remedy: 'give at least one criterion that was scored a weight above 0',
    });
  const parts = answered.map(({ id, weight, mean }) => ({
    criterionId: id,
    weight,
    mean,
    contribution: fraction(BigInt(weight) * mean.n, whole * mean.d),
  }));
  const score = parts.reduce((sum, part) => addFractions(sum, part.contribution), fraction(0n));
  const common = parts.reduce((product, part) => product * part.contribution.d, 1n);
  const weights = parts.map((part) => ({
    key: part.criterionId,
    weight: (part.contribution.n * common) / part.contribution.d,
  }));
  const points = allocate(roundFraction(score), weights);
  const all = criteria.reduce((sum, criterion) => sum + BigInt(criterion.weight), 0n);
  return ok({
    score,
    coverage: all === 0n ? 0 : Number((whole * BigInt(WHOLE)) / all),
    parts: parts.map((part) => ({ ...part, points: Number(points?.get(part.criterionId) ?? 0n) })),
  });
};
