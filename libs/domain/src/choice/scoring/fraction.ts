import { divideHalfUp } from '../../money/money';

/** An exact rational number in lowest terms; the denominator is positive. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** numerator / denominator in lowest terms; throws RangeError on a zero denominator. */
export const fraction = (numerator: bigint, denominator = 1n): Fraction => {
  if (denominator === 0n) throw new RangeError('a fraction needs a denominator');
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator];
  while (b > 0n) [a, b] = [b, a % b];
  const sign = denominator < 0n ? -1n : 1n;
  return { n: (sign * numerator) / a, d: (sign * denominator) / a };
};

/** The exact sum. */
export const addFractions = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);

/** The exact product. */
export const timesFractions = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);

/** Negative, zero or positive as a is below, equal to or above b: never by rounded values. */
export const compareFractions = (a: Fraction, b: Fraction): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** Rounded half away from zero. */
export const roundFraction = (value: Fraction): bigint => divideHalfUp(value.n, value.d);

/** `n/d`, exact. */
export const fractionText = (value: Fraction): string => `${value.n}/${value.d}`;

/** A decimal with `digits` places, rounded half away from zero: for showing, never for computing. */
export const decimalText = (value: Fraction, digits: number): string => {
  const scaled = roundFraction({ n: value.n * 10n ** BigInt(digits), d: value.d });
  const text = (scaled < 0n ? -scaled : scaled).toString().padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  return `${scaled < 0n ? '-' : ''}${whole}${digits > 0 ? `.${text.slice(text.length - digits)}` : ''}`;
};

/** Hundredths of a point as points with two places: 640 is 6.40. */
export const pointsText = (hundredths: Fraction): string => decimalText({ n: hundredths.n, d: hundredths.d * 100n }, 2);
