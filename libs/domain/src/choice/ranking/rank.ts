import { compareFractions, type Fraction } from '../scoring/fraction';

/** The written tie-break of every ranking. */
export const TIE_BREAK =
  'Equal scores, compared exactly, share a rank. Among them the lower in-year cost comes first, then the earlier submission, then the code.';

/** An initiative as a ranking sees it. Costs are those of its proposed option, in minor units. */
export interface Rankable {
  readonly initiativeId: string;
  readonly code: string;
  readonly score: Fraction;
  readonly inYear: bigint;
  readonly runRate: bigint;
  /** Milliseconds since the epoch at which it was submitted. */
  readonly submittedAt: number;
}

/** A place in the total order: `rank` is shared by equal scores (1, 1, 3), `position` is everyone's own (1, 2, 3). */
export type Ranked<T extends Rankable> = T & {
  readonly rank: number;
  readonly position: number;
  readonly decidedBy: string;
};

const TIES: readonly { readonly words: string; readonly compare: (a: Rankable, b: Rankable) => number }[] = [
  { words: 'lower in-year cost', compare: (a, b) => (a.inYear < b.inYear ? -1 : a.inYear > b.inYear ? 1 : 0) },
  { words: 'earlier submission', compare: (a, b) => a.submittedAt - b.submittedAt },
  { words: 'code', compare: (a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) },
];

/** The written tie-break alone: which of two equal ones comes first. */
export const compareTies = (a: Rankable, b: Rankable): number => {
  for (const tie of TIES) {
    const order = tie.compare(a, b);
    if (order !== 0) return order;
  }
  return 0;
};

const compare = (a: Rankable, b: Rankable): number => compareFractions(b.score, a.score) || compareTies(a, b);

const decidedBy = (before: Rankable | undefined, one: Rankable): string => {
  if (!before || compareFractions(before.score, one.score) !== 0) return 'score';
  return TIES.find((tie) => tie.compare(before, one) !== 0)?.words ?? 'nothing';
};

/** One total order, highest score first; `decidedBy` says what puts each after the one before it. */
export const rankInitiatives = <T extends Rankable>(initiatives: readonly T[]): readonly Ranked<T>[] => {
  const ordered = [...initiatives].sort(compare);
  let rank = 0;
  return ordered.map((one, k) => {
    const reason = decidedBy(ordered[k - 1], one);
    if (reason === 'score') rank = k + 1;
    return { ...one, rank, position: k + 1, decidedBy: reason };
  });
};
