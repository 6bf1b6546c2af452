import type { CostLineContent, FundedYear } from '../option-measures';
import { streamsOf } from '../option-measures';
import { periodIndex, periodIndexOf } from '../period-index';
import { MOST_PERIODS } from './read-benefit';

/** The level of a stream in its latest period that costs anything, and that period; null without any. */
const latestOf = (lines: readonly CostLineContent[], { calendar }: FundedYear) => {
  const costing = lines.filter((line) => line.amount > 0n);
  if (costing.length === 0) return null;
  const last = Math.max(...costing.map((line) => periodIndex(line, calendar)));
  const level = costing.filter((line) => periodIndex(line, calendar) === last);
  return { last, amount: level.reduce((sum, line) => sum + line.amount, 0n) };
};

/**
 * What an option costs by fiscal year, in minor units, the cycle's year first (what comes before it counts there): its
 * lines of every class as written, then each run-rate stream at its latest level to the end of its contract or, without
 * one, through the horizon. Who carries a cost in their base later still carries it: absorption ends nothing here.
 */
export const costsByYear = (
  costs: readonly CostLineContent[],
  year: FundedYear,
  horizon: number,
): readonly bigint[] => {
  const { calendar, fiscalYear } = year;
  const byYear = Array.from({ length: horizon + 1 }, () => 0n);
  const add = (inYear: number, amount: bigint): void => {
    const t = Math.min(MOST_PERIODS - 1, Math.max(0, inYear - fiscalYear));
    while (byYear.length <= t) byYear.push(0n);
    byYear[t] = (byYear[t] ?? 0n) + amount;
  };
  for (const line of costs) add(line.fiscalYear, line.amount);
  const lastOfHorizon = (fiscalYear + horizon + 1) * calendar.periodsPerYear - 1;
  for (const stream of streamsOf(costs.filter((line) => line.kind === 'RUN_RATE'))) {
    const latest = latestOf(stream, year);
    const contractEnd = stream[0]?.contractEnd ?? null;
    const end = contractEnd === null ? lastOfHorizon : (periodIndexOf(contractEnd, calendar) ?? lastOfHorizon);
    if (latest === null) continue;
    for (let at = latest.last + 1; at <= end; at += 1) add(Math.floor(at / calendar.periodsPerYear), latest.amount);
  }
  return byYear;
};
