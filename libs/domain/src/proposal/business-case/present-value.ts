import { divideHalfUp } from '../../money/money';

/** An amount as an exact quotient of minor units; the denominator is positive. */
export interface ExactAmount {
  readonly n: bigint;
  readonly d: bigint;
}

/** Largest discount rate in basis points: 1,000 % a period. */
export const MOST_RATE = 100_000;

/**
 * sum c_t / (1 + i)^t of minor units, first flow at time 0, exactly; `rate` in basis points a period, 0..MOST_RATE. No
 * float is involved: the same cent on every machine.
 */
export const presentValue = (flows: readonly bigint[], rate: number): ExactAmount => {
  const [whole, grown] = [10_000n, BigInt(10_000 + rate)];
  let [n, d] = [0n, 1n];
  for (let t = flows.length - 1; t >= 0; t -= 1) {
    n = (flows[t] ?? 0n) * grown * d + whole * n;
    d *= grown;
  }
  return { n, d };
};

/** A share of an exact amount in basis points, rounded half up once, at the end. */
export const roundedShare = ({ n, d }: ExactAmount, basisPoints = 10_000): bigint =>
  divideHalfUp(n * BigInt(basisPoints), d * 10_000n);
