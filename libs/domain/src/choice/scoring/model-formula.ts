import { type Result, invalid, ok } from '../../result';
import type { ScoringFactor, ScoringMethod } from './factor-method';
import { type Expression, readFormula } from './formula';
import { type Bounds, formulaBounds } from './formula-bounds';
import { compareFractions, fraction, pointsText, timesFractions } from './fraction';
import type { IceVariant } from './ice';
import type { CriterionDraft } from './scoring-model';

const named = (name: ScoringFactor): Expression => ({ kind: 'CRITERION', name });
const chain = (kind: 'ADD' | 'MULTIPLY', names: readonly ScoringFactor[]): Expression =>
  names.map(named).reduce((left, right) => ({ kind, left, right }));
const over = (left: Expression, divisor: ScoringFactor): Expression => ({
  kind: 'DIVIDE',
  left,
  right: named(divisor),
});

/** RICE, ICE or WSJF as a formula over its factors, in points; it says the same as `rice`, `ice` and `wsjf`. */
export const factorFormula = (method: 'RICE' | 'ICE' | 'WSJF', variant: IceVariant = 'PRODUCT'): Expression => {
  const ice = ['IMPACT', 'CONFIDENCE', 'EASE'] as const;
  if (method === 'RICE') return over(chain('MULTIPLY', ['REACH', 'IMPACT', 'CONFIDENCE']), 'EFFORT');
  if (method === 'WSJF')
    return over(chain('ADD', ['USER_BUSINESS_VALUE', 'TIME_CRITICALITY', 'RISK_REDUCTION']), 'JOB_SIZE');
  return variant === 'MEAN' ? { kind: 'MEAN', of: ice.map(named) } : chain('MULTIPLY', ice);
};

/** The highest score that is shown, in hundredths: what an integer of 32 bits holds. */
const HIGHEST_SCORE = fraction(2_147_483_647n);

/** How long the terms of an exact score may grow: longer ones would keep everybody waiting. */
const LONGEST_TERM = 10n ** 100n;

/** What a model asks for beside its criteria. `formula` is the tree of the text that was written. */
export interface ModelAsked {
  readonly method: ScoringMethod;
  readonly iceVariant: IceVariant | null;
  readonly formula: Expression | null;
}

/** The name a criterion has in the formula of its model. */
export const formulaName = ({ factor, name }: Pick<CriterionDraft, 'factor' | 'name'>): string => factor ?? name;

/** In points, when every panellist stays on the scale. */
const rangesOf = (criteria: readonly CriterionDraft[]): ReadonlyMap<string, Bounds> =>
  new Map(
    criteria.map((criterion) => [
      formulaName(criterion),
      { low: fraction(BigInt(criterion.lowest), 100n), high: fraction(BigInt(criterion.highest), 100n) },
    ]),
  );

/**
 * The formula by which a model scores; null for WEIGHTED, which adds up weights. It has a value for every score on its
 * scales, from -21 to 21 million points: whatever may not is refused when the model is set, not when scores are in.
 */
export const readModelFormula = (
  { method, iceVariant, formula }: ModelAsked,
  criteria: readonly CriterionDraft[],
): Result<Expression | null> => {
  if (method === 'WEIGHTED') return ok(null);
  if (method === 'FORMULA' && formula === null)
    return invalid([{ field: 'formula', message: 'is missing: say how the criteria make the score' }]);
  const tree =
    method === 'FORMULA' ? readFormula(formula!, criteria) : ok(factorFormula(method, iceVariant ?? 'PRODUCT'));
  if (!tree.ok) return tree;
  const bounds = formulaBounds(tree.value, rangesOf(criteria));
  const field = method === 'FORMULA' ? 'formula' : 'criteria';
  if (!bounds.known)
    return invalid(
      [{ field, message: bounds.message }],
      'Raise the lowest end of its scale above 0, or guard it: if(x >= 1, y / x, 0).',
    );
  if ([bounds.value.low, bounds.value.high].some(({ d }) => d > LONGEST_TERM))
    return invalid(
      [{ field, message: 'multiplies or divides too often to be computed exactly' }],
      'Use fewer factors.',
    );
  const far = [bounds.value.low, bounds.value.high].map((end) => timesFractions(end, fraction(100n)));
  const size = far.find(({ n, d }) => compareFractions(fraction(n < 0n ? -n : n, d), HIGHEST_SCORE) > 0);
  if (size)
    return invalid(
      [{ field, message: `may reach ${pointsText(size)} points, beyond ${pointsText(HIGHEST_SCORE)}` }],
      'Narrow the scales, or divide by a number.',
    );
  return tree;
};
