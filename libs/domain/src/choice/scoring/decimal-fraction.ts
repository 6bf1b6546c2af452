import { type Fraction, fraction } from './fraction';

/** A finite number as exactly the decimal people wrote: 0.1 is one tenth, so that ties are ties and no float noise. */
export const decimalFraction = (value: number): Fraction => {
  const match = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:e([+-][0-9]+))?$/.exec(String(value));
  if (!match) throw new RangeError('only a finite number is a decimal');
  const [, sign, whole, decimals = '', exponent = '0'] = match;
  const places = decimals.length - Number(exponent);
  const digits = BigInt(`${sign}${whole}${decimals}`);
  return places >= 0 ? fraction(digits, 10n ** BigInt(places)) : fraction(digits * 10n ** BigInt(-places));
};

/** The nearest number. */
export const fractionNumber = ({ n, d }: Fraction): number => {
  const [wide, narrow] = [n < 0n ? -n : n, d];
  const shift = BigInt(Math.max(0, narrow.toString(2).length - wide.toString(2).length + 64));
  return Number((n << shift) / d) / 2 ** Number(shift / 2n) / 2 ** Number(shift - shift / 2n);
};
