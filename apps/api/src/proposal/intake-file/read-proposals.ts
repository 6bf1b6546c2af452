import {
  type FundingCycle,
  FOREIGN_DECIMALS,
  type InitiativeMapping,
  type InitiativeRow,
  type InitiativeRowContext,
  type Result,
  type RowReference,
  checkMapping,
  invalid,
  mappingByName,
  ok,
  pabulibDraft,
  pabulibRate,
  pabulibTitles,
  parsePabulib,
  readInitiativeRow,
  tidyName,
} from '@clout/domain';
import { UnreadableTable } from '../../envelope/base/raw-row';
import { type Table, readTable } from '../../envelope/base/read-table';
import type { DraftContext } from '../initiative/check-draft';

/** Most rows of one file of proposals. */
export const MOST_ROWS = 2_000;

export interface RefusedProposal {
  readonly line: number;
  readonly field: string;
  readonly value: string;
  readonly reason: string;
}
export interface ReadProposal {
  readonly line: number;
  readonly row: InitiativeRow;
}
/** The rows of a file: each became a draft to check or was refused. */
export interface Proposals {
  readonly read: readonly ReadProposal[];
  readonly refused: readonly RefusedProposal[];
  /** Header names; none where the format has no header. */
  readonly columns: readonly string[];
  /** The unit column, where the file has one. */
  readonly unitColumn: string | null;
}

const same = (a: string, b: string): boolean => tidyName(a).toLowerCase() === tidyName(b).toLowerCase();

/** Finds what a file names by code, name or address. */
export const rowContext = (
  { units, members, terms, organization }: DraftContext,
  cycle: FundingCycle,
): InitiativeRowContext => ({
  currency: organization.currency,
  minorUnitDigits: organization.minorUnitDigits,
  periodsPerYear: organization.periodsPerYear,
  exchangeRates: cycle.exchangeRates,
  find: (what: RowReference, name: string) => {
    if (what === 'BUSINESS_UNIT') return units.find((u) => same(u.code, name) || same(u.name, name))?.id ?? null;
    if (what !== 'MEMBER')
      return terms.find((t) => t.kind === what && (same(t.code, name) || same(t.name, name)))?.id ?? null;
    const found = members.filter((m) => m.active && (same(m.email, name) || same(m.name, name)));
    return found.length === 1 ? (found[0]?.id ?? null) : null;
  },
});

const tooMany = () => invalid([{ field: 'content', message: `has more than ${MOST_ROWS} rows` }], 'Split the file.');

async function tableOf(bytes: Buffer): Promise<Result<Table>> {
  try {
    return ok(await readTable({ bytes }));
  } catch (error) {
    if (error instanceof UnreadableTable) return invalid([{ field: 'content', message: error.message }]);
    throw error;
  }
}

type RowOutcome<T> =
  | { readonly kind: 'read'; readonly row: T }
  | { readonly kind: 'refused'; readonly problem: Omit<RefusedProposal, 'line'> };

/** Reads a table row by row, once its columns are known; a file that cannot be read as a whole is INVALID_INPUT. */
export async function readRows<T>(
  bytes: Buffer,
  readerOf: (columns: readonly string[]) => Result<(cells: ReadonlyMap<string, string>) => RowOutcome<T>>,
): Promise<Result<{ readonly read: readonly { line: number; row: T }[]; readonly refused: RefusedProposal[] }>> {
  const table = await tableOf(bytes);
  if (!table.ok) return table;
  const reader = readerOf(table.value.columns);
  if (!reader.ok) return reader;
  const [read, refused]: [{ line: number; row: T }[], RefusedProposal[]] = [[], []];
  try {
    for await (const row of table.value.rows) {
      if (read.length + refused.length >= MOST_ROWS) return tooMany();
      if ('reason' in row) refused.push({ field: 'row', ...row });
      else {
        const outcome = reader.value(row.cells);
        if (outcome.kind === 'read') read.push({ line: row.line, row: outcome.row });
        else refused.push({ line: row.line, ...outcome.problem });
      }
    }
  } catch (error) {
    if (error instanceof UnreadableTable) return invalid([{ field: 'content', message: error.message }]);
    throw error;
  }
  return ok({ read, refused });
}

/** Reads a table of proposals. */
export async function readProposalTable(
  bytes: Buffer,
  given: InitiativeMapping | null,
  context: InitiativeRowContext,
): Promise<Result<Proposals>> {
  let unitColumn: string | null = null;
  let header: readonly string[] = [];
  const rows = await readRows(bytes, (columns) => {
    header = columns;
    const mapping = checkMapping(given ?? mappingByName(columns), columns);
    if (!mapping.ok) return mapping;
    unitColumn = mapping.value.businessUnitColumn ?? null;
    return ok((cells) => readInitiativeRow(cells, mapping.value, context));
  });
  return rows.ok ? ok({ ...rows.value, columns: header, unitColumn }) : rows;
}

/** Reads a participatory-budgeting file; its currency needs a rate of the cycle when it is not the reporting one. */
export function readPabulib(text: string, context: InitiativeRowContext): Result<Proposals> {
  const plain = parsePabulib(text, context.minorUnitDigits);
  if (!plain.ok) return plain;
  const rate = pabulibRate(plain.value, context);
  if (rate === undefined)
    return invalid([
      { field: 'content', message: `is in ${plain.value.meta.get('currency')}, for which the cycle has no rate` },
    ]);
  const file = rate === null ? plain : parsePabulib(text, FOREIGN_DECIMALS);
  if (!file.ok) return file;
  const { projects, problems } = file.value;
  if (projects.length + problems.length > MOST_ROWS) return tooMany();
  const lines = text.split(/\r\n?|\n/);
  const titles = pabulibTitles(projects);
  const [read, refused]: [ReadProposal[], RefusedProposal[]] = [[], [...problems]];
  projects.forEach((project, i) => {
    const line = lines.findIndex((l) => l.startsWith(`${project.id};`)) + 1;
    const row = pabulibDraft(project, titles[i] ?? project.id, rate, context);
    if (row) read.push({ line, row });
    else refused.push({ line, field: 'cost', value: String(project.cost), reason: 'is larger than an amount may be' });
  });
  return ok({ read, refused, columns: [], unitColumn: null });
}
