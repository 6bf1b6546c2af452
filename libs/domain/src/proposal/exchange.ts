import { type AmountRead, type AmountFormat, readAmount } from '../envelope/decimal';
import { MAX_AMOUNT, divideHalfUp } from '../money/money';

/** Decimals kept of a foreign amount before it is converted. */
export const FOREIGN_DECIMALS = 4;

/** A decimal exchange rate as a fraction; null when it is no such decimal above 0. */
const rateOf = (rate: string): { readonly numerator: bigint; readonly denominator: bigint } | null => {
  const match = /^([0-9]{1,9})(?:\.([0-9]{1,12}))?$/.exec(rate);
  if (!match) return null;
  const decimals = match[2] ?? '';
  const numerator = BigInt((match[1] ?? '') + decimals);
  return numerator === 0n ? null : { numerator, denominator: 10n ** BigInt(decimals.length) };
};

/**
 * Converts an amount that counts 10,000ths of another currency's unit, once, half away from zero, to minor units of the
 * reporting currency. `rate` is reporting units for one foreign unit, a decimal text.
 */
export const convertForeign = (tenThousandths: bigint, rate: string, minorUnitDigits: number): AmountRead => {
  const fraction = rateOf(rate);
  if (fraction === null) return { ok: false, reason: 'has an exchange rate that is not a decimal' };
  const scaled = tenThousandths * fraction.numerator * 10n ** BigInt(minorUnitDigits);
  const value = divideHalfUp(scaled, 10n ** BigInt(FOREIGN_DECIMALS) * fraction.denominator);
  return value > MAX_AMOUNT ? { ok: false, reason: 'is larger than an amount may be' } : { ok: true, value };
};

/** Reads an amount of another currency and converts it; MINOR is refused: another currency's minor unit is not known. */
export const convertAmount = (text: string, format: AmountFormat, rate: string): AmountRead => {
  if (format.unit === 'MINOR') return { ok: false, reason: 'is in another currency: write it in major units' };
  const amount = readAmount(text, { ...format, minorUnitDigits: FOREIGN_DECIMALS });
  return amount.ok ? convertForeign(amount.value, rate, format.minorUnitDigits) : amount;
};
