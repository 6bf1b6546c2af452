export const SPENDING_KINDS = ['ACTUAL', 'OBLIGATED', 'ACCRUED'] as const;
/** What a row of the books is: booked as spent, ordered, or received and not yet invoiced. */
export type SpendingKind = (typeof SPENDING_KINDS)[number];

/** Money of a line in minor units, each in a column of its own; credits may bring a spent column below 0. */
export interface SpendingSums {
  /** What was approved; it stays when money is released. */
  readonly approved: bigint;
  /** What of it was given back. */
  readonly released: bigint;
  /** Ordered, not yet received. */
  readonly obligated: bigint;
  /** Received, not yet invoiced. */
  readonly accrued: bigint;
  /** Booked as spent. */
  readonly actual: bigint;
}

/** The sums with what follows from them; always released + obligated + accrued + actual + free - overspent = approved. */
export interface Spending extends SpendingSums {
  /** Approved money that is neither released nor spoken for. */
  readonly free: bigint;
  /** What the books say above the money that stands. */
  readonly overspent: bigint;
}

/** What is spoken for: obligated, accrued and actual together. */
export const usedOf = (sums: Pick<SpendingSums, 'obligated' | 'accrued' | 'actual'>): bigint =>
  sums.obligated + sums.accrued + sums.actual;

/** What is left of the approved money, or how far the books have passed it. */
export const spendingOfSums = (sums: SpendingSums): Spending => {
  const left = sums.approved - sums.released - usedOf(sums);
  return { ...sums, free: left > 0n ? left : 0n, overspent: left < 0n ? -left : 0n };
};
