import { type Figure, faulty, flawIn, known, negative, undefinedFigure } from '../../method/figure';
import type { Interval } from '../../statistics/intervals';
import { Z95, twoSidedP } from '../../statistics/normal';

/** Counts of answers 9-10, 7-8 and 0-6. */
export interface NpsCounts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

export interface NetPromoterScore {
  readonly n: number;
  /** -100..100 points, no percentage. */
  readonly nps: number;
  readonly standardError: number;
  readonly marginOfError: number;
  readonly interval: Interval;
}

/** Counts from single ratings, which must be integers 0..10. */
export const npsCounts = (ratings: readonly number[]): Figure<NpsCounts> => {
  if (ratings.some((rating) => !Number.isInteger(rating) || rating < 0 || rating > 10))
    return faulty('rating_outside_scale', 'ratings must be whole numbers from 0 to 10');
  const count = (low: number, high: number) => ratings.filter((rating) => rating >= low && rating <= high).length;
  return known({ promoters: count(9, 10), passives: count(7, 8), detractors: count(0, 6) });
};

/**
 * 100 (P - D) with variance P + D - (P - D)^2, SE = 100 sqrt(variance / n) and margin 1.96 SE (Reichheld 2003). Nobody
 * asked: undefined. Flags `indicative` under 30 answers, `no_spread` where all answered alike.
 */
export const netPromoterScore = (counts: NpsCounts): Figure<NetPromoterScore> => {
  const flaw = flawIn({ ...counts }) ?? negative({ ...counts });
  if (flaw) return flaw;
  if (!Object.values(counts).every(Number.isInteger)) return faulty('impossible_count', 'counts must be whole numbers');
  const n = counts.promoters + counts.passives + counts.detractors;
  if (n === 0) return undefinedFigure('no_answers', 'nobody has answered, so there is no score');
  const [p, d] = [counts.promoters / n, counts.detractors / n];
  const variance = Math.max(0, p + d - (p - d) ** 2);
  const standardError = 100 * Math.sqrt(variance / n);
  const nps = 100 * (p - d);
  const marginOfError = Z95 * standardError;
  return known({ n, nps, standardError, marginOfError, interval: [nps - marginOfError, nps + marginOfError] }, [
    ...(n < 30 ? ['indicative'] : []),
    ...(variance === 0 ? ['no_spread'] : []),
  ]);
};

export interface NpsChange {
  readonly difference: number;
  readonly standardError: number;
  readonly z: number;
  readonly p: number;
  readonly significant: boolean;
  readonly interval: Interval;
}

/** z = (N1 - N2) / sqrt(SE1^2 + SE2^2), later minus earlier; only for the same mix of channels. */
export const npsChange = (later: NpsCounts, earlier: NpsCounts, sameChannelMix = true): Figure<NpsChange> => {
  if (!sameChannelMix)
    return faulty(
      'channel_mix_differs',
      'the two samples were asked through different channels: weight them alike first',
    );
  const [one, two] = [netPromoterScore(later), netPromoterScore(earlier)];
  if (!one.known) return one;
  if (!two.known) return two;
  const difference = one.value.nps - two.value.nps;
  const standardError = Math.hypot(one.value.standardError, two.value.standardError);
  if (standardError === 0)
    return undefinedFigure('no_spread', 'all answered alike both times: no error to compare with');
  const z = difference / standardError;
  const half = Z95 * standardError;
  const p = twoSidedP(z);
  const interval: Interval = [difference - half, difference + half];
  return known({ difference, standardError, z, p, significant: p < 0.05, interval }, [
    ...new Set([...one.flags, ...two.flags]),
  ]);
};
