import { type Figure, faulty, flawIn, known, undefinedFigure } from '../method/figure';
import { Z95 } from './normal';

/** Lower and upper end, 95 % unless said. */
export type Interval = readonly [low: number, high: number];

/** What is wrong with `successes` of `n`, or null: whole numbers, 0 <= successes <= n, n > 0. */
export const flawInCount = (successes: number, n: number, what: string) => {
  const flaw = flawIn({ [`${what} count`]: successes, [`${what} n`]: n });
  if (flaw) return flaw;
  if (n === 0) return undefinedFigure('no_answers', `${what}: nothing was counted, so there is no share`);
  if (n < 0 || successes < 0 || successes > n || !Number.isInteger(n) || !Number.isInteger(successes))
    return faulty('impossible_count', `${what}: ${successes} of ${n} cannot be counted`);
  return null;
};

/** Score interval of a share (Wilson 1927): good for small n, never outside 0..1. */
export const wilson = (successes: number, n: number, z = Z95): Interval => {
  const p = successes / n;
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
};

/** Two shares compared: their difference with Wald and Newcombe intervals and the pooled z. */
export interface ShareDifference {
  readonly treated: number;
  readonly control: number;
  readonly difference: number;
  readonly wald: Interval;
  readonly newcombe: Interval;
  /** Null when both shares are 0 or both 1. */
  readonly z: number | null;
  readonly upliftShare: number | null;
}

/** p_T - p_C of counts (Newcombe 1998, method 10, and Wald). Flags `small_sample` where a group is under 30. */
export const differenceOfShares = (
  treated: readonly [successes: number, n: number],
  control: readonly [successes: number, n: number],
  z = Z95,
): Figure<ShareDifference> => {
  const flaw = flawInCount(...treated, 'treated') ?? flawInCount(...control, 'control');
  if (flaw) return flaw;
  const [p, q] = [treated[0] / treated[1], control[0] / control[1]];
  const [wt, wc] = [wilson(...treated, z), wilson(...control, z)];
  const wald = z * Math.sqrt((p * (1 - p)) / treated[1] + (q * (1 - q)) / control[1]);
  const pooled = (treated[0] + control[0]) / (treated[1] + control[1]);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / treated[1] + 1 / control[1]));
  const d = p - q;
  return known(
    {
      treated: p,
      control: q,
      difference: d,
      wald: [d - wald, d + wald],
      newcombe: [d - Math.hypot(p - wt[0], wc[1] - q), d + Math.hypot(wt[1] - p, q - wc[0])],
      z: error === 0 ? null : d / error,
      upliftShare: q === 0 ? null : d / q,
    },
    Math.min(treated[1], control[1]) < 30 ? ['small_sample'] : [],
  );
};
