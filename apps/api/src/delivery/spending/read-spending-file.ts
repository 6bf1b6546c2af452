import {
  checkSpendingMapping,
  invalid,
  ok,
  readSpendingRow,
  spendingMappingByName,
  type Result,
  type SpendingMapping,
  type SpendingRow,
  type SpendingRowContext,
} from '@clout/domain';
import type { RefusedRow } from '../../envelope/base/base-row.store';
import { WHOLE_ROW } from '../../envelope/base/map-rows';
import { UnreadableTable, type TableSource } from '../../envelope/base/raw-row';
import { readTable } from '../../envelope/base/read-table';

/** Most rows of one file: they are matched and booked together. */
export const MOST_ROWS = 200_000;

/** A row with its line in the file. */
export interface LinedRow {
  readonly line: number;
  readonly row: SpendingRow;
}

/** A refused row; its amount counts towards the control total. */
export interface RefusedSpending extends RefusedRow {
  readonly amount: bigint;
}

/** Every row of a file, read or refused. */
export interface SpendingFile {
  readonly columns: readonly string[];
  readonly mapping: SpendingMapping;
  readonly rows: readonly LinedRow[];
  readonly refused: readonly RefusedSpending[];
}

/** How to read a file: as asked; else as its source was read last, where that fits; else by its headers. */
export interface WantedMapping {
  readonly asked: SpendingMapping | null;
  readonly kept: SpendingMapping | null;
}

const mappingFor = ({ asked, kept }: WantedMapping, columns: readonly string[]): Result<SpendingMapping> => {
  if (asked) return checkSpendingMapping(asked, columns);
  const fits = kept ? checkSpendingMapping(kept, columns) : null;
  return fits?.ok ? fits : checkSpendingMapping(spendingMappingByName(columns), columns);
};

/** Reads a file whole: INVALID_INPUT with the line where it cannot be read, or for a column that is missing. Ends when cancelled. */
export async function readSpendingFile(
  source: TableSource,
  wanted: WantedMapping,
  context: SpendingRowContext,
  signal: AbortSignal,
): Promise<Result<SpendingFile>> {
  try {
    const table = await readTable(source, wanted.asked?.delimiter ?? null);
    const mapping = mappingFor(wanted, table.columns);
    if (!mapping.ok) return mapping;
    const rows: LinedRow[] = [];
    const refused: RefusedSpending[] = [];
    for await (const one of table.rows) {
      signal.throwIfAborted();
      const { line } = one;
      if (rows.length + refused.length >= MOST_ROWS)
        return invalid([{ field: 'content', message: `has more than ${MOST_ROWS} rows` }], 'Part the file.');
      if (!('cells' in one)) {
        refused.push({ line, field: WHOLE_ROW, value: one.value, reason: one.reason, amount: 0n });
        continue;
      }
      const read = readSpendingRow(one.cells, mapping.value, context);
      if (read.kind === 'read') rows.push({ line, row: read.row });
      else refused.push({ line, ...read.problem, amount: read.amount });
    }
    return ok({ columns: table.columns, mapping: mapping.value, rows, refused });
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    const remedy = 'Mend the file and import it again; nothing was stored.';
    return invalid([{ field: 'content', message: error.message }], remedy);
  }
}
