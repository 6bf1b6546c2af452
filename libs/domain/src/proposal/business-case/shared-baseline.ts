import { jointCredit } from './joint-credit';

/** How much of a baseline one benefit claims, in millionths of it. */
export interface BaselineClaim {
  readonly initiativeId: string;
  readonly benefitId: string;
  readonly share: number;
}

/** Claims on the baselines of a cycle, by baseline: of every live initiative and of the one looked at. */
export type ClaimsByBaseline = ReadonlyMap<string, readonly BaselineClaim[]>;

const MILLION = 1_000_000;
/** Finer than the millionths of a share, so that the factor is exact to them. */
const FINE = 1_000_000_000n;

/** The share of a baseline that a benefit claims, in millionths, within 0..MILLION; 0 of a baseline of 0. */
export const claimedShare = ({ quantity, claimed }: { readonly quantity: number; readonly claimed: number }): number =>
  quantity > 0 ? Math.min(MILLION, Math.max(0, Math.round((claimed / quantity) * MILLION))) : 0;

/** What counts of each claim on a baseline as a quotient: joint saving by the product rule over the plain sum. */
export interface SharedPart {
  readonly n: bigint;
  readonly d: bigint;
}

const WHOLE_PART: SharedPart = { n: 1n, d: 1n };

/** The part of a claim that counts beside the others on the same baseline: all of it for one alone. */
export const sharedPart = (claims: readonly BaselineClaim[]): SharedPart => {
  const credit = jointCredit(
    claims.map((one) => ({
      id: one.benefitId,
      reduction: one.share / MILLION,
      claimed: BigInt(one.share) * FINE,
    })),
  );
  return claims.length > 1 && credit.known && credit.value.naive > 0n
    ? { n: credit.value.joint, d: credit.value.naive }
    : WHOLE_PART;
};

/** A part of an amount, rounded down in size. */
export const partOf = (amount: bigint, { n, d }: SharedPart): bigint => (amount * n) / d;

/** A part in basis points, rounded down. */
export const partInBasisPoints = ({ n, d }: SharedPart): number => Number((n * 10_000n) / d);
