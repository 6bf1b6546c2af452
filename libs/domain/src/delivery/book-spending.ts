import type { SpendingKind } from './spending';
import type { SpendingRow } from './spending-row';

/** A cost line of a committed plan line, as spending looks for its place; minor units. */
export interface SpendingPlace {
  readonly costLineId: string;
  readonly fiscalYear: number;
  readonly period: number;
  readonly costClass: 'OPEX' | 'CAPEX' | 'PREPAID';
  readonly costCentre: string;
  readonly account: string;
  readonly approved: bigint;
}

/** What is known of an order of a plan line; `taken` is what was received of it, and so is ordered no more. */
export interface OrderBalance {
  readonly costLineId: string;
  readonly obligated: bigint;
  readonly accrued: bigint;
  readonly taken: bigint;
}

/** What a row changes: its own amount in its own column, and what it takes off the columns before it. */
export interface SpendingDeltas {
  readonly obligated: bigint;
  readonly accrued: bigint;
  readonly actual: bigint;
}

/** A row that found its place. */
export interface BookedRow extends SpendingDeltas {
  readonly place: SpendingPlace;
}

const atLeast0 = (amount: bigint): bigint => (amount > 0n ? amount : 0n);
const lesser = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/**
 * What a row of a kind changes in an order. Received takes off ordered, invoiced takes off received and then ordered,
 * never more than is there; a receipt taken back gives ordered back what receipts took. A credit changes its own column.
 */
export const spendingDeltas = (
  kind: SpendingKind,
  amount: bigint,
  open: Pick<OrderBalance, 'obligated' | 'accrued' | 'taken'>,
): SpendingDeltas => {
  const obligated = atLeast0(open.obligated);
  if (kind === 'OBLIGATED') return { obligated: amount, accrued: 0n, actual: 0n };
  if (kind === 'ACCRUED') {
    const moved = amount >= 0n ? -lesser(amount, obligated) : lesser(-amount, atLeast0(open.taken));
    return { obligated: moved, accrued: amount, actual: 0n };
  }
  const received = lesser(atLeast0(amount), atLeast0(open.accrued));
  const ordered = lesser(atLeast0(amount) - received, obligated);
  return { obligated: -ordered, accrued: -received, actual: amount };
};

/** How well a cost line fits a row: same year, line of the books, period; lower is better. */
const distance = (place: SpendingPlace, row: SpendingRow, fiscalYear: number): readonly number[] => [
  place.fiscalYear === fiscalYear ? 0 : Math.abs(place.fiscalYear - fiscalYear),
  place.account === row.account && place.costCentre === row.costCentre ? 0 : place.account === row.account ? 1 : 2,
  place.approved > 0n ? 0 : 1,
  place.costClass === 'OPEX' ? 0 : 1,
  Math.abs(place.period - row.period),
  place.period,
];

/** The cost line that a row is booked on: the nearest; null when the plan line has none. */
export const placeOf = (
  places: readonly SpendingPlace[],
  row: SpendingRow,
  fiscalYear: number,
): SpendingPlace | null => {
  const nearer = (a: SpendingPlace, b: SpendingPlace): SpendingPlace => {
    const [left, right] = [distance(a, row, fiscalYear), distance(b, row, fiscalYear)];
    const at = left.findIndex((value, i) => value !== right[i]);
    if (at < 0) return a.costLineId < b.costLineId ? a : b;
    return (left[at] ?? 0) < (right[at] ?? 0) ? a : b;
  };
  return places.reduce<SpendingPlace | null>((best, place) => (best === null ? place : nearer(best, place)), null);
};

/** The orders of plan lines while a file is booked, row after row; rows of one order stay on one cost line. */
export const orderBook = (
  kind: SpendingKind,
  fiscalYear: number,
  open: ReadonlyMap<string, OrderBalance>,
): ((lineId: string, places: readonly SpendingPlace[], row: SpendingRow) => BookedRow | null) => {
  const orders = new Map(open);
  return (lineId, places, row) => {
    const key = orderKey(lineId, row.order);
    const known = orders.get(key);
    const place = places.find((one) => one.costLineId === known?.costLineId) ?? placeOf(places, row, fiscalYear);
    if (place === null) return null;
    const before = known ?? { obligated: 0n, accrued: 0n, taken: 0n };
    const deltas = spendingDeltas(kind, row.amount, before);
    orders.set(key, {
      costLineId: place.costLineId,
      obligated: before.obligated + deltas.obligated,
      accrued: before.accrued + deltas.accrued,
      taken: before.taken - (kind === 'ACCRUED' ? deltas.obligated : 0n),
    });
    return { ...deltas, place };
  };
};

/** Key of an order among those of many plan lines. */
export const orderKey = (lineId: string, order: string): string => `${lineId} ${order}`;
