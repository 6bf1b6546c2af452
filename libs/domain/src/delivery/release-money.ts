import { sum } from '../money/money';
import { usedOf } from './spending';

/** Why money of an ended initiative is released: a stop frees all, a completion what is spent once. */
export const ENDINGS = ['STOPPED', 'COMPLETED'] as const;
export type Ending = (typeof ENDINGS)[number];

/** A cost line of a committed plan line with what has become of it; minor units. */
export interface ReleasableAmount {
  readonly costLineId: string;
  readonly fiscalYear: number;
  readonly period: number;
  readonly kind: 'ONE_TIME' | 'RUN_RATE';
  readonly costClass: 'OPEX' | 'CAPEX' | 'PREPAID';
  readonly approved: bigint;
  readonly released: bigint;
  readonly obligated: bigint;
  readonly accrued: bigint;
  readonly actual: bigint;
}

/** What is given back of one cost line; > 0. */
export interface ReleasedAmount {
  readonly costLine: ReleasableAmount;
  readonly amount: bigint;
}

const leftOf = (one: ReleasableAmount): bigint => one.approved - one.released - usedOf(one);

const latestFirst = (a: ReleasableAmount, b: ReleasableAmount): number =>
  b.period - a.period || (a.costLineId < b.costLineId ? -1 : 1);

const lesser = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/**
 * What is free of one class and year: first what each cost line itself has left, then, where credits on one made room for
 * another, what is not released yet; from the latest period on.
 */
const ofBucket = (amounts: readonly ReleasableAmount[], ending: Ending): readonly ReleasedAmount[] => {
  const open = amounts.filter((one) => ending === 'STOPPED' || one.kind === 'ONE_TIME').sort(latestFirst);
  const goesOn = amounts.filter((one) => !open.includes(one)).map(leftOf);
  const given = new Map<ReleasableAmount, bigint>();
  let free = sum(amounts.map(leftOf)) - sum(goesOn.filter((left) => left > 0n));
  for (const most of [leftOf, (one: ReleasableAmount) => one.approved])
    for (const costLine of open) {
      const before = given.get(costLine) ?? 0n;
      const unreleased = costLine.approved - costLine.released - before;
      const part = [most(costLine) - before, unreleased].reduce(lesser, free);
      if (part <= 0n) continue;
      given.set(costLine, before + part);
      free -= part;
    }
  return [...given].map(([costLine, amount]) => ({ costLine, amount }));
};

/**
 * What an ended initiative gives back now: approved - actual - accrued - obligated - what was released before, by cost
 * class and fiscal year, so that money of one never pays for another. A stop frees everything that is left; a completion
 * keeps what was approved as run-rate, as that goes on.
 */
export const moneyToRelease = (amounts: readonly ReleasableAmount[], ending: Ending): readonly ReleasedAmount[] => {
  const bucketOf = (one: ReleasableAmount): string => `${one.fiscalYear} ${one.costClass}`;
  return [...new Set(amounts.map(bucketOf))].sort().flatMap((bucket) =>
    ofBucket(
      amounts.filter((one) => bucketOf(one) === bucket),
      ending,
    ),
  );
};
