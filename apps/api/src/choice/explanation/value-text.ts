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
