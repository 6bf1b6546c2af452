import { competitionRanks } from '../../statistics/ranks';
import { fractionNumber } from './decimal-fraction';
import { type Fraction, compareFractions } from './fraction';

/** Scores by id with their places: equal ones share a rank (1, 1, 3) and stand in order of their ids. */
export interface ScoreTable {
  readonly scores: Readonly<Record<string, number>>;
  readonly ranks: Readonly<Record<string, number>>;
  readonly ranking: readonly string[];
}

/** Ranks exact scores: never by rounded values, never by chance. */
export const rankScores = (exact: readonly (readonly [id: string, score: Fraction])[]): ScoreTable => {
  const ranks = competitionRanks(
    exact.map(([, score]) => score),
    compareFractions,
  );
  const ordered = [...exact].sort(([a, x], [b, y]) => compareFractions(y, x) || (a < b ? -1 : 1));
  return {
    scores: Object.fromEntries(exact.map(([id, score]) => [id, fractionNumber(score)])),
    ranks: Object.fromEntries(exact.map(([id], k) => [id, ranks[k] ?? 0])),
    ranking: ordered.map(([id]) => id),
  };
};
