import type { IsoDate } from '../date';
import type { FiscalPeriod } from '../envelope/calendar';
import { periodIndexOf, type FiscalCalendar } from '../proposal/period-index';

/**
 * Where run-rate enters its unit's base: in the period its day lies in. A commitment is absorbed in its own fiscal year;
 * what would be absorbed in the first period after it enters there, because no later year promises it any more. Null
 * for a later day: a commitment of that year goes on with it.
 */
export const entersBase = (fiscalYear: number, absorbsOn: IsoDate, calendar: FiscalCalendar): FiscalPeriod | null => {
  const index = periodIndexOf(absorbsOn, calendar);
  if (index === null) return null;
  const first = fiscalYear * calendar.periodsPerYear;
  const entered = Math.max(index, first);
  if (entered > first + calendar.periodsPerYear) return null;
  const year = Math.floor(entered / calendar.periodsPerYear);
  return { fiscalYear: year, period: entered - year * calendar.periodsPerYear + 1 };
};
