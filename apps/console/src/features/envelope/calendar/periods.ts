import { type FiscalPeriod, fiscalYearDays, isClosed, periodIndex, periodIndexOf } from '@clout/domain';
import type { Calendar } from './operations';

export interface PeriodRow extends FiscalPeriod {
  /** First and last day, such as 2026-01-31. */
  readonly from: string;
  readonly to: string;
  readonly closed: boolean;
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The periods of a fiscal year with their days, by the same rule that counts costs into periods. */
export const periodsOfYear = (fiscalYear: number, calendar: Calendar): readonly PeriodRow[] => {
  const year = fiscalYearDays(fiscalYear, calendar.fiscalYearStartMonth);
  const days: Record<number, string[]> = {};
  for (let n = 0, day = year.from; day < year.to; n += 1, day = dayAfter(year.from, n)) {
    const index = periodIndexOf(day, calendar);
    if (index !== null) (days[index] ??= []).push(day);
  }
  return Array.from({ length: calendar.periodsPerYear }, (_, n) => {
    const at = { fiscalYear, period: n + 1 };
    const own = days[periodIndex(at, calendar)] ?? [];
    return { ...at, from: own[0] ?? '', to: own.at(-1) ?? '', closed: isClosed(at, calendar.closedThrough) };
  });
};
