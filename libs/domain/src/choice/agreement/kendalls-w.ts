import { type Figure, faulty, flawIn, known, undefinedFigure } from '../../method/figure';
import { chiSquareP } from '../../statistics/chi-square';
import { averageRanks, mean, tieSizes } from '../../statistics/ranks';

export interface Concordance {
  readonly rankSums: readonly number[];
  /** Sum of squared deviations of the rank sums. */
  readonly s: number;
  readonly uncorrected: number;
  /** Corrected for ties: 0 none, 1 perfect agreement. */
  readonly w: number;
  readonly chiSquare: number;
  readonly df: number;
  readonly p: number;
}

/**
 * Kendall's W of m raters over n items (Zar 20.5): 12 S / (m^2 (n^3 - n) - m sum(t^3 - t)). Rows are raters; scores are
 * ranked within each row, ties at their mean. Fewer than two raters or items, or all tied: undefined.
 */
export const kendallsW = (rows: readonly (readonly number[])[]): Figure<Concordance> => {
  const [m, n] = [rows.length, rows[0]?.length ?? 0];
  if (m < 2 || n < 2) return undefinedFigure('too_few', 'agreement needs at least two raters and two items');
  if (rows.some((row) => row.length !== n)) return faulty('shape', 'every rater must judge every item');
  const flaw = flawIn({ scores: rows.flat() });
  if (flaw) return flaw;
  const ranked = rows.map(averageRanks);
  const rankSums = Array.from({ length: n }, (_, j) => ranked.reduce((sum, row) => sum + (row[j] ?? 0), 0));
  const middle = mean(rankSums);
  const s = rankSums.reduce((sum, r) => sum + (r - middle) ** 2, 0);
  const ties = ranked.flatMap(tieSizes).reduce((sum, t) => sum + t ** 3 - t, 0);
  const full = m * m * (n ** 3 - n);
  if (full - m * ties === 0) return undefinedFigure('all_tied', 'every rater gave all items the same');
  const w = (12 * s) / (full - m * ties);
  const chiSquare = m * (n - 1) * w;
  return known({ rankSums, s, uncorrected: (12 * s) / full, w, chiSquare, df: n - 1, p: chiSquareP(chiSquare, n - 1) });
};
