import { compareFractions, fraction, type Fraction } from '../scoring/fraction';
import { drawFundingLine, type Costed } from './funding-line';
import { compareTies, type Rankable } from './rank';
import { sweep, type Straight } from './weight-sweep';

/** An initiative with the mean score of every criterion, in the order of the model; hundredths of a point. */
export interface Scored extends Rankable {
  readonly means: readonly Fraction[];
}

/** The smallest change of one weight that moves an initiative across the funding line. */
export interface Flip {
  readonly criterionId: string;
  /** Share of the weight now, and where the line is crossed; the other weights keep their proportions. */
  readonly from: Fraction;
  readonly at: Fraction;
  /** True: it moves at `at` itself, where scores tie; false: as soon as the weight is beyond it. */
  readonly atTie: boolean;
}

/** Whether an initiative is funded by the ranking, and how little would change that; null: no weight of one criterion does. */
export interface RankStability {
  readonly initiativeId: string;
  readonly funded: boolean;
  readonly flip: Flip | null;
}

const ZERO = fraction(0n);
const size = (value: Fraction): Fraction => (value.n < 0n ? fraction(-value.n, value.d) : value);
const less = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);

const commonDenominator = (values: readonly Fraction[]): bigint =>
  values.reduce((all, { d }) => all * fraction(d, all).n, 1n);

/** Each initiative's score as a straight line over the share of one weight, in whole numbers of 1/`unit` hundredth. */
export const straightLines = (
  scored: readonly Scored[],
  weights: readonly number[],
  criterion: number,
): { readonly lines: readonly Straight[]; readonly unit: bigint } => {
  const rest = weights.reduce((sum, weight, k) => (k === criterion ? sum : sum + BigInt(weight)), 0n);
  const means = scored.map(({ means: own }) =>
    own.reduce(
      (sum, mean, k) =>
        k === criterion ? sum : fraction(sum.n * mean.d + BigInt(weights[k]!) * mean.n * sum.d, sum.d * mean.d),
      ZERO,
    ),
  );
  const others = means.map((sum) => fraction(sum.n, sum.d * rest));
  const owns = scored.map((one) => one.means[criterion]!);
  const unit = commonDenominator([...others, ...owns]);
  const whole = (value: Fraction): bigint => (value.n * unit) / value.d;
  return { lines: scored.map((_, k) => ({ own: whole(owns[k]!), rest: whole(others[k]!) })), unit };
};

/** `rankStability` in steps: it pauses with the share of the work that is done, 0 to 1, so that whoever runs it can look after others between. */
export function* rankStabilitySteps(
  criteria: readonly { readonly id: string; readonly weight: number }[],
  scored: readonly Scored[],
  headroom: Costed,
): Generator<number, readonly RankStability[], void> {
  const funded = (order: readonly number[]): readonly boolean[] => {
    const above = new Array<boolean>(scored.length).fill(false);
    const lined = drawFundingLine(
      order.map((k) => ({ k, inYear: scored[k]!.inYear, runRate: scored[k]!.runRate })),
      headroom,
    );
    for (const { k, funding } of lined) above[k] = funding === 'ABOVE';
    return above;
  };
  const weights = criteria.map((criterion) => criterion.weight);
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  const flips = new Array<Flip | null>(scored.length).fill(null);
  let now: readonly boolean[] = [];
  for (const [c, { id, weight }] of criteria.entries()) {
    if (whole === BigInt(weight)) continue;
    const from = fraction(BigInt(weight), whole);
    const { lines } = straightLines(scored, weights, c);
    const ties = (a: number, b: number): number => compareTies(scored[a]!, scored[b]!);
    const walk = sweep(lines, from, ties, funded, (item, at, atTie) => {
      const before = flips[item];
      const distance = size(less(at, from));
      if (before && compareFractions(size(less(before.at, before.from)), distance) <= 0) return;
      flips[item] = { criterionId: id, from, at, atTie };
    });
    let step = walk.next();
    for (; !step.done; step = walk.next()) yield (c + step.value) / criteria.length;
    now = step.value;
  }
  if (now.length === 0) {
    const byScore = scored
      .map((_, k) => k)
      .sort((a, b) => compareFractions(scored[b]!.score, scored[a]!.score) || compareTies(scored[a]!, scored[b]!));
    now = funded(byScore);
  }
  return scored.map((one, k) => ({ initiativeId: one.initiativeId, funded: now[k]!, flip: flips[k]! }));
}

/**
 * For every initiative the smallest change of one criterion's weight that moves it across the funding line, exact: the
 * line is drawn again wherever two scores tie, on both sides of the present weight. Every initiative needs a mean score
 * on every criterion.
 */
export const rankStability = (...given: Parameters<typeof rankStabilitySteps>): readonly RankStability[] => {
  const steps = rankStabilitySteps(...given);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
