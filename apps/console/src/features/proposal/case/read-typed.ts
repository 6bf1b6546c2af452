import type { Answer } from './draft';

/** Reads typed money as minor units; null when it is none. */
export type Parse = (typed: string) => string | null;

/** Thousands apart by commas; any other comma stands before decimals, as Germans write it. */
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** A typed number such as 1,250.5 or 0,5; null when it is none. */
export const numberOf = (typed: string): number | null => {
  const text = typed.replace(/[\s\u00a0_']/g, '').replace('\u2212', '-');
  const plain = GROUPED.test(text) ? text.replaceAll(',', '') : text.replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
};

/** A typed whole number, not negative; null when it is none. */
export const wholeOf = (typed: string): number | null => {
  const value = numberOf(typed);
  return value !== null && Number.isInteger(value) && value >= 0 ? value : null;
};

/** A typed percentage as a share 0..1, exact to the millionth; null when it is none. */
export const shareOf = (typed: string): number | null => {
  const value = numberOf(typed.replace(/%\s*$/, ''));
  return value === null || value < 0 || value > 100 ? null : Math.round(value * 10_000) / 1_000_000;
};

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
