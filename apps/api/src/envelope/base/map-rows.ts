import {
  decideMapping,
  ok,
  opexRowReader,
  type OpexMapping,
  type Result,
  type RowContext,
  type RowOutcome,
} from '@clout/domain';
import type { Table } from './read-table';

/** What became of one row of a file, with its line. */
export type MappedRow = { readonly line: number } & RowOutcome;

/** Field of a refusal that concerns a row as a whole. */
export const WHOLE_ROW = 'row';

async function* mapped(table: Table, mapping: OpexMapping, context: RowContext): AsyncGenerator<MappedRow> {
  const read = opexRowReader(mapping, context);
  for await (const row of table.rows) {
    if ('cells' in row) yield { line: row.line, ...read(row.cells) };
    else yield { line: row.line, kind: 'refused', problem: { field: WHOLE_ROW, value: row.value, reason: row.reason } };
  }
}

/**
 * Reads the rows of a table by a mapping of its header names: every row of the file comes out once, accepted, left out or
 * refused. INVALID_INPUT when a column that the mapping names is not there.
 */
export const mapRows = (table: Table, mapping: OpexMapping, context: RowContext): Result<AsyncGenerator<MappedRow>> => {
  const decided = decideMapping(mapping, table.columns);
  return decided.ok ? ok(mapped(table, decided.value, context)) : decided;
};
