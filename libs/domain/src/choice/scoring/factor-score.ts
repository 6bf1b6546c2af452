import { type Result, ok, refuse } from '../../result';
import { type Expression, evaluateFormula, formulaText } from './formula';
import { type Fraction, fraction, pointsText, timesFractions } from './fraction';
import { type GivenScore, panelMean } from './weighted-score';

/** A criterion under the name its formula has for it. */
export interface NamedCriterion {
  readonly id: string;
  readonly name: string;
}

/** A score that a formula makes of the panel's means; nothing in it is a part that could be added up. */
export interface FactorScore {
  /** Hundredths of a point, exact. */
  readonly score: Fraction;
  /** Means in hundredths of a point, in the order of the criteria. */
  readonly factors: readonly { readonly criterionId: string; readonly mean: Fraction }[];
  /** The sum done, with the means as points of two places. */
  readonly workings: string;
}

const hundredth = fraction(1n, 100n);
const hundred = fraction(100n);

/**
 * The exact value of a formula over the panel's means, in points. Every criterion needs a score (INCOMPLETE): a product
 * has no share that could be left out. Looks at one initiative alone: no other can change the outcome.
 */
export const factorScore = (
  tree: Expression,
  criteria: readonly NamedCriterion[],
  given: readonly GivenScore[],
): Result<FactorScore> => {
  const factors = criteria.flatMap(({ id, name }) => {
    const mean = panelMean(given, id);
    return mean === null ? [] : [{ criterionId: id, name, mean }];
  });
  const open = criteria.length - factors.length;
  if (open > 0)
    return refuse('INCOMPLETE', `${open} of ${criteria.length} criteria have no score`, {
      remedy: 'score them: a formula needs all of its values',
    });
  const means = new Map(factors.map(({ name, mean }) => [name, mean] as const));
  const points = new Map([...means].map(([name, mean]) => [name, timesFractions(mean, hundredth)] as const));
  const value = evaluateFormula(tree, points);
  if (!value.known) return refuse(value.why === 'INCOMPLETE' ? 'INCOMPLETE' : 'INVALID_INPUT', value.message);
  const score = timesFractions(value.value, hundred);
  const shown = (name: string): string => pointsText(means.get(name) ?? fraction(0n));
  return ok({
    score,
    factors: factors.map(({ criterionId, mean }) => ({ criterionId, mean })),
    workings: `${formulaText(tree, shown)} = ${pointsText(score)}`,
  });
};
