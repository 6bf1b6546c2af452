import { allocate, sum } from '../../money/money';
import { type Figure, faulty, known, then } from '../../method/figure';
import { jointSaving } from './benefit-overlap';

/** A claim of one initiative on a shared baseline: the share 0..1 it would take away, and what it claims in minor units. */
export interface OverlappingClaim {
  readonly id: string;
  readonly reduction: number;
  readonly claimed: bigint;
}

/** What each claim is credited with: they add up to the joint amount exactly. */
export interface JointCredit {
  readonly joint: bigint;
  readonly naive: bigint;
  readonly parts: ReadonlyMap<string, bigint>;
}

const MILLION = 1_000_000n;

/**
 * Shares the joint saving of several claims on one baseline: what they claim together x joint / sum of the shares (to the
 * millionth), rounded down and split by the claims themselves (largest remainder), whatever their order. One claim alone
 * keeps all it claims. Flags `naive_blocked` when the plain sum would pass the baseline.
 */
export const jointCredit = (claims: readonly OverlappingClaim[]): Figure<JointCredit> => {
  if (claims.some((one) => one.claimed < 0n)) return faulty('negative_input', 'a claim must not be negative');
  const naive = sum(claims.map((one) => one.claimed));
  return then(jointSaving(1, claims), () => {
    const shares = claims.map((one) => BigInt(Math.round(one.reduction * 1e6)));
    const whole = shares.reduce((product) => product * MILLION, 1n);
    const left = shares.reduce((product, share) => product * (MILLION - share), 1n);
    const plain = sum(shares);
    const joint = plain === 0n ? 0n : (naive * (whole - left) * MILLION) / (whole * plain);
    const parts = allocate(
      joint,
      claims.map((one) => ({ key: one.id, weight: one.claimed })),
    );
    return known({ joint, naive, parts: parts ?? new Map<string, bigint>() }, plain > MILLION ? ['naive_blocked'] : []);
  });
};
