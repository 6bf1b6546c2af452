import { type Figure, faulty, flawIn, known, undefinedFigure } from '../../method/figure';
import { mean } from '../../statistics/ranks';

export interface IntraclassCorrelation {
  readonly msRows: number;
  readonly msColumns: number;
  readonly msError: number;
  /** Two-way random, absolute agreement, one rater. Negative values are shown as they are. */
  readonly single: number;
  /** The same for the mean of all k raters. */
  readonly average: number;
}

/** ICC(2,1) and ICC(2,k) of n items (rows) by k raters (columns), complete (Shrout and Fleiss 1979). */
export const intraclassCorrelation = (rows: readonly (readonly (number | null)[])[]): Figure<IntraclassCorrelation> => {
  const [n, k] = [rows.length, rows[0]?.length ?? 0];
  if (n < 2 || k < 2) return undefinedFigure('too_few', 'ICC needs at least two items and two raters');
  if (rows.some((row) => row.length !== k)) return faulty('shape', 'every rater must judge every item');
  const flaw = flawIn({ scores: rows.flat() });
  if (flaw) return flaw;
  const x = rows.map((row) => row.map(Number));
  const grand = mean(x.flat());
  const squares = (means: readonly number[]) => means.reduce((s, m) => s + (m - grand) ** 2, 0);
  const total = x.flat().reduce((s, v) => s + (v - grand) ** 2, 0);
  const between = k * squares(x.map(mean));
  const raters = n * squares(Array.from({ length: k }, (_, j) => mean(x.map((row) => row[j] ?? 0))));
  const msRows = between / (n - 1);
  const msColumns = raters / (k - 1);
  const msError = (total - between - raters) / ((n - 1) * (k - 1));
  const under = msRows + (k - 1) * msError + (k * (msColumns - msError)) / n;
  const underMean = msRows + (msColumns - msError) / n;
  if (under === 0 || underMean === 0)
    return undefinedFigure('no_variance', 'all scores are alike: nothing to agree on');
  const single = (msRows - msError) / under;
  return known(
    { msRows, msColumns, msError, single, average: (msRows - msError) / underMean },
    single < 0 ? ['negative'] : [],
  );
};
