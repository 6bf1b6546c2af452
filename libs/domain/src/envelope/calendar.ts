import { dateParts, daysInMonth, readDate } from '../date';
import { ok, type Result } from '../result';

/** Periods of a fiscal year of twelve calendar months. */
export const PERIODS_PER_YEAR = 12;

/** A period of a fiscal year; `period` counts from 1. */
export interface FiscalPeriod {
  readonly fiscalYear: number;
  readonly period: number;
}

/** Calendar days [from, to) as `2026-01-31`; `to` is the first day that is no longer inside. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** The period of a calendar month (1..12) when the fiscal year starts in `startMonth` (1..12). */
export const periodOfMonth = (month: number, startMonth: number): number => ((month - startMonth + 12) % 12) + 1;

/**
 * The fiscal year and period of a calendar day. A fiscal year bears the number of the calendar year in which it ends:
 * with start month 7, 2026-07-01 is period 1 of 2027. INVALID_INPUT for a day that does not exist.
 */
export const fiscalPeriodOf = (day: string, startMonth: number): Result<FiscalPeriod> => {
  const read = readDate('date', day);
  if (!read.ok) return read;
  const { year, month } = dateParts(read.value) ?? { year: 0, month: 1 };
  const fiscalYear = startMonth > 1 && month >= startMonth ? year + 1 : year;
  return ok({ fiscalYear, period: periodOfMonth(month, startMonth) });
};

const firstDay = (monthsFromZero: number): string => {
  const year = Math.floor(monthsFromZero / 12);
  return `${String(year).padStart(4, '0')}-${String((monthsFromZero % 12) + 1).padStart(2, '0')}-01`;
};

/** The days of one period, half-open. `period` 1..12, `startMonth` 1..12. */
export const periodDays = ({ fiscalYear, period }: FiscalPeriod, startMonth: number): DayRange => {
  const startYear = startMonth > 1 ? fiscalYear - 1 : fiscalYear;
  const first = startYear * 12 + (startMonth - 1) + (period - 1);
  return { from: firstDay(first), to: firstDay(first + 1) };
};

/** The days of a fiscal year, half-open. */
export const fiscalYearDays = (fiscalYear: number, startMonth: number): DayRange => ({
  from: periodDays({ fiscalYear, period: 1 }, startMonth).from,
  to: periodDays({ fiscalYear, period: PERIODS_PER_YEAR }, startMonth).to,
});

/** The last day of a fiscal year. */
export const fiscalYearEnd = (fiscalYear: number, startMonth: number): string => {
  const { from } = periodDays({ fiscalYear, period: PERIODS_PER_YEAR }, startMonth);
  const { year, month } = dateParts(from) ?? { year: 0, month: 1 };
  return `${from.slice(0, 8)}${daysInMonth(year, month)}`;
};
