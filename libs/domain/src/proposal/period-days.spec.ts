import { periodsOfYear } from './period-days';

const calendar = (
  calendarPattern: 'TWELVE_MONTHS' | 'THIRTEEN_PERIODS' | 'FOUR_FOUR_FIVE',
  fiscalYearStartMonth: number,
) => ({
  calendarPattern,
  fiscalYearStartMonth,
  periodsPerYear: calendarPattern === 'THIRTEEN_PERIODS' ? 13 : 12,
  closedThrough: { fiscalYear: 2026, period: 2 },
});

describe('the periods of a fiscal year', () => {
  it('are its months from the start month on, closed as far as the calendar says', () => {
    const rows = periodsOfYear(2026, calendar('TWELVE_MONTHS', 7));
    expect(rows.map(({ from, to, closed }) => [from, to, closed]).slice(0, 3)).toEqual([
      ['2025-07-01', '2025-07-31', true],
      ['2025-08-01', '2025-08-31', true],
      ['2025-09-01', '2025-09-30', false],
    ]);
    expect(rows.at(-1)).toMatchObject({ period: 12, from: '2026-06-01', to: '2026-06-30' });
  });

  it.each(['TWELVE_MONTHS', 'THIRTEEN_PERIODS', 'FOUR_FOUR_FIVE'] as const)('of %s leave no day out', (pattern) => {
    const rows = periodsOfYear(2028, calendar(pattern, 1));
    expect(rows[0]?.from).toBe('2028-01-01');
    expect(rows.at(-1)?.to).toBe('2028-12-31');
    for (const [index, row] of rows.slice(1).entries()) {
      const before = Date.parse(rows[index]?.to ?? '');
      expect(Date.parse(row.from) - before).toBe(86_400_000);
    }
  });
});
