import fc from 'fast-check';
import { readAmount, type AmountFormat } from './decimal';
import { opexRowReader, type RowContext } from './import-row';
import type { OpexMapping } from './opex-mapping';

const major: AmountFormat = { unit: 'MAJOR', minorUnitDigits: 2, decimalMark: '.', groupMark: null };
const value = (text: string, format = major) => {
  const read = readAmount(text, format);
  return read.ok ? read.value : read.reason;
};

const mapping: OpexMapping = {
  businessUnitColumn: 'department',
  amountColumn: 'amount',
  legalEntityColumn: null,
  costCentreColumn: 'fund',
  functionalAreaColumn: null,
  accountColumn: null,
  categoryColumn: 'category',
  periodColumn: 'period',
  allocatedColumn: 'how',
  allocatedValues: null,
  expenseColumn: 'type',
  expenseValues: null,
  amountUnit: 'MAJOR',
  decimalMark: '.',
  groupMark: null,
  delimiter: null,
};
const context: RowContext = {
  minorUnitDigits: 2,
  periodsPerYear: 12,
  fiscalYearStartMonth: 7,
  businessUnitOf: (name) => (name === 'Police Commission' ? 'u1' : null),
};
const read = opexRowReader(mapping, context);
const cells = (over: Record<string, string> = {}) =>
  new Map(
    Object.entries({
      department: ' Police  Commission ',
      amount: '-12.5',
      fund: '1010',
      category: ' Allowances & Premiums',
      period: '2026-07',
      how: 'direct',
      type: 'Expense',
      ...over,
    }),
  );
const refused = (over: Record<string, string>) => {
  const outcome = read(cells(over));
  return outcome.kind === 'refused' ? outcome.problem : outcome.kind;
};

