import * as fc from 'fast-check';
import { addMonths, dateFault, dateParts, readDate } from './date';

describe('date', () => {
  it.each(['2026-01-31', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('accepts %s', (text) =>
    expect(dateFault(text)).toBeNull(),
  );

  it.each([
    '2026-02-30',
    '2025-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '9999-12-31',
    '10000-01-01',
    '-2026-01-01',
    'infinity',
    '-infinity',
    'today',
    '2026-1-1',
    '2026-01-01T00:00:00Z',
    '2026-01-01\n',
    ' 2026-01-01',
    '٢٠٢٦-٠١-٠١',
    '',
  ])('refuses %j', (text) =>
    expect(readDate('byWhen', text)).toMatchObject({ ok: false, refusal: { field: 'byWhen' } }),
  );

  it('knows the same days as the Gregorian calendar of the runtime', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2199 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (y, m, d) => {
          const text = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
          const real = new Date(Date.UTC(y, m - 1, d)).toISOString().slice(0, 10) === text;
          expect(dateParts(text) !== null).toBe(real);
        },
      ),
    );
  });

  it('adds months and keeps to the last day of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-11-30', 14)).toBe('2028-01-30');
    expect(addMonths('2026-03-15', -3)).toBe('2025-12-15');
    expect(addMonths('2199-12-01', 1)).toBeNull();
    expect(addMonths('infinity', 1)).toBeNull();
  });
});
