import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { invalid, ok, tallyBase } from '@clout/domain';
import type { BaseTally, Exclusions, ImportSums, OpexMapping, OpexRow, Result, RowContext } from '@clout/domain';
import type { RefusedRow } from './base-row.store';
import { mapRows } from './map-rows';
import { UnreadableTable, type TableSource } from './raw-row';
import { readTable } from './read-table';

/** Refused rows kept while a file is surveyed; the count goes on. */
const KEPT_REFUSALS = 1_000;

/** What reading a whole file came to, nothing stored. */
export interface Survey {
  readonly columns: readonly string[];
  readonly sums: ImportSums;
  readonly tally: BaseTally;
  readonly refusals: readonly RefusedRow[];
}

/** Where accepted and refused rows go while a file is read. */
export interface Sink {
  readonly accepted?: (line: number, row: OpexRow) => Promise<void>;
  readonly refused?: (row: RefusedRow) => Promise<void>;
  /** Called now and then, so that a long reading does not look idle. */
  readonly alive?: () => Promise<unknown>;
  /** Told now and then how many rows were read; it may throw to end the reading. */
  readonly progress?: (rows: number) => void;
}

const ALIVE_EVERY = 20_000;
const PROGRESS_EVERY = 1_000;

/** SHA-256 of a file's bytes, hexadecimal. */
export async function hashFile(source: TableSource): Promise<string> {
  const hash = createHash('sha256');
  const bytes = 'bytes' in source ? Readable.from([source.bytes]) : createReadStream(source.path);
  for await (const chunk of bytes as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
}

/** Reads a file once from end to end: INVALID_INPUT with the line where it cannot be read, or for a column that is missing. */
export async function surveyFile(
  source: TableSource,
  mapping: OpexMapping,
  context: RowContext,
  exclusions: Exclusions,
  sink: Sink = {},
): Promise<Result<Survey>> {
  try {
    const table = await readTable(source, mapping.delimiter);
    const rows = mapRows(table, mapping, context);
    if (!rows.ok) return rows;
    const tally = tallyBase(exclusions);
    const refusals: RefusedRow[] = [];
    const counts = { accepted: 0, leftOut: 0, refused: 0 };
    for await (const row of rows.value) {
      counts[row.kind] += 1;
      if (row.kind === 'accepted') {
        tally.add(row.row);
        await sink.accepted?.(row.line, row.row);
      } else if (row.kind === 'refused') {
        const refusal = { line: row.line, ...row.problem };
        if (refusals.length < KEPT_REFUSALS) refusals.push(refusal);
        await sink.refused?.(refusal);
      }
      const rowsRead = counts.accepted + counts.leftOut + counts.refused;
      if (rowsRead % PROGRESS_EVERY === 0) sink.progress?.(rowsRead);
      if (rowsRead % ALIVE_EVERY === 0) await sink.alive?.();
    }
    const sums: ImportSums = {
      fileRows: counts.accepted + counts.leftOut + counts.refused,
      acceptedRows: counts.accepted,
      leftOutRows: counts.leftOut,
      refusedRows: counts.refused,
      total: tally.total(),
    };
    return ok({ columns: table.columns, sums, tally, refusals });
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    return invalid(
      [{ field: 'content', message: error.message }],
      'Mend the file and import it again; nothing was stored.',
    );
  }
}
