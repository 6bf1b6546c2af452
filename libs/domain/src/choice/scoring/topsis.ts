import { type Figure, faulty, flawIn, known } from '../../method/figure';

export interface TopsisCriterion {
  readonly weight: number;
  /** False where less is better. */
  readonly benefit: boolean;
}

/**
 * Closeness to the best point (Yoon and Hwang 1995), 0..1 in the order of `rows`: vector-normalised, weighted,
 * C = S- / (S+ + S-). Adding an alternative can reverse others (flag `can_reverse_ranks`); a column whose entries are all
 * equal is flagged `no_discrimination`.
 */
export const topsis = (
  rows: readonly (readonly number[])[],
  criteria: readonly TopsisCriterion[],
): Figure<readonly number[]> => {
  const flaw = flawIn({ values: rows.flat(), weights: criteria.map((one) => one.weight) });
  if (flaw) return flaw;
  if (rows.length === 0 || criteria.length === 0 || rows.some((row) => row.length !== criteria.length))
    return faulty('shape', 'every alternative needs one value a criterion');
  const whole = criteria.reduce((s, one) => s + one.weight, 0);
  if (!(whole > 0)) return faulty('weights_sum_to_0', 'the weights must add up to more than 0');
  const columns = criteria.map(({ weight, benefit }, j) => {
    const raw = rows.map((row) => row[j] ?? 0);
    const norm = Math.sqrt(raw.reduce((s, x) => s + x * x, 0));
    const scaled = raw.map((x) => (norm === 0 ? 0 : ((x / norm) * weight) / whole));
    const [low, high] = [Math.min(...scaled), Math.max(...scaled)];
    return { scaled, best: benefit ? high : low, worst: benefit ? low : high };
  });
  const distance = (i: number, to: 'best' | 'worst') =>
    Math.sqrt(columns.reduce((s, column) => s + ((column.scaled[i] ?? 0) - column[to]) ** 2, 0));
  const flat = columns.filter((column) => column.best === column.worst).length;
  const flags = ['can_reverse_ranks', ...(flat > 0 ? ['no_discrimination'] : [])];
  if (flat === columns.length) return faulty('no_discrimination', 'all alternatives are alike on every criterion');
  return known(
    rows.map((_, i) => distance(i, 'worst') / (distance(i, 'best') + distance(i, 'worst'))),
    flags,
  );
};
