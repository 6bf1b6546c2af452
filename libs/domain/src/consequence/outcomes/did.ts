import { type Figure, faulty, flawIn, known, undefinedFigure } from '../../method/figure';
import { type Interval, flawInCount } from '../../statistics/intervals';
import { Z95, twoSidedP } from '../../statistics/normal';
import { mean } from '../../statistics/ranks';

export interface DifferenceInDifferences {
  readonly did: number;
  readonly standardError: number;
  readonly interval: Interval;
  /** Null without any spread. */
  readonly z: number | null;
  readonly p: number | null;
  readonly significant: boolean;
  /** Never "no effect": what is not significant is not proven. */
  readonly reading: 'effect shown' | 'not proven';
}

export type Cell = readonly [successes: number, n: number];

const summary = (did: number, standardError: number): DifferenceInDifferences => {
  const z = standardError === 0 ? null : did / standardError;
  const p = z === null ? null : twoSidedP(z);
  const significant = p !== null && p < 0.05;
  return {
    did,
    standardError,
    interval: [did - Z95 * standardError, did + Z95 * standardError],
    z,
    p,
    significant,
    reading: significant ? 'effect shown' : 'not proven',
  };
};

/**
 * (T1 - T0) - (C1 - C0) of four independent samples, SE = sqrt(sum p(1 - p)/n) (Card and Krueger 1994). Flags `small_sample`
 * under 30 in a cell, `parallel_trends_not_shown` unless at least three periods before were compared.
 */
export const differenceInDifferences = (
  cells: {
    readonly treatedPre: Cell;
    readonly treatedPost: Cell;
    readonly controlPre: Cell;
    readonly controlPost: Cell;
  },
  prePeriodsCompared = 0,
): Figure<DifferenceInDifferences> => {
  for (const [name, [k, n]] of Object.entries(cells)) {
    const flaw = flawInCount(k, n, name);
    if (flaw) return flaw;
  }
  const share = ([k, n]: Cell) => k / n;
  const variance = (cell: Cell) => (share(cell) * (1 - share(cell))) / cell[1];
  const { treatedPre, treatedPost, controlPre, controlPost } = cells;
  const did = share(treatedPost) - share(treatedPre) - (share(controlPost) - share(controlPre));
  const all = [treatedPre, treatedPost, controlPre, controlPost];
  return known(summary(did, Math.sqrt(all.reduce((s, cell) => s + variance(cell), 0))), [
    ...(all.some(([, n]) => n < 30) ? ['small_sample'] : []),
    ...(prePeriodsCompared < 3 ? ['parallel_trends_not_shown'] : []),
  ]);
};

/** The same for a panel: each customer's own change (post - pre); customers of one cluster move together. */
export const panelDifference = (
  treated: readonly number[],
  control: readonly number[],
): Figure<DifferenceInDifferences> => {
  const flaw = flawIn({ treated, control });
  if (flaw) return flaw;
  if (treated.length < 2 || control.length < 2)
    return undefinedFigure('too_few', 'each group needs at least two customers');
  const variance = (changes: readonly number[]) => {
    const middle = mean(changes);
    return changes.reduce((s, x) => s + (x - middle) ** 2, 0) / (changes.length - 1) / changes.length;
  };
  return known(
    summary(mean(treated) - mean(control), Math.sqrt(variance(treated) + variance(control))),
    Math.min(treated.length, control.length) < 30 ? ['small_sample'] : [],
  );
};

/** Standardised mean difference of two groups on one trait; alike means below 0.1 in size. */
export const standardisedDifference = (a: readonly number[], b: readonly number[]): Figure => {
  const flaw = flawIn({ a, b });
  if (flaw) return flaw;
  if (a.length < 2 || b.length < 2) return undefinedFigure('too_few', 'each group needs at least two customers');
  const spread = (x: readonly number[]) => x.reduce((s, v) => s + (v - mean(x)) ** 2, 0) / (x.length - 1);
  const pooled = Math.sqrt((spread(a) + spread(b)) / 2);
  if (pooled === 0)
    return mean(a) === mean(b)
      ? known(0)
      : faulty('no_spread', 'the groups differ and nobody varies: they cannot be matched');
  return known((mean(a) - mean(b)) / pooled);
};
