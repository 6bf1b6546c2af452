import { sum } from '../money/money';
import type { CostLine, OptionMeasures } from './initiative';
import { type FiscalCalendar, periodIndex, periodIndexOf } from './period-index';

/** A cost line before it has an identity. */
export type CostLineContent = Omit<CostLine, 'id'>;

/** The fiscal year a cycle funds and the calendar that year is cut by. */
export interface FundedYear {
  readonly fiscalYear: number;
  readonly calendar: FiscalCalendar;
}

const total = (lines: readonly CostLineContent[]): bigint => sum(lines.map((line) => line.amount));
const indexOf = (line: CostLineContent, calendar: FiscalCalendar): number => periodIndex(line, calendar);

/** The sum of the lines of the latest period that costs anything, and that period's index; null without any. */
const latestLevel = (lines: readonly CostLineContent[], calendar: FiscalCalendar) => {
  const costing = lines.filter((line) => line.amount > 0n);
  if (costing.length === 0) return null;
  const last = Math.max(...costing.map((line) => indexOf(line, calendar)));
  return { last, level: total(costing.filter((line) => indexOf(line, calendar) === last)) };
};

/** Run-rate lines that continue one another: the same line of the books under the same contract. */
export const streamsOf = (lines: readonly CostLineContent[]): readonly (readonly CostLineContent[])[] => {
  const byKey = new Map<string, CostLineContent[]>();
  for (const line of lines) {
    const key = JSON.stringify([line.costClass, line.costCentre, line.account, line.contractEnd, line.absorbsOn]);
    byKey.set(key, [...(byKey.get(key) ?? []), line]);
  }
  return [...byKey.values()];
};

/**
 * What a run-rate stream promises: the lines as written, then its latest level each period to the last one that
 * counts. That is the period of the contract's end; without a contract the one before the unit absorbs the cost;
 * without either one year from the first line.
 */
const streamCommitment = (lines: readonly CostLineContent[], calendar: FiscalCalendar): bigint => {
  const latest = latestLevel(lines, calendar);
  const sample = lines[0];
  if (latest === null || sample === undefined) return 0n;
  const contractEnd = sample.contractEnd === null ? null : periodIndexOf(sample.contractEnd, calendar);
  const absorbs = sample.absorbsOn === null ? null : periodIndexOf(sample.absorbsOn, calendar);
  const first = Math.min(...lines.map((line) => indexOf(line, calendar)));
  const end = contractEnd !== null ? contractEnd : absorbs !== null ? absorbs - 1 : first + calendar.periodsPerYear - 1;
  return total(lines) + latest.level * BigInt(Math.max(0, end - latest.last));
};

/** The measures of a set of cost lines, each of which is one period's amount. */
export const measureCosts = (costs: readonly CostLineContent[], year: FundedYear): OptionMeasures => {
  const inYear = costs.filter((line) => line.fiscalYear === year.fiscalYear);
  const opex = inYear.filter((line) => line.costClass === 'OPEX');
  const exit = latestLevel(
    opex.filter((line) => line.kind === 'RUN_RATE'),
    year.calendar,
  );
  return {
    inYear: total(opex),
    runRate: (exit?.level ?? 0n) * BigInt(year.calendar.periodsPerYear),
    capex: total(inYear.filter((line) => line.costClass === 'CAPEX')),
    alreadyBudgeted: sum(opex.map((line) => line.alreadyBudgeted)),
    totalCommitment:
      total(costs.filter((line) => line.kind === 'ONE_TIME')) +
      sum(streamsOf(costs.filter((line) => line.kind === 'RUN_RATE')).map((s) => streamCommitment(s, year.calendar))),
  };
};
