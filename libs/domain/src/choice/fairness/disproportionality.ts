import { type Figure, faulty, flawIn, known } from '../../method/figure';

export interface Disproportionality {
  /** Half the sum of |v - s|. */
  readonly loosemoreHanby: number;
  /** sqrt(half the sum of squares). */
  readonly gallagher: number;
  /** s / v by id; null where a unit was entitled to nothing. */
  readonly ratios: Readonly<Record<string, number | null>>;
  readonly smallestRatio: number | null;
}

/** How far the shares received (`s`) are from those owed (`v`), both adding up to 1 or both to 100 (1971; 1991). */
export const disproportionality = (
  shares: readonly { readonly id: string; readonly owed: number; readonly received: number }[],
): Figure<Disproportionality> => {
  const flaw = flawIn({ owed: shares.map((one) => one.owed), received: shares.map((one) => one.received) });
  if (flaw) return flaw;
  if (shares.some((one) => one.owed < 0 || one.received < 0))
    return faulty('negative_input', 'shares must not be negative');
  const gaps = shares.map((one) => one.owed - one.received);
  const entries = shares.map(({ id, owed, received }) => [id, owed === 0 ? null : received / owed] as const);
  const given = entries.map(([, value]) => value).filter((value) => value !== null);
  return known({
    loosemoreHanby: gaps.reduce((s, gap) => s + Math.abs(gap), 0) / 2,
    gallagher: Math.sqrt(gaps.reduce((s, gap) => s + gap * gap, 0) / 2),
    ratios: Object.fromEntries(entries),
    smallestRatio: given.length === 0 ? null : Math.min(...given),
  });
};
