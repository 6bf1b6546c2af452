import { gini } from '../fairness/gini';
import { disproportionality } from '../fairness/disproportionality';
import { WHOLE } from '../../money/money';
import { SHARE_DIMENSIONS, shareOf, sharesUnder, type GroupedAmount, type ShareDimension } from './share-rule';

/** What several plans give to one key of a dimension, one figure per plan. */
export interface ComparedShare {
  readonly dimension: ShareDimension;
  readonly key: string;
  readonly amounts: readonly bigint[];
  /** Basis points of each plan's whole, rounded down. */
  readonly shares: readonly number[];
}

/** Every key that any of the plans gives to, by dimension and key. */
export const compareShares = (plans: readonly (readonly GroupedAmount[])[]): readonly ComparedShare[] =>
  SHARE_DIMENSIONS.flatMap((dimension) => {
    const keys = new Set(plans.flatMap((lines) => lines.flatMap(({ groups }) => sharesUnder(dimension, groups))));
    return [...keys].sort().map((key) => {
      const given = plans.map((lines) => shareOf({ dimension, key }, lines));
      return { dimension, key, amounts: given.map((one) => one.amount), shares: given.map((one) => one.share) };
    });
  });

/** What a unit is owed by its base and what a plan gives it; minor units. */
export interface UnitPart {
  readonly unitId: string;
  readonly base: bigint;
  readonly amount: bigint;
}

/** How evenly a plan gives to units, by their bases; null figures with the reason where there are none. */
export interface Evenness {
  readonly gini: number | null;
  readonly loosemoreHanby: number | null;
  readonly gallagher: number | null;
  readonly reason: string | null;
  readonly units: readonly {
    readonly unitId: string;
    readonly owed: number;
    readonly received: number;
    readonly amount: bigint;
  }[];
}

const shareIn = (part: bigint, whole: bigint): number => (whole <= 0n ? 0 : Number((part * BigInt(WHOLE)) / whole));
const ratio = (part: bigint, whole: bigint): number =>
  whole <= 0n ? 0 : Number((part * 1_000_000n) / whole) / 1_000_000;

/** Gini over what units receive per unit of money of their base, and how far what they receive is from what they are owed. */
export const evennessOf = (parts: readonly UnitPart[]): Evenness => {
  const own = parts.map((part) => ({ ...part, base: part.base > 0n ? part.base : 0n }));
  const [base, amount] = [own.reduce((s, one) => s + one.base, 0n), own.reduce((s, one) => s + one.amount, 0n)];
  const units = own.map((one) => ({
    unitId: one.unitId,
    owed: shareIn(one.base, base),
    received: shareIn(one.amount, amount),
    amount: one.amount,
  }));
  const none = { gini: null, loosemoreHanby: null, gallagher: null, units };
  if (base === 0n) return { ...none, reason: 'No unit has an OpEx base to be owed by.' };
  if (amount === 0n) return { ...none, reason: 'The plan gives nothing.' };
  const based = own.filter((one) => one.base > 0n);
  const inequality = gini(based.map((one) => ratio(one.amount * 1_000n, one.base)));
  const distance = disproportionality(
    own.map((one) => ({ id: one.unitId, owed: ratio(one.base, base), received: ratio(one.amount, amount) })),
  );
  return {
    gini: inequality.known ? inequality.value.gini : null,
    loosemoreHanby: distance.known ? distance.value.loosemoreHanby : null,
    gallagher: distance.known ? distance.value.gallagher : null,
    reason: inequality.known ? null : inequality.message,
    units,
  };
};
