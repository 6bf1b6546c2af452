import type { GraphQLSchema } from 'graphql';
import type { CellValue } from '@clout/domain';
import type { Ask } from '../platform/graphql/ask';
import { badInput } from '../platform/graphql/faults';
import { recordHead } from '../platform/record/read-record.store';
import { MAX_PAGE } from '../platform/graphql/connection';
import type { ExportTable, Facts, Filters, Row } from './export-table';
import { answerQuery, variablesOf } from './own-queries';
import { readColumns } from './read-columns';
import { SHEET_ROWS, type TableContent, type TableFormat, writeCsv, writeXlsx } from './table-file';
import { type TableWords, tableWords } from './words/table-words';

export type Variables = Readonly<Record<string, unknown>>;

/** What is told of a made file: its rows, and the record's head in the snapshot that it was read from. */
export interface MadeTable {
  readonly rows: number;
  readonly recordHead: string;
}

interface Company {
  readonly organization: {
    readonly id: string;
    readonly name: string;
    readonly currency: string;
    readonly minorUnitDigits: number;
  };
}

const COMPANY = '{ organization { id name currency minorUnitDigits } }';
const PAGED = ['first', 'after'];

/** Parts what a caller set into the query's variables and the table's own filters; others are refused by name. */
function partVariables(
  table: ExportTable,
  given: Variables,
): { readonly variables: Variables; readonly filters: Filters } {
  const known = variablesOf(table.query).filter((name) => !PAGED.includes(name));
  const own = Object.keys(table.filters);
  const variables: Record<string, unknown> = {};
  const filters: Record<string, string | boolean> = {};
  for (const [name, value] of Object.entries(given)) {
    if (known.includes(name)) variables[name] = value;
    else if (own.includes(name) && isLike(value, table.filters[name])) filters[name] = value;
    else if (own.includes(name)) throw badInput(`${name} must be a ${typeof table.filters[name]}.`);
    else throw badInput(`This table knows ${[...known, ...own].join(', ')}, not ${name.slice(0, 40)}.`);
  }
  return { variables, filters };
}

const isLike = (value: unknown, example: string | boolean | undefined): value is string | boolean =>
  typeof value === typeof example;

/** Writes a table into a file in the language of the request, page by page, out of its one snapshot; `made` hears which share of a long one is there. */
export async function makeTable(
  schema: GraphQLSchema,
  ask: Ask,
  asked: { readonly table: ExportTable; readonly variables: Variables; readonly format: TableFormat },
  path: string,
  made: (share: number) => void = () => undefined,
): Promise<MadeTable> {
  const { table, format } = asked;
  const { variables, filters } = partVariables(table, asked.variables);
  const words = tableWords(ask.options.language);
  const columns = readColumns(schema, table, words);
  const paged = variablesOf(table.query).includes('first');
  const load = async (after: string | null) => {
    const given = paged ? { ...variables, first: MAX_PAGE, after } : variables;
    const data = await answerQuery<Row>(schema, ask, table.query, given);
    const page = table.page(data, filters);
    return { ...page, data, rows: page.places.map((place) => columns.map((column) => column.of(place))) };
  };
  const first = await load(null);
  if (format === 'xlsx' && first.total !== null && first.total > SHEET_ROWS - 2)
    throw badInput(`A worksheet holds ${SHEET_ROWS} rows and this table has ${first.total}: ask for CSV or filter it.`);
  const { organization } = await answerQuery<Company>(schema, ask, COMPANY, {});
  const about = { organization, words, rests: table.about(first.data, words) };
  const { head, factsWith } = await factsOf(ask, asked, about);
  const sums: (bigint | null)[] = columns.map((column) => (column.sum ? 0n : null));
  const add = (cells: readonly CellValue[]) => {
    for (const [at, sum] of sums.entries()) if (sum !== null) sums[at] = sum + BigInt(cells[at] ?? 0);
    return cells;
  };
  let rows = 0;
  async function* all() {
    for (let page = first; ; page = await load(page.after)) {
      for (const cells of page.rows) yield add(cells);
      rows += page.rows.length;
      if (first.total !== null) made(Math.min(1, rows / Math.max(1, first.total)));
      if (page.after === null) return;
    }
  }
  const content: TableContent = {
    ...{ ...organization, words, columns, title: words.text(table.title) },
    ...{ sample: first.rows, rows: all(), sums: () => sums, facts: () => factsWith(rows) },
  };
  await (format === 'csv' ? writeCsv : writeXlsx)(path, content);
  if (first.total !== null && rows !== first.total)
    throw new Error(`${table.title}: ${rows} rows were read and ${first.total} counted`);
  return { rows, recordHead: head };
}

/** What a file says of itself, in words, and the record's head. */
async function factsOf(
  ask: Ask,
  { table, variables }: { readonly table: ExportTable; readonly variables: Variables },
  about: Company & { readonly words: TableWords; readonly rests: Facts },
): Promise<{ head: string; factsWith: (rows: number) => Facts }> {
  const { organization, words, rests } = about;
  return ask.read(async (tx, actor) => {
    const record = await recordHead(tx);
    const factsWith = (rows: number): Facts => [
      ['table', words.text(table.title)],
      ['organisation', organization.name],
      ['currency', organization.currency],
      ['language', words.text('English')],
      ['parameters', JSON.stringify(variables)],
      ['rows', String(rows)],
      ...rests,
      ['record', `${record.length} ${words.text('entries, head')} ${record.headHash}`],
      ['read at', tx.now.toISOString()],
      ['read by', actor.name],
    ];
    const said = (rows: number): Facts => factsWith(rows).map(([name, value]) => [words.text(name), value]);
    return { head: record.headHash, factsWith: said };
  });
}
