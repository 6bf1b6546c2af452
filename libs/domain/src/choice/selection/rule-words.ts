import { amountText } from './amount-words';
import type { Limited, Portfolio } from './portfolio';

const LIMIT_WORDS: Readonly<Record<Limited, string>> = {
  silo: 'functional area',
  touchpoint: 'touchpoint',
  productLine: 'product line',
  channel: 'channel',
  businessUnit: 'business unit',
  sponsorship: 'sponsorship',
  tranche: 'tranche',
};

/** A group under a kind of limit in words. */
export const limitedWords = (kind: Limited, group: string): string => `${LIMIT_WORDS[kind]} ${group}`;

/** A minimum or maximum in words. */
export const limitWords = (side: 'at least' | 'at most', amount: string, kind: Limited, group: string): string =>
  `${side} ${amount} for ${limitedWords(kind, group)}`;

/** The cap of a portfolio in words, and that of its run-rate. */
export const capWords = ({ cap, money }: Portfolio): string => `the cap of ${amountText(cap, money)}`;
export const runRateWords = ({ runRateCap, money }: Portfolio): string =>
  `the run-rate cap of ${amountText(runRateCap ?? 0n, money)}`;
export const periodWords = ({ periods, periodCaps, money }: Portfolio, k: number): string =>
  `the cap of ${amountText(periodCaps[k] ?? 0n, money)} in period ${periods[k] ?? String(k + 1)}`;
