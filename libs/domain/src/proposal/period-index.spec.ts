import * as fc from 'fast-check';
import { addMonths } from '../date';
import { periodsOf } from '../envelope/business-calendar';
import { firstDayOfPeriod, periodIndex, periodIndexOf } from './period-index';

const months = (fiscalYearStartMonth: number) => ({ fiscalYearStartMonth, periodsPerYear: 12 });
const weeks = (fiscalYearStartMonth: number) => ({ fiscalYearStartMonth, periodsPerYear: 13 });

describe('period index', () => {
  it.each([
    ['2026-01-01', months(1), 2026, 1],
    ['2026-12-31', months(1), 2026, 12],
    ['2026-06-30', months(7), 2026, 12],
    ['2026-07-01', months(7), 2027, 1],
    ['2026-03-15', months(4), 2026, 12],
    ['2026-01-28', weeks(1), 2026, 1],
    ['2026-01-29', weeks(1), 2026, 2],
    ['2026-12-31', weeks(1), 2026, 13],
    ['2024-12-31', weeks(1), 2024, 13],
    ['2026-07-01', weeks(7), 2027, 1],
    ['2027-01-01', weeks(7), 2027, 7],
    ['2027-06-30', weeks(7), 2027, 13],
  ])('%s under %j is fiscal year %i period %i', (date, calendar, fiscalYear, period) =>
    expect(periodIndexOf(date, calendar)).toBe(periodIndex({ fiscalYear, period }, calendar)),
  );

  it('says null of what is no date', () => expect(periodIndexOf('2026-02-30', months(1))).toBeNull());

  it('goes on by one a month, over the turn of the fiscal year too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 240 }), (start, offset) => {
        const index = (date: string | null) => periodIndexOf(date ?? '', months(start)) ?? NaN;
        expect(index(addMonths('2020-01-15', offset + 1)) - index(addMonths('2020-01-15', offset))).toBe(1);
      }),
    );
  });

  it('never goes back, and reaches thirteen periods in every year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2000, max: 2100 }), (start, year) => {
        const seen = new Set<number>();
        let last = -1;
        const month = String(start).padStart(2, '0');
        for (let date: string | null = `${year}-${month}-01`, i = 0; i < 12; i += 1, date = addMonths(date ?? '', 1))
          for (const day of ['01', '08', '15', '22', '28']) {
            const index = periodIndexOf(`${(date ?? '').slice(0, 8)}${day}`, weeks(start)) ?? NaN;
            expect(index).toBeGreaterThanOrEqual(last);
            seen.add((last = index));
          }
        expect(seen.size).toBe(13);
      }),
    );
  });

  it('cuts quarters into four, four and five weeks', () => {
    const year = {
      fiscalYearStartMonth: 1,
      periodsPerYear: periodsOf('FOUR_FOUR_FIVE'),
      calendarPattern: 'FOUR_FOUR_FIVE',
    } as const;
    const period = (date: string) => ((periodIndexOf(date, year) ?? 0) % 12) + 1;
    expect(
      ['01-01', '01-28', '01-29', '02-25', '02-26', '04-01', '04-02', '12-31'].map((d) => period(`2027-${d}`)),
    ).toEqual([1, 1, 2, 2, 3, 3, 4, 12]);
  });

  it('leads from a period to its first day and back, for every way to cut the year', () => {
    const index = fc.integer({ min: 1990 * 13, max: 2190 * 12 });
    const start = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(
        index,
        start,
        fc.constantFrom('TWELVE_MONTHS', 'THIRTEEN_PERIODS', 'FOUR_FOUR_FIVE'),
        (i, month, how) => {
          const calendar = { fiscalYearStartMonth: month, periodsPerYear: periodsOf(how), calendarPattern: how };
          const day = firstDayOfPeriod(i, calendar);
          expect(periodIndexOf(day, calendar)).toBe(i);
          expect(day < firstDayOfPeriod(i + 1, calendar)).toBe(true);
        },
      ),
    );
  });
});
