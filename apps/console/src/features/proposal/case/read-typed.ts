import { type DecimalMark, parseDecimal } from '../../../shared/format/money';
import type { Answer } from './draft';

/** A typed number such as 1,250.5, where the mark is a comma 1.250,5; null when it is none. */
export const numberOf = (typed: string, mark: DecimalMark): number | null => {
  const decimal = parseDecimal(typed, mark);
  return decimal === null ? null : Number(decimal);
};

/** A typed whole number, not negative; null when it is none. */
export const wholeOf = (typed: string, mark: DecimalMark): number | null => {
  const value = numberOf(typed, mark);
  return value !== null && Number.isInteger(value) && value >= 0 ? value : null;
};

/** A typed percentage as a share 0..1, exact to the millionth; null when it is none. */
export const shareOf = (typed: string, mark: DecimalMark): number | null => {
  const value = numberOf(typed.replace(/%\s*$/, ''), mark);
  return value === null || value < 0 || value > 100 ? null : Math.round(value * 10_000) / 1_000_000;
};

/** A number as it is typed into a field. */
export const typedNumber = (value: number, mark: DecimalMark): string => String(value).replace('.', mark);

export const yesNo = (answer: Answer | string): boolean | null =>
  answer === 'YES' ? true : answer === 'NO' ? false : null;

/** The trimmed text, or null for a blank. */
export const textOf = (typed: string): string | null => typed.trim() || null;

/** The lines that say something. */
export const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
