import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Which of the file's columns is what for an OpEx base; the rest is `unknown`. Amounts are whole dollars. */
export const OAKLAND_MAPPING = {
  businessUnitColumn: 'department',
  amountColumn: 'amount',
  categoryColumn: 'account_category',
  accountColumn: 'account_category',
  costCentreColumn: 'fund_code',
  expenseColumn: 'account_type',
  expenseValues: ['Expense'],
} as const;

/** Categories outside the addressable base, spelt as in the file: debt service, transfers, capital, fund balances. */
export const OAKLAND_EXCLUDED = [
  'Debt Payments',
  'Operating Transfers',
  'Capital Acquistions',
  'Contributions to Fund Balances',
] as const;

/** What the file holds; money in cents. */
export const OAKLAND_FIGURES = {
  rows: 22_236,
  expenseRows: 21_407,
  revenueRows: 829,
  exactDuplicates: 5_949,
  negativeExpenseRows: 74,
  blankAmountLine: 22_237,
  departments: 27,
  expense: 192_027_111_800n,
  addressable: 140_226_418_500n,
} as const;

/** The published CSV text. */
export const oaklandCsv = (): string =>
  gunzipSync(readFileSync(join(__dirname, 'oakland-fy22-23-adopted.csv.gz'))).toString('utf8');
