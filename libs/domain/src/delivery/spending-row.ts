import { dateFault } from '../date';
import { UNKNOWN } from '../envelope/base';
import type { FiscalPeriod } from '../envelope/calendar';
import { readAmount } from '../envelope/decimal';
import { NAME_LENGTH, readName, type RowProblem } from '../envelope/import-row';
import { type FiscalCalendar, periodIndexOf } from '../proposal/period-index';
import type { SpendingMapping } from './spending-mapping';

/** One row of the books as it was read; the amount is in minor units, and a credit is below 0. */
export interface SpendingRow {
  /** Code of the initiative, as the books write it. */
  readonly code: string;
  readonly period: number;
  readonly account: string;
  readonly costCentre: string;
  readonly document: string;
  /** The order that it is about; the document itself where the row names none. */
  readonly order: string;
  readonly amount: bigint;
}

/** What became of a row; a refused one keeps its amount where that can be read, as the control total counts it. */
export type SpendingRowRead =
  | { readonly kind: 'read'; readonly row: SpendingRow }
  | { readonly kind: 'refused'; readonly problem: RowProblem; readonly amount: bigint };

/** What reading a row needs to know of the organisation, and the fiscal year of the file. */
export interface SpendingRowContext extends FiscalCalendar {
  readonly fiscalYear: number;
  readonly minorUnitDigits: number;
}

const fiscalPeriod = (index: number, periodsPerYear: number): FiscalPeriod => ({
  fiscalYear: Math.floor(index / periodsPerYear),
  period: (index % periodsPerYear) + 1,
});

/** The period of a number, `P03`, a month (where periods are months) or a day; else why it is none. */
const readSpendingPeriod = (text: string, context: SpendingRowContext): number | string => {
  const { periodsPerYear, fiscalYear } = context;
  const value = text.trim();
  const plain = /^[Pp]?0*([1-9]\d?)$/.exec(value)?.[1];
  if (plain !== undefined && Number(plain) <= periodsPerYear) return Number(plain);
  const months = periodsPerYear === 12 && context.calendarPattern !== 'FOUR_FOUR_FIVE';
  const day = months && /^\d{4}-\d{2}$/.test(value) ? `${value}-01` : value;
  if (dateFault(day) === null) {
    const at = periodIndexOf(day, context);
    if (at !== null) {
      const found = fiscalPeriod(at, periodsPerYear);
      return found.fiscalYear === fiscalYear
        ? found.period
        : `lies in fiscal year ${found.fiscalYear}, the file is for ${fiscalYear}`;
    }
  }
  return `is not a period 1 to ${periodsPerYear}${months ? ', a month such as 2027-03' : ''} or a day such as 2027-03-31`;
};

/** Reads one row by header name; the first problem decides. */
export const readSpendingRow = (
  cells: ReadonlyMap<string, string>,
  mapping: SpendingMapping,
  context: SpendingRowContext,
): SpendingRowRead => {
  const cell = (column: string): string => cells.get(column) ?? '';
  const read = readAmount(cell(mapping.amountColumn), {
    unit: mapping.amountUnit,
    minorUnitDigits: context.minorUnitDigits,
    decimalMark: mapping.decimalMark,
    groupMark: mapping.groupMark,
  });
  const refused = (field: string, reason: string): SpendingRowRead => ({
    kind: 'refused',
    problem: { field, value: cell(field).slice(0, NAME_LENGTH), reason },
    amount: read.ok ? read.value : 0n,
  });
  if (!read.ok) return refused(mapping.amountColumn, read.reason);
  const names: string[] = [];
  for (const column of [
    mapping.initiativeColumn,
    mapping.accountColumn,
    mapping.costCentreColumn,
    mapping.documentColumn,
    mapping.orderColumn,
  ]) {
    if (column === null || column === '') {
      names.push(UNKNOWN);
      continue;
    }
    const text = cell(column);
    if (column === mapping.orderColumn && text.trim() === '') {
      names.push(UNKNOWN);
      continue;
    }
    const name = readName(text, column);
    if ('reason' in name) return refused(column, name.reason);
    names.push(name.value);
  }
  const [code = '', account = '', costCentre = '', document = '', order = UNKNOWN] = names;
  if (document === UNKNOWN) return refused(mapping.documentColumn, 'must be the number of a document');
  const period = readSpendingPeriod(cell(mapping.periodColumn), context);
  if (typeof period === 'string') return refused(mapping.periodColumn, period);
  const row = { code, account, costCentre, document, order: order === UNKNOWN ? document : order, period };
  return { kind: 'read', row: { ...row, amount: read.value } };
};
