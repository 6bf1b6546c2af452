import { dateParts, daysInMonth, type IsoDate } from '../date';
import { isClosed } from '../envelope/business-calendar';
import type { FiscalPeriod } from '../envelope/calendar';
import { type FiscalCalendar, firstDayOfPeriod, periodIndex } from './period-index';

export interface PeriodRow extends FiscalPeriod {
  /** First and last day, such as 2026-01-31. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly closed: boolean;
}

const dayBefore = (date: IsoDate): IsoDate => {
  const { year, month, day } = dateParts(date) ?? { year: 1900, month: 1, day: 1 };
  const [y, m] = day > 1 || month > 1 ? [year, day > 1 ? month : month - 1] : [year - 1, 12];
  const d = day > 1 ? day - 1 : daysInMonth(y, m);
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
};

/** The periods of a fiscal year with their days, by the same rule that counts costs into periods. */
export const periodsOfYear = (
  fiscalYear: number,
  calendar: FiscalCalendar & { readonly closedThrough: FiscalPeriod | null },
): readonly PeriodRow[] =>
  Array.from({ length: calendar.periodsPerYear }, (_, n) => {
    const at = { fiscalYear, period: n + 1 };
    const index = periodIndex(at, calendar);
    const to = dayBefore(firstDayOfPeriod(index + 1, calendar));
    return { ...at, from: firstDayOfPeriod(index, calendar), to, closed: isClosed(at, calendar.closedThrough) };
  });
