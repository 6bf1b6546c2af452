import fc from 'fast-check';
import { decideCalendar, isClosed, requireOpen, requireOpenPeriods, type BusinessCalendar } from './business-calendar';

const calendar: BusinessCalendar = { fiscalYearStartMonth: 1, calendarPattern: 'TWELVE_MONTHS', closedThrough: null };
const set = (over: Partial<BusinessCalendar>, hasFigures = false) => {
  const decided = decideCalendar({ ...calendar, ...over }, { calendar, hasFigures });
  return decided.ok ? 'ok' : `${decided.refusal.code} ${decided.refusal.field ?? ''}`;
};

describe('business calendar', () => {
  it('is cut anew only while nothing stands on it; periods close at any time', () => {
    expect(set({ fiscalYearStartMonth: 13 })).toBe('INVALID_INPUT fiscalYearStartMonth');
    expect(set({ calendarPattern: 'THIRTEEN_PERIODS', closedThrough: { fiscalYear: 2027, period: 13 } })).toBe('ok');
    expect(set({ closedThrough: { fiscalYear: 2027, period: 13 } })).toBe('INVALID_INPUT closedThrough.period');
    expect(set({ calendarPattern: 'FOUR_FOUR_FIVE' }, true)).toBe('WRONG_STATE pattern');
    expect(set({ fiscalYearStartMonth: 7 }, true)).toBe('WRONG_STATE fiscalYearStartMonth');
    expect(set({ closedThrough: { fiscalYear: 2027, period: 3 } }, true)).toBe('ok');
  });

  it('names whose cost falls into a closed period, and where', () => {
    const costs = [2, 3].map((period) => ({ fiscalYear: 2027, period, field: `lines[${period}]`, of: 'EB-1' }));
    expect(requireOpen(costs, { fiscalYear: 2027, period: 2 })).toMatchObject({
      refusal: {
        code: 'PERIOD_CLOSED',
        field: 'lines[2]',
        problems: [{ field: 'lines[2]', message: 'EB-1: period 2 of 2027 is closed' }],
      },
    });
  });

  it('closes every period up to the last closed one and no later', () => {
    const at = fc.record({ fiscalYear: fc.integer({ min: 2025, max: 2028 }), period: fc.integer({ min: 1, max: 13 }) });
    fc.assert(
      fc.property(at, at, (period, closed) => {
        const shut = period.fiscalYear * 13 + period.period <= closed.fiscalYear * 13 + closed.period;
        expect(isClosed(period, closed)).toBe(shut);
        expect(requireOpenPeriods([{ costs: [period] }], closed).ok).toBe(!shut);
        expect(isClosed(period, null)).toBe(false);
      }),
    );
  });
});
