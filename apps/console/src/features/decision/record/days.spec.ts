import { byDay } from './days';

describe('the days of the record', () => {
  it('puts entries of one day together and keeps their order', () => {
    const at = (text: string) => ({ at: text });
    const entries = [at('2026-02-02T09:00'), at('2026-02-02T08:00'), at('2026-02-01T23:59')];
    expect(byDay(entries, (moment) => moment.slice(0, 10))).toEqual([
      { day: '2026-02-02', of: [at('2026-02-02T09:00'), at('2026-02-02T08:00')] },
      { day: '2026-02-01', of: [at('2026-02-01T23:59')] },
    ]);
    expect(byDay([], String)).toEqual([]);
  });
});
