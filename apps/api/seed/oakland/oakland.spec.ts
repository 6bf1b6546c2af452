import { parse } from 'csv-parse/sync';
import { sum } from '@clout/domain';
import { OAKLAND_EXCLUDED, OAKLAND_FIGURES, OAKLAND_MAPPING, oaklandCsv } from './oakland';

const records: readonly (readonly string[])[] = parse(oaklandCsv());
const [header = [], ...rows] = records;
const at = (row: readonly string[], column: string): string => row[header.indexOf(column)] ?? '';
const expense = rows.filter((row) => at(row, 'account_type') === 'Expense');
const cents = (row: readonly string[]): bigint => BigInt(at(row, 'amount')) * 100n;

describe('the Oakland budget', () => {
  it('has the rows it is known for', () => {
    expect(rows).toHaveLength(OAKLAND_FIGURES.rows);
    expect(expense).toHaveLength(OAKLAND_FIGURES.expenseRows);
    expect(rows.filter((row) => at(row, 'account_type') === 'Revenue')).toHaveLength(OAKLAND_FIGURES.revenueRows);
    expect(rows.length - new Set(rows.map((row) => row.join('\n'))).size).toBe(OAKLAND_FIGURES.exactDuplicates);
    expect(new Set(expense.map((row) => at(row, 'department'))).size).toBe(OAKLAND_FIGURES.departments);
  });

  it('has 74 credits and one blank amount, in a revenue row at line 22,237', () => {
    expect(expense.filter((row) => cents(row) < 0n)).toHaveLength(OAKLAND_FIGURES.negativeExpenseRows);
    const blank = rows.flatMap((row, index) =>
      at(row, 'amount') === '' ? [[index + 2, at(row, 'account_type')]] : [],
    );
    expect(blank).toEqual([[OAKLAND_FIGURES.blankAmountLine, 'Revenue']]);
  });

  it('spends 1,920,271,118, of which 1,402,264,185 are addressable', () => {
    expect(sum(expense.map(cents))).toBe(OAKLAND_FIGURES.expense);
    const outside = (row: readonly string[]) => OAKLAND_EXCLUDED.some((c) => c === at(row, 'account_category').trim());
    expect(OAKLAND_EXCLUDED.every((c) => expense.some((row) => at(row, 'account_category') === c))).toBe(true);
    expect(sum(expense.filter((row) => !outside(row)).map(cents))).toBe(OAKLAND_FIGURES.addressable);
  });

  it('is mapped by columns that it has', () => {
    for (const [field, column] of Object.entries(OAKLAND_MAPPING))
      if (field.endsWith('Column')) expect(header).toContain(column);
  });
});
