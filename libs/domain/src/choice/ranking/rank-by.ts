import { compareFractions, fraction, type Fraction } from '../scoring/fraction';
import { compareTies, type Rankable } from './rank';

export const RANKED_BY = ['SCORE', 'RISK_ADJUSTED_VALUE', 'VALUE_PER_CAPPED_UNIT'] as const;
/** What a ranking puts first. The last is the risk-adjusted value of one minor unit of the capped in-year cost. */
export type RankedBy = (typeof RANKED_BY)[number];

/** An initiative with both of its measures; the value is in minor units, null without a business case. */
export interface Measured extends Rankable {
  readonly riskAdjusted: bigint | null;
}

/** `BEYOND`: worth something and free; `BELOW`: worth less than nothing and free; `UNKNOWN`: no value stated. They come first, after all figures, and last. */
export type MeasureStanding = 'BEYOND' | 'FIGURE' | 'BELOW' | 'UNKNOWN';

/** A place in a ranking; `figure` is null where its standing says why. */
export type RankedEntry<T extends Measured> = T & {
  readonly rank: number;
  readonly position: number;
  readonly standing: MeasureStanding;
  readonly figure: Fraction | null;
};

const ORDER: readonly MeasureStanding[] = ['BEYOND', 'FIGURE', 'BELOW', 'UNKNOWN'];

const measure = (by: RankedBy, one: Measured): { readonly standing: MeasureStanding; readonly key: Fraction } => {
  if (by === 'SCORE') return { standing: 'FIGURE', key: one.score };
  if (one.riskAdjusted === null) return { standing: 'UNKNOWN', key: fraction(0n) };
  const value = fraction(one.riskAdjusted);
  if (by === 'RISK_ADJUSTED_VALUE') return { standing: 'FIGURE', key: value };
  if (one.inYear > 0n) return { standing: 'FIGURE', key: fraction(one.riskAdjusted, one.inYear) };
  if (value.n === 0n) return { standing: 'FIGURE', key: value };
  return { standing: value.n > 0n ? 'BEYOND' : 'BELOW', key: value };
};

/** A total order by one measure, highest first; equal ones, compared exactly, share a rank and stand by the written tie-break. */
export const rankBy = <T extends Measured>(by: RankedBy, entries: readonly T[]): readonly RankedEntry<T>[] => {
  const measured = entries.map((entry) => ({ entry, ...measure(by, entry) }));
  const compare = (a: (typeof measured)[number], b: (typeof measured)[number]): number =>
    ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing) || compareFractions(b.key, a.key);
  const ordered = measured.sort((a, b) => compare(a, b) || compareTies(a.entry, b.entry));
  let rank = 0;
  return ordered.map((one, k) => {
    const before = ordered[k - 1];
    if (!before || compare(before, one) !== 0) rank = k + 1;
    const figure = one.standing === 'FIGURE' ? one.key : null;
    return { ...one.entry, rank, position: k + 1, standing: one.standing, figure };
  });
};
