import { parse } from 'csv-parse/sync';
import { sum } from '@clout/domain';
import { EXCLUDED_CATEGORIES } from '../../seed/harborline/harborline';
import { opexRows } from '../../seed/harborline/opex-base';
import { decimal, OPEX_MAPPING, opexCsv } from '../../seed/harborline/opex-csv';
import { OAKLAND_EXCLUDED, OAKLAND_MAPPING, oaklandCsv } from '../../seed/oakland/oakland';

/** A ledger extract with the total its preparer types. */
export interface Extract {
  readonly content: string;
  readonly controlTotal: bigint;
}
/** A company whose money is governed for a year. */
export interface Company {
  readonly name: string;
  /** Of the addressable base, in basis points. */
  readonly capShare: number;
  readonly excludedCategories: readonly string[];
  readonly mapping: Readonly<Record<string, unknown>>;
  /** Names of the units that propose; the COO leads the second. */
  readonly units: readonly [string, string, string];
  /** The base scaled to a percentage. */
  readonly extract: (percent: bigint) => Extract;
}

export const HARBORLINE: Company = {
  name: 'Harborline Financial Group',
  capShare: 1000,
  excludedCategories: EXCLUDED_CATEGORIES,
  mapping: OPEX_MAPPING,
  units: ['Everyday Banking', 'Cards', 'Home Lending'],
  extract: (percent) => {
    const rows = opexRows(percent);
    const expense = rows.filter((row) => row.flow === 'expense');
    return { content: opexCsv(rows), controlTotal: sum(expense.map((row) => row.amount)) };
  },
};

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The city's adopted budget, every amount scaled alike; dollars become cents, so that nothing is rounded. */
const oaklandExtract = (percent: bigint): Extract => {
  const rows = parse(oaklandCsv(), { columns: true, bom: true }) as Record<string, string>[];
  const scaled = rows.map((row) => {
    const dollars = row['amount'] ?? '';
    return { ...row, cents: /^-?\d+$/.test(dollars) ? BigInt(dollars) * percent : null };
  });
  const header = Object.keys(rows[0] ?? {});
  const lines = scaled.map((row) =>
    header
      .map((name) => (name === 'amount' && row.cents !== null ? decimal(row.cents) : Reflect.get(row, name)))
      .map((cell) => quoted(String(cell)))
      .join(','),
  );
  const expense = scaled.filter((row) => Reflect.get(row, 'account_type') === 'Expense');
  return { content: [header.join(','), ...lines, ''].join('\n'), controlTotal: sum(expense.map((r) => r.cents ?? 0n)) };
};

export const OAKLAND: Company = {
  name: 'City of Oakland',
  capShare: 57,
  excludedCategories: OAKLAND_EXCLUDED,
  mapping: OAKLAND_MAPPING,
  units: ['Oakland Public Works', 'Transportation', 'Oakland Parks and Recreation'],
  extract: oaklandExtract,
};
