import { sum } from '../money/money';
import { isNetZero } from './transfers';
import type { BudgetTransfer } from './transfer-life';

/** Control totals of transfers; amounts in minor units. */
export interface TransferControls {
  readonly rows: number;
  readonly total: bigint;
  /** The part that moves nothing, its line being source and use at once. */
  readonly netZero: bigint;
}

/** Control totals that anybody can add up again from the transfers themselves. */
export const transferControls = (
  transfers: readonly Pick<BudgetTransfer, 'amount' | 'from' | 'to'>[],
): TransferControls => ({
  rows: transfers.length,
  total: sum(transfers.map((t) => t.amount)),
  netZero: sum(transfers.filter(isNetZero).map((t) => t.amount)),
});

/** What a transfer file needs beside the transfers. */
export interface TransferNames {
  readonly unitCode: (id: string) => string;
  /** ISO 4217 code. */
  readonly currency: string;
  readonly minorUnitDigits: number;
}

/** A table of transfers as text cells: a header, a row each, and below them the control totals. */
export interface TransferTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly controls: readonly (readonly string[])[];
}

/** Minor units as a decimal number with a point: `1250.05`; a whole number for a currency without decimals. */
export const majorText = (amount: bigint, digits: number): string => {
  const text = (amount < 0n ? -amount : amount).toString().padStart(digits + 1, '0');
  const at = text.length - digits;
  const number = digits === 0 ? text : `${text.slice(0, at)}.${text.slice(at)}`;
  return amount < 0n ? `-${number}` : number;
};

type Column = readonly [name: string, cell: (transfer: BudgetTransfer, names: TransferNames, row: number) => string];

const COLUMNS: readonly Column[] = [
  ['row', (_, __, row) => String(row)],
  ['id', (t) => t.id],
  ['state', (t) => t.state],
  ['kind', (t) => t.kind],
  ['from unit', (t, { unitCode }) => unitCode(t.from.businessUnitId)],
  ['from legal entity', (t) => t.from.legalEntity],
  ['from cost centre', (t) => t.from.costCentre],
  ['from account', (t) => t.from.account],
  ['to unit', (t, { unitCode }) => unitCode(t.to.businessUnitId)],
  ['to legal entity', (t) => t.to.legalEntity],
  ['to cost centre', (t) => t.to.costCentre],
  ['to account', (t) => t.to.account],
  ['fiscal year', (t) => String(t.fiscalYear)],
  ['period', (t) => String(t.period)],
  ['cost kind', (t) => t.costKind],
  ['cost class', (t) => t.costClass],
  ['net zero', (t) => (isNetZero(t) ? 'yes' : 'no')],
  ['currency', (_, { currency }) => currency],
  ['amount', (t, { minorUnitDigits }) => majorText(t.amount, minorUnitDigits)],
  ['amount in minor units', (t) => t.amount.toString()],
  ['journal', (t) => t.journalId],
  ['plan line', (t) => t.planLineId],
  ['takes back', (t) => t.reversesId ?? ''],
  ['ledger reference', (t) => t.externalReference ?? ''],
  ['rejection', (t) => t.rejection ?? ''],
];
/** Where amounts stand in a row, for programs that write numbers as numbers. */
export const AMOUNT_COLUMN = COLUMNS.findIndex(([name]) => name === 'amount');
const TEXT_OF_MINOR = AMOUNT_COLUMN + 1;

/** Transfers as a table, in the order given. */
export const transferTable = (transfers: readonly BudgetTransfer[], names: TransferNames): TransferTable => {
  const { rows, total, netZero } = transferControls(transfers);
  const control = (title: string, count: string, amount: bigint): readonly string[] =>
    COLUMNS.map((_, at) => {
      if (at === 0) return title;
      if (at === 1) return count;
      if (at === AMOUNT_COLUMN) return majorText(amount, names.minorUnitDigits);
      return at === TEXT_OF_MINOR ? amount.toString() : '';
    });
  return {
    header: COLUMNS.map(([name]) => name),
    rows: transfers.map((transfer, i) => COLUMNS.map(([, cell]) => cell(transfer, names, i + 1))),
    controls: [
      control('CONTROL TOTAL', `${rows} rows`, total),
      control('OF WHICH NET ZERO', `${transfers.filter(isNetZero).length} rows`, netZero),
    ],
  };
};

/** A cell that a spreadsheet might run begins so, behind what it does not show; full-width signs count as their narrow ones. */
const FORMULA = /^(?:[\t\r\n]|[\s\u200b-\u200f\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20])/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;
const QUOTED = /[",\r\n]/;

/** One CSV cell by RFC 4180; what a spreadsheet would run is made text by an apostrophe before it, a plain number stays. */
export const csvCell = (text: string): string => {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A table as CSV: comma, CRLF, UTF-8 without a byte order mark. */
export const csvText = ({ header, rows, controls }: TransferTable): string =>
  [header, ...rows, ...controls].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
