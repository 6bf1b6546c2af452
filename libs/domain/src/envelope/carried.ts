import { overPeriods, WHOLE_YEAR, type EnvelopeLimit } from './limits';

/** What a closed year gives to the next one, in minor units. */
export interface CarriedMoney {
  /** Commitments that go on: they stand as opening commitments, and the limit grows by as much. */
  readonly committed: bigint;
  /** Never promised: the limit grows by it until it expires. */
  readonly uncommitted: bigint;
  /** Overspend: it stands as an opening commitment, and the limit does not grow. */
  readonly charge: bigint;
  /** Last day on which the uncommitted part can be promised; null for no end. */
  readonly expiresOn: string | null;
  /** What of the uncommitted part was taken off when it expired; null before. */
  readonly expired: bigint | null;
}

/** Limits of one scope, IN_YEAR raised by what was carried; periods share the uncommitted part as they share the limit. */
export const raisedBy = (
  limits: readonly EnvelopeLimit[],
  { committed, uncommitted, expired }: Pick<CarriedMoney, 'committed' | 'uncommitted' | 'expired'>,
  byPeriod: ReadonlyMap<number, bigint> | null,
): readonly EnvelopeLimit[] => {
  const spare = uncommitted - (expired ?? 0n);
  const parts = overPeriods(spare, limits.filter((row) => row.period !== WHOLE_YEAR).length, byPeriod);
  return limits.map((row) => {
    if (row.measure !== 'IN_YEAR') return row;
    const more = row.period === WHOLE_YEAR ? committed + spare : (parts[Number(row.period) - 1] ?? 0n);
    return { ...row, limit: row.limit + more };
  });
};

/**
 * What expires of carried money that nobody promised: commitments of the year draw it first, and no more expires than
 * the year has left. `held` and `committed` are the year's, opening commitments left out.
 */
export const expiringNow = (
  { uncommitted }: Pick<CarriedMoney, 'uncommitted'>,
  year: { readonly held: bigint; readonly committed: bigint; readonly headroom: bigint },
): bigint => {
  const unused = uncommitted - year.held - year.committed;
  const least = unused < year.headroom ? unused : year.headroom;
  return least > 0n ? least : 0n;
};
