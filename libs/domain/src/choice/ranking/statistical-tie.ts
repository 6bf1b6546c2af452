import { WHOLE } from '../../money/money';
import { compareFractions, fraction, timesFractions, type Fraction } from '../scoring/fraction';
import { straightLines, type Scored } from './stability';
import type { Straight } from './weight-sweep';

/** By how many basis points of all weight one weight may be off: five points of a hundred. */
export const WEIGHT_STEP = 500;
/** The panel's part: 1.96 standard errors, squared. */
const CONFIDENCE = fraction(38_416n, 10_000n);

/** How much the gap between two scores hangs on one weight and on the panel; hundredths of a point. */
export interface GapSensitivity {
  readonly above: string;
  readonly below: string;
  readonly gap: Fraction;
  /** The most that one weight, off by the step, changes the gap. */
  readonly byWeight: Fraction;
  /** True: the gap is smaller than what the panel's disagreement explains. */
  readonly withinPanel: boolean;
  /** The gap is smaller than its sensitivity: the order of the two says nothing. */
  readonly tie: boolean;
}

/** A scored initiative with the variance of its score through the panel; hundredths squared. */
export interface Judged extends Scored {
  readonly variance: Fraction;
}

const size = (value: bigint): bigint => (value < 0n ? -value : value);

/** Each two neighbours of a ranking, in its order: is their gap a difference, or a statistical tie? */
export const statisticalTies = (
  criteria: readonly { readonly id: string; readonly weight: number }[],
  ranked: readonly Judged[],
  step: number = WEIGHT_STEP,
): readonly GapSensitivity[] => {
  const weights = criteria.map((criterion) => criterion.weight);
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  return ranked.slice(1).map((below, k) => {
    const above = ranked[k]!;
    const gap = fraction(above.score.n * below.score.d - below.score.n * above.score.d, above.score.d * below.score.d);
    let byWeight = fraction(0n);
    weights.forEach((weight, c) => {
      if (whole === BigInt(weight)) return;
      const { lines, unit } = straightLines([above, below], weights, c);
      const [a, b] = lines as readonly [Straight, Straight];
      const change = fraction(size(a.own - a.rest - (b.own - b.rest)) * BigInt(step), unit * BigInt(WHOLE));
      if (compareFractions(change, byWeight) > 0) byWeight = change;
    });
    const variance = fraction(
      above.variance.n * below.variance.d + below.variance.n * above.variance.d,
      above.variance.d * below.variance.d,
    );
    const withinPanel = compareFractions(timesFractions(gap, gap), timesFractions(CONFIDENCE, variance)) < 0;
    const tie = gap.n === 0n || compareFractions(gap, byWeight) < 0 || withinPanel;
    return { above: above.initiativeId, below: below.initiativeId, gap, byWeight, withinPanel, tie };
  });
};
