import fc from 'fast-check';
import { fiscalPeriodOf, fiscalYearDays, periodDays, PERIODS_PER_YEAR } from './calendar';

const months = fc.integer({ min: 1, max: 12 });

describe('calendar', () => {
  it('counts periods from the fiscal start month and names the year by its end', () => {
    expect(fiscalPeriodOf('2026-07-01', 7)).toEqual({ ok: true, value: { fiscalYear: 2027, period: 1 } });
    expect(fiscalPeriodOf('2026-06-30', 7)).toEqual({ ok: true, value: { fiscalYear: 2026, period: 12 } });
    expect(fiscalPeriodOf('2026-02-28', 1)).toEqual({ ok: true, value: { fiscalYear: 2026, period: 2 } });
  });

  it('refuses days that do not exist', () => {
    for (const day of ['2026-02-30', '2025-02-29', 'infinity', '0000-01-01', '2026-1-1', '9999-12-31'])
      expect(fiscalPeriodOf(day, 1)).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT', field: 'date' } });
  });

  it('has twelve half-open periods that join without gap or overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2100 }), months, (fiscalYear, start) => {
        const year = fiscalYearDays(fiscalYear, start);
        let day = year.from;
        for (let period = 1; period <= PERIODS_PER_YEAR; period += 1) {
          const days = periodDays({ fiscalYear, period }, start);
          expect(days.from).toBe(day);
          expect(fiscalPeriodOf(days.from, start)).toEqual({ ok: true, value: { fiscalYear, period } });
          day = days.to;
        }
        expect(day).toBe(year.to);
        expect(fiscalPeriodOf(day, start)).toEqual({ ok: true, value: { fiscalYear: fiscalYear + 1, period: 1 } });
      }),
    );
  });
});
