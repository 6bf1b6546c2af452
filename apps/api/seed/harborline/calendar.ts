import type { FiscalYearSeed, PeriodSeed } from './shape';

const two = (n: number): string => String(n).padStart(2, '0');
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Year and month of an ISO date; throws for anything that is not a day of the calendar. */
export const readDay = (day: string): { readonly year: number; readonly month: number } => {
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const [year, month, date] = [Number(y), Number(m), Number(d)];
  if (!(month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month)))
    throw new RangeError(`not a day: ${day}`);
  return { year, month };
};

/** First day of the month that lies `months` after January of `year`. */
export const monthStart = (year: number, months: number): string =>
  `${year + Math.floor(months / 12)}-${two((months % 12) + 1)}-01`;
/** Last day of period 1..12 of a calendar year. */
export const periodEnd = (year: number, period: number): string =>
  `${year}-${two(period)}-${two(daysIn(year, period))}`;

/**
 * Fiscal years are calendar years named by their number, with twelve monthly periods. A period is open from its
 * year's opening until its own end has passed; past years are closed.
 */
export const fiscalYear = (year: number, today: string): FiscalYearSeed => {
  const now = readDay(today).year;
  const periods = Array.from({ length: 12 }, (_, index): PeriodSeed => {
    const endsOn = periodEnd(year, index + 1);
    return { period: index + 1, startsOn: monthStart(year, index), endsOn, open: year >= now && endsOn >= today };
  });
  return {
    fiscalYear: year,
    startsOn: monthStart(year, 0),
    endsOn: periodEnd(year, 12),
    standing: year < now ? 'CLOSED' : year === now ? 'RUNNING' : 'NEXT',
    periods,
  };
};
