import { type Result, invalid, ok } from './result';

/** A business date of the calendar as `YYYY-MM-DD`; such texts compare as the dates do. */
export type IsoDate = string;

export const FIRST_DATE: IsoDate = '1900-01-01';
export const LAST_DATE: IsoDate = '2199-12-31';

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month, 1..12, of the Gregorian calendar. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && leap(year) ? 29 : (DAYS[month - 1] ?? 0);

/** A date's year, month 1..12 and day 1..31; null for anything that is not a real date within FIRST_DATE..LAST_DATE. */
export const dateParts = (text: string): { year: number; month: number; day: number } | null => {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (!match || text < FIRST_DATE || text > LAST_DATE) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : null;
};

/** What is wrong with a date, or null. Feb 30, `infinity`, year 0000 and year 9999 are wrong. */
export const dateFault = (text: string): string | null =>
  dateParts(text) === null ? `must be a real date written YYYY-MM-DD, from ${FIRST_DATE} to ${LAST_DATE}` : null;

/** Reads one date field, or INVALID_INPUT naming it. */
export const readDate = (field: string, text: string): Result<IsoDate> => {
  const fault = dateFault(text);
  return fault === null ? ok(text) : invalid([{ field, message: fault }], 'Write the date as 2026-01-31.');
};

/** The same day `months` later (or earlier, when negative), or the last day of that month where it is shorter. */
export const addMonths = (date: IsoDate, months: number): IsoDate | null => {
  const parts = dateParts(date);
  if (parts === null) return null;
  const index = parts.year * 12 + (parts.month - 1) + months;
  const [year, month] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const day = Math.min(parts.day, daysInMonth(year, month));
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return dateParts(text) === null ? null : text;
};
