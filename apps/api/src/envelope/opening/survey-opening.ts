import {
  decideMapping,
  invalid,
  ok,
  readOpeningRow,
  type OpeningContext,
  type OpeningMapping,
  type OpeningRow,
  type OpeningSurvey,
  type Result,
} from '@clout/domain';
import { WHOLE_ROW } from '../base/map-rows';
import { UnreadableTable, type TableSource } from '../base/raw-row';
import { readTable } from '../base/read-table';
import type { RefusedOpening } from './opening-import.store';

/** Commitments that one file may bring; they are read into memory. */
const MOST_ROWS = 50_000;
/** Refused rows that are kept with their reasons; the count goes on. */
const KEPT_REFUSALS = 1_000;

/** An accepted row with its line in the file. */
export interface OpeningLine {
  readonly line: number;
  readonly row: OpeningRow;
}

/** What a file came to, nothing stored. */
export interface ReadOpenings {
  readonly columns: readonly string[];
  readonly survey: OpeningSurvey;
  readonly accepted: readonly OpeningLine[];
  readonly refusals: readonly RefusedOpening[];
}

interface Gathered {
  readonly accepted: OpeningLine[];
  readonly refused: RefusedOpening[];
  leftOut: number;
}

async function gather(
  source: TableSource,
  mapping: OpeningMapping,
  context: OpeningContext,
  signal: AbortSignal,
): Promise<Result<Gathered & { readonly columns: readonly string[] }>> {
  const table = await readTable(source, mapping.delimiter);
  const decided = decideMapping(mapping, table.columns);
  if (!decided.ok) return decided;
  const found: Gathered = { accepted: [], refused: [], leftOut: 0 };
  const lines = new Map<string, number>();
  for await (const row of table.rows) {
    signal.throwIfAborted();
    if (found.accepted.length + found.refused.length + found.leftOut >= MOST_ROWS)
      throw new UnreadableTable(`has more than ${MOST_ROWS} rows`, row.line);
    const { line } = row;
    if (!('cells' in row)) {
      found.refused.push({ line, field: WHOLE_ROW, value: row.value, reason: row.reason });
      continue;
    }
    const read = readOpeningRow(row.cells, decided.value, context);
    if (read.kind === 'leftOut') found.leftOut += 1;
    else if (read.kind === 'refused') found.refused.push({ line, ...read.problem });
    else {
      const { reference } = read.row;
      const first = lines.get(reference);
      const reason = `is the same commitment as line ${first}`;
      if (first !== undefined) found.refused.push({ line, field: WHOLE_ROW, value: reference, reason });
      else {
        lines.set(reference, line);
        found.accepted.push({ line, row: read.row });
      }
    }
  }
  return ok({ ...found, columns: table.columns });
}

/**
 * Reads a file of opening commitments from end to end; rows whose reference `standing` knows are refused with where it
 * stands. INVALID_INPUT with the line where the file cannot be read, or for a column that is missing.
 * Ends when cancelled.
 */
export async function surveyOpening(
  source: TableSource,
  mapping: OpeningMapping,
  context: OpeningContext,
  signal: AbortSignal,
  standing: (references: readonly string[]) => Promise<ReadonlyMap<string, string>>,
): Promise<Result<ReadOpenings>> {
  try {
    const gathered = await gather(source, mapping, context, signal);
    if (!gathered.ok) return gathered;
    const { columns, leftOut, accepted: read, refused } = gathered.value;
    const known = await standing(read.map(({ row }) => row.reference));
    const accepted = read.filter(({ row }) => !known.has(row.reference));
    const overlapping = read.flatMap(({ line, row }): RefusedOpening[] => {
      const where = known.get(row.reference);
      return where === undefined ? [] : [{ line, field: WHOLE_ROW, value: row.reference, reason: where }];
    });
    const refusals = [...refused, ...overlapping].sort((a, b) => a.line - b.line);
    const survey: OpeningSurvey = {
      fileRows: read.length + refused.length + leftOut,
      acceptedRows: accepted.length,
      leftOutRows: leftOut,
      refusedRows: refusals.length,
      inYearTotal: accepted.reduce((total, { row }) => total + row.inYear, 0n),
      runRateTotal: accepted.reduce((total, { row }) => total + row.runRate, 0n),
    };
    return ok({ columns, survey, accepted, refusals: refusals.slice(0, KEPT_REFUSALS) });
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    return invalid(
      [{ field: 'content', message: error.message }],
      'Mend the file and import it again; nothing was stored.',
    );
  }
}