describe('amounts of a source', () => {
  it('reads decimals exactly, with credits in either form', () => {
    expect(['252000', '0', '-12.30', '(12.30)', '+1.5', '.05', ' 7 ', '12.3400', '0.10'].map((t) => value(t))).toEqual([
      25_200_000n,
      0n,
      -1230n,
      -1230n,
      150n,
      5n,
      700n,
      1234n,
      10n,
    ]);
    expect(value('1234', { ...major, unit: 'MINOR' })).toBe(1234n);
    expect(value('1234', { ...major, minorUnitDigits: 0 })).toBe(1234n);
    expect(value('1.234', { ...major, minorUnitDigits: 3 })).toBe(1234n);
  });

  it.each([
    ['', /blank/],
    ['   ', /blank/],
    ['=SUM(A1:A9)', /formula/],
    ['1e5', /plain number/],
    ['1e400', /plain number/],
    ['NaN', /plain number/],
    ['Infinity', /plain number/],
    ['-', /plain number/],
    ['()', /plain number/],
    ['--5', /plain number/],
    ['5.', /plain number/],
    ['٣', /plain number/],
    ['0x10', /plain number/],
    ['$5', /plain number/],
    ['1,234.56', /groupMark/],
    ['1,234', /groupMark/],
    ["1'234", /groupMark/],
    ['12.345', /more than 2 decimals/],
    ['9223372036854775808', /larger/],
    ['99999999999999999999999', /larger/],
    ['1'.repeat(10_000), /plain number/],
  ])('refuses %p', (text, reason) => {
    expect(value(text)).toEqual(expect.stringMatching(reason));
  });

  it('takes group and decimal marks only where the mapping names them', () => {
    expect(value('1,234,567.89', { ...major, groupMark: ',' })).toBe(123_456_789n);
    expect(value('-1.234,50', { ...major, decimalMark: ',', groupMark: '.' })).toBe(-123_450n);
    expect(value('12,34', { ...major, groupMark: ',' })).toMatch(/wrong place/);
    expect(value('1,2345', { ...major, groupMark: ',' })).toMatch(/wrong place/);
    expect(value('0.5', { ...major, unit: 'MINOR' })).toMatch(/fraction of a minor unit/);
  });

  it('gives back every amount that it can write', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -9_200_000_000_000_000n, max: 9_200_000_000_000_000n }), (minor) => {
        const digits = (minor < 0n ? -minor : minor).toString().padStart(3, '0');
        const text = `${minor < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        expect(value(text)).toBe(minor);
      }),
    );
  });

  it('answers quickly to hostile text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => readAmount(text, { ...major, groupMark: ',' }) !== null),
    );
  });
});

describe('rows of a source', () => {
  it('reads a row, tidies its names and finds the fiscal period of a month', () => {
    expect(read(cells())).toEqual({
      kind: 'accepted',
      row: {
        businessUnit: 'u1',
        legalEntity: 'unknown',
        costCentre: '1010',
        functionalArea: 'unknown',
        account: 'unknown',
        category: 'Allowances & Premiums',
        period: 1,
        allocation: 'DIRECT',
        amount: -1250n,
      },
    });
  });

  it('leaves out what is not an expense before it looks at the rest', () => {
    expect(refused({ type: 'Revenue', amount: '' })).toBe('leftOut');
    expect(refused({ type: '' })).toMatchObject({ field: 'type', reason: expect.stringContaining('blank') });
  });

  it('names the field, the value and the reason of a refusal', () => {
    expect(refused({ amount: '' })).toMatchObject({
      field: 'amount',
      value: '',
      reason: expect.stringContaining('blank'),
    });
    expect(refused({ department: 'Polcie' })).toMatchObject({ field: 'department', value: 'Polcie' });
    expect(refused({ fund: ' ' })).toMatchObject({ field: 'fund', reason: expect.stringContaining('unknown') });
    expect(refused({ category: '=cmd|x' })).toMatchObject({
      field: 'category',
      reason: expect.stringContaining('formula'),
    });
    expect(refused({ category: 'Re\u200bnt' })).toMatchObject({ field: 'category' });
    expect(refused({ fund: 'a\u0000b' })).toMatchObject({ field: 'fund' });
    expect(refused({ fund: 'x'.repeat(201) })).toMatchObject({ field: 'fund' });
    expect(refused({ period: '13' })).toMatchObject({ field: 'period', value: '13' });
    expect(refused({ period: '2026-13' })).toMatchObject({ field: 'period' });
    expect(refused({ how: '' })).toMatchObject({ field: 'how' });
  });

  it('reads periods as numbers, P-numbers, months and unknown; allocated by its values', () => {
    const period = (text: string) => {
      const outcome = read(cells({ period: text }));
      return outcome.kind === 'accepted' ? outcome.row.period : outcome.kind;
    };
    expect(['1', 'P03', '012', '2026-06', '2026-07-31', 'Unknown'].map(period)).toEqual([1, 3, 12, 12, 1, null]);
    const inWeeks = { ...context, calendarPattern: 'FOUR_FOUR_FIVE' as const };
    const thirteen = { ...context, calendarPattern: 'THIRTEEN_PERIODS' as const, periodsPerYear: 13 };
    for (const calendar of [inWeeks, thirteen]) {
      const kind = (text: string) => opexRowReader(mapping, calendar)(cells({ period: text })).kind;
      expect(['P12', '2026-06', '2026-07-31', 'unknown'].map(kind)).toEqual([
        'accepted',
        'refused',
        'refused',
        'accepted',
      ]);
      expect(kind('13')).toBe(calendar.periodsPerYear === 13 ? 'accepted' : 'refused');
    }
    const how = (text: string) => {
      const outcome = read(cells({ how: text }));
      return outcome.kind === 'accepted' ? outcome.row.allocation : outcome.kind;
    };
    expect(['Shared', 'direct', 'UNKNOWN', 'YES'].map(how)).toEqual(['ALLOCATED', 'DIRECT', 'unknown', 'ALLOCATED']);
  });
});
