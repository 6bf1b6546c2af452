import { type IsoDate, dateParts, daysInMonth } from '../date';
import type { CalendarPattern } from '../envelope/business-calendar';
import { type FiscalPeriod, fiscalPeriodOf, fiscalYearDays, periodDays } from '../envelope/calendar';

/** How an organisation cuts its year: the month (1..12) it starts in, and 12 months or 13 periods of four weeks. */
export interface FiscalCalendar {
  readonly fiscalYearStartMonth: number;
  readonly periodsPerYear: number;
  /** Left out: months where there are 12, four weeks where there are 13. */
  readonly calendarPattern?: CalendarPattern;
}

const DAYS_OF_FOUR_WEEKS = 28;

/** A running number of periods over all years, so that two of them can be compared and subtracted. */
export const periodIndex = (at: FiscalPeriod, calendar: FiscalCalendar): number =>
  at.fiscalYear * calendar.periodsPerYear + at.period - 1;

/** Days from 1 January of the same year. */
const dayOfYear = (date: IsoDate): number => {
  const { year, month, day } = dateParts(date) ?? { year: 1900, month: 1, day: 1 };
  let days = day - 1;
  for (let m = 1; m < month; m += 1) days += daysInMonth(year, m);
  return days;
};

const daysBetween = (from: IsoDate, to: IsoDate): number =>
  dayOfYear(to) -
  dayOfYear(from) +
  (from.slice(0, 4) === to.slice(0, 4) ? 0 : dayOfYear(`${from.slice(0, 4)}-12-31`) + 1);

/** Period 1..12 of a week counted from 0, quarters of 4, 4 and 5 weeks; the last quarter takes what is left of the year. */
const periodOfWeek = (week: number): number => {
  const quarter = Math.min(3, Math.floor(week / 13));
  return quarter * 3 + Math.min(2, Math.floor((week - quarter * 13) / 4)) + 1;
};

/** The running number of the period a date lies in; null for what is no date. The thirteenth period ends the year. */
export const periodIndexOf = (date: IsoDate, calendar: FiscalCalendar): number | null => {
  const month = fiscalPeriodOf(date, calendar.fiscalYearStartMonth);
  if (!month.ok) return null;
  const byWeeks = calendar.calendarPattern === 'FOUR_FOUR_FIVE';
  if (calendar.periodsPerYear === 12 && !byWeeks) return periodIndex(month.value, calendar);
  const { fiscalYear } = month.value;
  const days = daysBetween(fiscalYearDays(fiscalYear, calendar.fiscalYearStartMonth).from, date);
  if (byWeeks) return periodIndex({ fiscalYear, period: periodOfWeek(Math.floor(days / 7)) }, calendar);
  const period = Math.min(calendar.periodsPerYear, Math.floor(days / DAYS_OF_FOUR_WEEKS) + 1);
  return periodIndex({ fiscalYear, period }, calendar);
};

/** The day `days` after a date. */
const daysAfter = (date: IsoDate, days: number): IsoDate => {
  let { year, month, day } = dateParts(date) ?? { year: 1900, month: 1, day: 1 };
  day += days;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year += 1;
  }
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** Weeks from the start of the year to period 1..12 in quarters of 4, 4 and 5 weeks. */
const weeksBefore = (period: number): number => Math.floor((period - 1) / 3) * 13 + ((period - 1) % 3) * 4;

/** The first day of the period with a running number: what `periodIndexOf` leads back to it. */
export const firstDayOfPeriod = (index: number, calendar: FiscalCalendar): IsoDate => {
  const fiscalYear = Math.floor(index / calendar.periodsPerYear);
  const period = index - fiscalYear * calendar.periodsPerYear + 1;
  const { fiscalYearStartMonth: start, periodsPerYear, calendarPattern } = calendar;
  if (periodsPerYear === 12 && calendarPattern !== 'FOUR_FOUR_FIVE')
    return periodDays({ fiscalYear, period }, start).from;
  const { from } = fiscalYearDays(fiscalYear, start);
  return daysAfter(
    from,
    calendarPattern === 'FOUR_FOUR_FIVE' ? weeksBefore(period) * 7 : (period - 1) * DAYS_OF_FOUR_WEEKS,
  );
};
