/** ABOVE: fits and is taken. SKIPPED: does not fit, but one further down does. BELOW: behind the last one that fits. */
export const FUNDING_LINES = ['ABOVE', 'SKIPPED', 'BELOW'] as const;
export type FundingLine = (typeof FUNDING_LINES)[number];

/** What an entry costs, in minor units, in both measures. */
export interface Costed {
  readonly inYear: bigint;
  readonly runRate: bigint;
}

/** Where an entry stands towards the funding line; the sums are of what is taken up to and including it. */
export type Lined<T extends Costed> = T & {
  readonly funding: FundingLine;
  readonly cumulativeInYear: bigint;
  readonly cumulativeRunRate: bigint;
  readonly fit: string;
};

/**
 * Walks down a ranking and takes what fits the headroom in both measures; one that does not fit is skipped and the walk
 * goes on. Entries must come in rank order; a negative headroom takes nothing.
 */
export const drawFundingLine = <T extends Costed>(ranked: readonly T[], headroom: Costed): readonly Lined<T>[] => {
  let [inYear, runRate] = [0n, 0n];
  const walked = ranked.map((entry) => {
    const yearFits = inYear + entry.inYear <= headroom.inYear;
    const rateFits = runRate + entry.runRate <= headroom.runRate;
    if (yearFits && rateFits) {
      inYear += entry.inYear;
      runRate += entry.runRate;
    }
    const short = yearFits
      ? 'the run-rate headroom'
      : rateFits
        ? 'the in-year headroom'
        : 'the headroom of either measure';
    const fits = yearFits && rateFits;
    return { entry, fits, short, cumulativeInYear: inYear, cumulativeRunRate: runRate };
  });
  const last = walked.findLastIndex((one) => one.fits);
  return walked.map(({ entry, fits, short, cumulativeInYear, cumulativeRunRate }, k) => ({
    ...entry,
    funding: fits ? 'ABOVE' : k < last ? 'SKIPPED' : 'BELOW',
    cumulativeInYear,
    cumulativeRunRate,
    fit: fits ? 'fits the headroom' : `does not fit what is left of ${short}${k < last ? ' and is skipped' : ''}`,
  }));
};
