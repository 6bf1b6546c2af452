import { entersBase } from './enters-base';

const JANUARY = { fiscalYearStartMonth: 1, periodsPerYear: 12 };

describe('the place where absorbed run-rate enters a base', () => {
  it('enters the base in the period of its day, at both ends of a period and of the year', () => {
    const at = (day: string) => entersBase(2027, day, JANUARY);
    expect(at('2027-01-01')).toEqual({ fiscalYear: 2027, period: 1 });
    expect(at('2027-06-30')).toEqual({ fiscalYear: 2027, period: 6 });
    expect(at('2027-07-01')).toEqual({ fiscalYear: 2027, period: 7 });
    expect(at('2027-12-31')).toEqual({ fiscalYear: 2027, period: 12 });
    expect(at('2028-01-01')).toEqual({ fiscalYear: 2028, period: 1 });
    expect(at('2028-01-31')).toEqual({ fiscalYear: 2028, period: 1 });
    expect(at('2028-02-01')).toBeNull();
    expect(at('2026-12-31')).toEqual({ fiscalYear: 2027, period: 1 });
    expect(at('never')).toBeNull();
  });

  it('follows the calendar: a year that begins in July, 13 periods, and 4-4-5', () => {
    expect(entersBase(2027, '2026-07-01', { fiscalYearStartMonth: 7, periodsPerYear: 12 })?.period).toBe(1);
    expect(entersBase(2027, '2027-07-01', { fiscalYearStartMonth: 7, periodsPerYear: 12 })?.fiscalYear).toBe(2028);
    expect(entersBase(2027, '2027-01-29', { fiscalYearStartMonth: 1, periodsPerYear: 13 })?.period).toBe(2);
    const weeks = { ...JANUARY, calendarPattern: 'FOUR_FOUR_FIVE' as const };
    expect(['2027-01-28', '2027-01-29'].map((day) => entersBase(2027, day, weeks)?.period)).toEqual([1, 2]);
  });
});
