/** Money is a `bigint` of minor units; the organisation's one reporting currency is known from context. */

/** Largest amount one figure may have: a thousand of them still sum inside a PostgreSQL bigint. */
export const MAX_AMOUNT = 9_200_000_000_000_000n;
/** 10,000 basis points are the whole. */
export const WHOLE = 10_000;

const floorDivide = (a: bigint, b: bigint): bigint => {
  const q = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? q - 1n : q;
};

/** floor(amount x share / 10,000): a cap rounds down. `basisPoints` is an integer 0..10000. */
export const shareDown = (amount: bigint, basisPoints: number): bigint =>
  floorDivide(amount * BigInt(basisPoints), BigInt(WHOLE));

/** ceil(amount x share / 10,000): a reserve rounds up. */
export const shareUp = (amount: bigint, basisPoints: number): bigint =>
  -floorDivide(-amount * BigInt(basisPoints), BigInt(WHOLE));

/** numerator / denominator rounded half away from zero, in minor units. */
export const divideHalfUp = (numerator: bigint, denominator: bigint): bigint => {
  if (denominator === 0n) throw new RangeError('division by zero');
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const q = (2n * n + d) / (2n * d);
  return negative ? -q : q;
};

/** The exact sum of amounts. */
export const sum = (amounts: Iterable<bigint>): bigint => {
  let total = 0n;
  for (const a of amounts) total += a;
  return total;
};

/**
 * Splits `total` (>= 0) over weights by largest remainder (Hamilton): parts add up to the whole exactly; equal
 * remainders go to the smallest key first. A weight <= 0 gets 0; null when no weight is positive and total > 0.
 */
export const allocate = (
  total: bigint,
  weights: readonly { readonly key: string; readonly weight: bigint }[],
): Map<string, bigint> | null => {
  if (total < 0n) throw new RangeError('only a total >= 0 can be allocated');
  const positive = weights.filter((w) => w.weight > 0n);
  const whole = sum(positive.map((w) => w.weight));
  const parts = new Map(weights.map((w) => [w.key, 0n]));
  if (parts.size !== weights.length) throw new RangeError('allocation keys must be unique');
  if (whole === 0n) return total === 0n ? parts : null;
  const shares = positive.map((w) => ({
    key: w.key,
    part: (total * w.weight) / whole,
    remainder: (total * w.weight) % whole,
  }));
  let left = total - sum(shares.map((s) => s.part));
  for (const s of [...shares].sort(
    (a, b) =>
      (b.remainder > a.remainder ? 1 : b.remainder < a.remainder ? -1 : 0) ||
      (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  )) {
    parts.set(s.key, s.part + (left > 0n ? 1n : 0n));
    if (left > 0n) left -= 1n;
  }
  return parts;
};

/** Parses a non-negative or signed integer string of minor units; null when it is anything else. */
export const parseMinorUnits = (text: string): bigint | null =>
  /^-?(0|[1-9][0-9]{0,18})$/.test(text) && text !== '-0' ? BigInt(text) : null;
