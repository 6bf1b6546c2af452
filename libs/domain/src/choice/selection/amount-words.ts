import { decimalText, fraction } from '../scoring/fraction';

/** What amounts of minor units are told in: ISO 4217 code, and digits after the point. */
export interface MoneyUnit {
  readonly currency: string;
  readonly minorUnitDigits: number;
}

/** An amount of minor units in words, such as 1250.00 EUR; the bare number where the currency is not known. */
export const amountText = (amount: bigint, money: MoneyUnit | undefined): string =>
  money
    ? `${decimalText(fraction(amount, 10n ** BigInt(money.minorUnitDigits)), money.minorUnitDigits)} ${money.currency}`
    : String(amount);
