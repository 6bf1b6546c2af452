import { type Figure, faulty, flawIn, known, undefinedFigure } from '../../method/figure';

export interface Inequality {
  /** Population form. */
  readonly gini: number;
  /** Sample form, n / (n - 1) times as large; null for one amount. */
  readonly sample: number | null;
}

/** Sum of |xi - xj| / (2 n^2 mean) (Gini 1912): 0 equal, (n - 1)/n all to one. All 0 is undefined, negative an error. */
export const gini = (amounts: readonly number[]): Figure<Inequality> => {
  const flaw = flawIn({ amounts });
  if (flaw) return flaw;
  if (amounts.some((amount) => amount < 0)) return faulty('negative_input', 'amounts must not be negative');
  const n = amounts.length;
  const whole = amounts.reduce((s, x) => s + x, 0);
  if (whole === 0) return undefinedFigure('nothing_shared', 'nothing was shared out, so there is no inequality of it');
  const sorted = [...amounts].sort((a, b) => a - b);
  const twice = sorted.reduce((s, x, k) => s + (2 * (k + 1) - n - 1) * x, 0);
  const value = Math.max(0, twice / (n * whole));
  return known({ gini: value, sample: n < 2 ? null : (value * n) / (n - 1) });
};
