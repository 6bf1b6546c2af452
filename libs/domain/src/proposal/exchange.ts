import { type AmountRead, type AmountFormat, readAmount } from '../envelope/decimal';
import { MAX_AMOUNT, divideHalfUp } from '../money/money';

/** Decimals kept of a foreign amount before it is converted. */
const DECIMALS = 4;

/**
 * Reads an amount of another currency and converts it once, rounded half away from zero to a minor unit of the
 * reporting currency. `rate` is reporting units for one foreign unit, a decimal text; MINOR amounts are refused
 * because another currency's minor unit is not known.
 */
export const convertAmount = (text: string, format: AmountFormat, rate: string): AmountRead => {
  if (format.unit === 'MINOR') return { ok: false, reason: 'is in another currency: write it in major units' };
  const amount = readAmount(text, { ...format, minorUnitDigits: DECIMALS });
  if (!amount.ok) return amount;
  const match = /^([0-9]{1,9})(?:\.([0-9]{1,12}))?$/.exec(rate);
  if (!match) return { ok: false, reason: 'has an exchange rate that is not a decimal' };
  const decimals = match[2] ?? '';
  const scaled = BigInt((match[1] ?? '') + decimals);
  const divisor = 10n ** BigInt(DECIMALS + decimals.length);
  const value = divideHalfUp(amount.value * scaled * 10n ** BigInt(format.minorUnitDigits), divisor);
  return value > MAX_AMOUNT ? { ok: false, reason: 'is larger than an amount may be' } : { ok: true, value };
};
