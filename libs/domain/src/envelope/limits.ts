import { allocate, shareDown, shareUp } from '../money/money';
import type { Measure } from '../result';

/** `YEAR` for the whole fiscal year, else the number of a period. */
export type EnvelopePeriod = string;
export const WHOLE_YEAR: EnvelopePeriod = 'YEAR';

/** What an envelope row allows, in minor units. */
export interface EnvelopeLimit {
  readonly measure: Measure;
  readonly period: EnvelopePeriod;
  readonly addressable: bigint;
  readonly limit: bigint;
  readonly reserve: bigint;
}

/**
 * One row that holds the cap. `scope` is `YEAR` for the row that every cycle of the fiscal year shares, or the id of
 * the one cycle that it binds. `committed` includes `openingCommitments`. Always
 * committed + held + reserve <= limit + excess.
 */
export interface EnvelopeRow extends EnvelopeLimit {
  readonly scope: string;
  readonly held: bigint;
  readonly openingCommitments: bigint;
  readonly committed: bigint;
  readonly excess: bigint;
}

/** What limits are computed from: addressable amounts in minor units, shares in basis points. */
export interface LimitBasis {
  readonly addressable: bigint;
  readonly capShare: number;
  readonly reserveShare: number;
  /** Addressable amount of each period `1`..`n`, or null when the base does not know its periods. */
  readonly byPeriod: ReadonlyMap<number, bigint> | null;
  /** Number of periods to limit one by one; 0 when only the year is limited. */
  readonly limitedPeriods: number;
}

/** floor(addressable x share); a base at or below 0 allows nothing. */
export const envelopeLimit = (addressable: bigint, capShare: number): bigint =>
  addressable > 0n ? shareDown(addressable, capShare) : 0n;

/** ceil(limit x reserve share). */
export const envelopeReserve = (limit: bigint, reserveShare: number): bigint => shareUp(limit, reserveShare);

/** limit - reserve - held - committed; below 0 while over-committed. */
export const headroom = (row: Pick<EnvelopeRow, 'limit' | 'reserve' | 'held' | 'committed'>): bigint =>
  row.limit - row.reserve - row.held - row.committed;

/** How far what stands passes the limit: 0, or the amount that must be released before anything new passes. */
export const excessOver = (row: Pick<EnvelopeRow, 'limit' | 'reserve' | 'held' | 'committed'>): bigint => {
  const over = -headroom(row);
  return over > 0n ? over : 0n;
};

const code = (period: number): string => String(period).padStart(2, '0');

/**
 * Shares an amount over periods 1..n by largest remainder, ties to the earlier period: by the addressable amount of each
 * period where all are known and positive, else equally.
 */
export const overPeriods = (
  amount: bigint,
  periods: number,
  byPeriod: ReadonlyMap<number, bigint> | null,
): readonly bigint[] => {
  const numbers = Array.from({ length: periods }, (_, i) => i + 1);
  const known = byPeriod !== null && numbers.every((p) => (byPeriod.get(p) ?? 0n) > 0n);
  const weights = numbers.map((p) => ({ key: code(p), weight: known ? (byPeriod.get(p) ?? 0n) : 1n }));
  const parts = allocate(amount, weights);
  return numbers.map((p) => parts?.get(code(p)) ?? 0n);
};

/** Every limit of one scope: both measures for the year and, where asked, IN_YEAR for each period. */
export const envelopeLimits = (basis: LimitBasis): readonly EnvelopeLimit[] => {
  const { addressable } = basis;
  const limit = envelopeLimit(addressable, basis.capShare);
  const reserve = envelopeReserve(limit, basis.reserveShare);
  const year = (measure: Measure): EnvelopeLimit => ({ measure, period: WHOLE_YEAR, addressable, limit, reserve });
  const limits = overPeriods(limit, basis.limitedPeriods, basis.byPeriod);
  const reserves = overPeriods(reserve, basis.limitedPeriods, basis.byPeriod);
  const periods = limits.map((part, i): EnvelopeLimit => {
    const kept = reserves[i] ?? 0n;
    return {
      measure: 'IN_YEAR',
      period: String(i + 1),
      addressable: basis.byPeriod?.get(i + 1) ?? 0n,
      limit: part,
      reserve: kept < part ? kept : part,
    };
  });
  return [year('IN_YEAR'), year('RUN_RATE'), ...periods];
};
