import { type Figure, faulty, flawIn, known } from '../../method/figure';

/**
 * Overall priorities of the distributive AHP with equal weights: the mean over criteria of priorities that add up to 1.
 * Adding a copy of one alternative can lift another over it (Belton and Gear 1983), which fixed anchors never do.
 */
export const distributivePriorities = (byCriterion: readonly (readonly number[])[]): Figure<readonly number[]> => {
  const n = byCriterion[0]?.length ?? 0;
  if (n === 0 || byCriterion.some((row) => row.length !== n))
    return faulty('shape', 'every criterion needs one priority an alternative');
  const flaw = flawIn({ priorities: byCriterion.flat() });
  if (flaw) return flaw;
  const shares = byCriterion.map((row) => {
    const whole = row.reduce((s, p) => s + p, 0);
    return row.map((p) => p / whole);
  });
  return known(
    Array.from({ length: n }, (_, j) => shares.reduce((s, row) => s + (row[j] ?? 0), 0) / shares.length),
    ['can_reverse_ranks'],
  );
};
