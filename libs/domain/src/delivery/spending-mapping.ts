import { invalid, ok, type Result } from '../result';

/** Which column of an extract of the books is what; a column that is not given makes `unknown`. */
export interface SpendingMapping {
  /** The initiative's code, such as EB-07. */
  readonly initiativeColumn: string;
  readonly amountColumn: string;
  /** Period of the fiscal year: a number, P03, a month 2027-03 or a day 2027-03-31. */
  readonly periodColumn: string;
  /** Number of the document in the source: what was imported once is not taken again. */
  readonly documentColumn: string;
  /** Order that the row is about; without it the document's own number. */
  readonly orderColumn: string | null;
  readonly accountColumn: string | null;
  readonly costCentreColumn: string | null;
  readonly amountUnit: 'MAJOR' | 'MINOR';
  readonly decimalMark: '.' | ',';
  readonly groupMark: string | null;
  /** Of a CSV file; null is found out. */
  readonly delimiter: string | null;
}

type ColumnField = Extract<keyof SpendingMapping, `${string}Column`>;

/** Headers that are understood without a mapping, whatever their case and marks between words. */
const USUAL: Readonly<Record<ColumnField, readonly string[]>> = {
  initiativeColumn: ['initiative', 'initiativecode', 'code', 'project', 'wbs'],
  amountColumn: ['amount', 'value'],
  periodColumn: ['period', 'fiscalperiod', 'month', 'postingdate', 'date'],
  documentColumn: ['document', 'documentnumber', 'documentno', 'voucher', 'journal'],
  orderColumn: ['order', 'ordernumber', 'purchaseorder', 'po'],
  accountColumn: ['account', 'glaccount'],
  costCentreColumn: ['costcentre', 'costcenter', 'centre'],
};
const COLUMN_FIELDS = Object.keys(USUAL) as readonly ColumnField[];
const NEEDED: readonly ColumnField[] = ['initiativeColumn', 'amountColumn', 'periodColumn', 'documentColumn'];

const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The mapping of a file by its usual headers: `Cost centre`, `cost_center`; amounts in whole currency units. */
export const spendingMappingByName = (columns: readonly string[]): SpendingMapping => {
  const find = (field: ColumnField): string | null =>
    USUAL[field].flatMap((usual) => columns.find((column) => bare(column) === usual) ?? [])[0] ?? null;
  return {
    initiativeColumn: find('initiativeColumn') ?? '',
    amountColumn: find('amountColumn') ?? '',
    periodColumn: find('periodColumn') ?? '',
    documentColumn: find('documentColumn') ?? '',
    orderColumn: find('orderColumn'),
    accountColumn: find('accountColumn'),
    costCentreColumn: find('costCentreColumn'),
    amountUnit: 'MAJOR',
    decimalMark: '.',
    groupMark: null,
    delimiter: null,
  };
};

/** Whether a file has every column that a mapping names: INVALID_INPUT names the field and the columns there are. */
export const checkSpendingMapping = (mapping: SpendingMapping, columns: readonly string[]): Result<SpendingMapping> => {
  const has = columns.slice(0, 50).join(', ');
  const problems = COLUMN_FIELDS.flatMap((field) => {
    const column = mapping[field];
    if (column === null || columns.includes(column)) return [];
    if (column === '' && !NEEDED.includes(field)) return [];
    const message =
      column === '' ? 'must name a column of the file' : `the file has no column "${column.slice(0, 100)}"`;
    return [{ field: `mapping.${field}`, message: `${message}; it has ${has}` }];
  });
  const { groupMark, decimalMark, delimiter } = mapping;
  if (groupMark !== null && (!/^[,.' \u00a0\u202f_]$/.test(groupMark) || groupMark === decimalMark))
    problems.push({ field: 'mapping.groupMark', message: 'must be one mark other than decimalMark' });
  if (delimiter !== null && !/^[,;|\t]$/.test(delimiter))
    problems.push({ field: 'mapping.delimiter', message: 'must be a comma, a semicolon, a bar or a tabulator' });
  return problems.length === 0 ? ok(mapping) : invalid(problems);
};
