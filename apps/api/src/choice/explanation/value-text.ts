import { decimalText, fraction, pointsText, type Fraction } from '@clout/domain';
import type { Frame } from './explain';

type Unit = Pick<Frame, 'unit'>;

/** A value in units of the plan's portfolio, as a decimal like Plan.value. */
export const valueText = ({ unit }: Unit, value: bigint): string => pointsText(fraction(value, unit));

const MOST_DIGITS = 15;

/** Two values as decimals with as many places as it takes to tell them apart. */
export const valueTexts = (a: Fraction, b: Fraction): readonly [string, string] => {
  const points = ({ n, d }: Fraction): Fraction => ({ n, d: d * 100n });
  for (let digits = 2; ; digits += 1) {
    const texts = [decimalText(points(a), digits), decimalText(points(b), digits)] as const;
    if (texts[0] !== texts[1] || digits === MOST_DIGITS) return texts;
  }
};

/** An amount of minor units in words, such as 1250.00 EUR. */
export const amountText = (amount: bigint, money: { readonly currency: string; readonly minorUnitDigits: number }) =>
  `${decimalText(fraction(amount, 10n ** BigInt(money.minorUnitDigits)), money.minorUnitDigits)} ${money.currency}`;

/** A rule in words with its amounts in the currency: the core counts in minor units. */
export const inCurrency = (words: string, money: Parameters<typeof amountText>[1]): string =>
  words.replace(/(\bcap of )(\d+)/g, (_, before: string, amount: string) => before + amountText(BigInt(amount), money));
