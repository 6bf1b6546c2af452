import { type Figure, type Maybe, faulty, flawIn, incomplete, known } from '../../method/figure';
import { normalQuantile } from '../../statistics/normal';

/** Lowest, most likely and highest value: a <= m <= b. */
export type ThreePoint = readonly [low: Maybe, likely: Maybe, high: Maybe];

export interface PertEstimate {
  readonly mean: number;
  readonly sd: number;
}

/** The three points as numbers, or what is wrong with them. */
export const readThreePoint = ([a, m, b]: ThreePoint): Figure<readonly [number, number, number]> => {
  const flaw = flawIn({ low: a, likely: m, high: b });
  if (flaw) return flaw;
  const points = [Number(a), Number(m), Number(b)] as const;
  return points[0] <= points[1] && points[1] <= points[2]
    ? known(points)
    : faulty('not_ordered', 'low <= most likely <= high does not hold');
};

/** Mean (a + 4m + b)/6, sd (b - a)/6, in the unit of the points (PERT 1959). */
export const pert = (points: ThreePoint): Figure<PertEstimate> => {
  const read = readThreePoint(points);
  if (!read.known) return read;
  const [a, m, b] = read.value;
  return known({ mean: (a + 4 * m + b) / 6, sd: (b - a) / 6 });
};

export interface PertSum extends PertEstimate {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/**
 * Sum of independent estimates: means and variances add; quantiles of the normal with that mean and sd. Correlated items
 * spread wider: flag `assumes_independence` whenever there is more than one.
 */
export const pertSum = (estimates: readonly ThreePoint[]): Figure<PertSum> => {
  if (estimates.length === 0) return incomplete('the estimates');
  let [mean, variance] = [0, 0];
  for (const points of estimates) {
    const one = pert(points);
    if (!one.known) return one;
    mean += one.value.mean;
    variance += one.value.sd ** 2;
  }
  const sd = Math.sqrt(variance);
  const at = (p: number) => mean + normalQuantile(p) * sd;
  return known(
    { mean, sd, p10: at(0.1), p50: mean, p90: at(0.9) },
    estimates.length > 1 ? ['assumes_independence'] : [],
  );
};
