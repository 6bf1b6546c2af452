import type { Answer } from './draft';

/** Reads typed money as minor units; null when it is none. */
export type Parse = (typed: string) => string | null;

/** A typed number such as 1,250.5; null when it is none. */
export const numberOf = (typed: string): number | null => {
  const text = typed.replace(/[\s\u00a0_',]/g, '');
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
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
