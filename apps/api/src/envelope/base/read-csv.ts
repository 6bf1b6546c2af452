import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse, CsvError } from 'csv-parse';
import { LIMITS, UnreadableTable, type RawRow } from './raw-row';

const LINE_FEED = 0x0a;
const DELIMITERS = [',', ';', '\t', '|'] as const;

const lineFeeds = (bytes: Buffer): number => {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count += 1;
  return count;
};

/** The block, or the line that is not UTF-8. */
const checked = (block: Buffer, linesBefore: number): Buffer => {
  if (isUtf8(block)) return block;
  let [line, from] = [linesBefore + 1, 0];
  for (;;) {
    const end = block.indexOf(LINE_FEED, from);
    if (!isUtf8(block.subarray(from, end < 0 ? undefined : end))) throw new UnreadableTable('is not UTF-8', line);
    if (end < 0) throw new UnreadableTable('is not UTF-8', line);
    from = end + 1;
    line += 1;
  }
};

/** Whole lines of UTF-8; a line longer than a record may be ends the reading before it fills the memory. */
async function* wholeLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let carry: Buffer = Buffer.alloc(0);
  let lines = 0;
  for await (const chunk of chunks) {
    const bytes = carry.length === 0 ? chunk : Buffer.concat([carry, chunk]);
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    carry = bytes.subarray(end);
    if (carry.length > LIMITS.record)
      throw new UnreadableTable(`has a row of more than ${LIMITS.record} bytes`, lines + 1);
    if (end === 0) continue;
    const block = checked(bytes.subarray(0, end), lines);
    lines += lineFeeds(block);
    yield block;
  }
  if (carry.length > 0) yield checked(carry, lines);
}

/** The mark that stands most often in the first line outside quotes; a comma when none does. */
export const detectDelimiter = (firstLine: string): string => {
  const bare = firstLine.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((mark) => bare.split(mark).length - 1);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
};

const unreadable = (error: unknown): unknown => {
  if (!(error instanceof CsvError)) return error;
  const line = typeof error['lines'] === 'number' ? error['lines'] : undefined;
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new UnreadableTable('ends inside a quoted cell', line);
    case 'CSV_MAX_RECORD_SIZE':
      return new UnreadableTable(`has a row of more than ${LIMITS.record} bytes`, line);
    default:
      return new UnreadableTable(`has a cell that cannot be read (${error.code})`, line);
  }
};

/** Streams the rows of a CSV file (RFC 4180), blank lines left out; the delimiter is found out when it is not given. */
export async function* readCsv(stream: Readable, delimiter: string | null): AsyncGenerator<RawRow> {
  const blocks = wholeLines(stream);
  const first = await blocks.next();
  if (first.done) return;
  const firstLine = first.value.toString('utf8').split(/\r?\n/, 1)[0] ?? '';
  async function* all(): AsyncGenerator<Buffer> {
    if (!first.done) yield first.value;
    yield* blocks;
  }
  const parser = parse({
    delimiter: delimiter ?? detectDelimiter(firstLine),
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LIMITS.record,
  });
  const feeding = pipeline(Readable.from(all()), parser).catch(() => undefined);
  try {
    let line = 0;
    for await (const item of parser) {
      const values = item as string[];
      line += 1;
      for (const value of values) if (value.includes('\n')) line += value.split('\n').length - 1;
      if (values.length > LIMITS.columns * 4)
        throw new UnreadableTable(`has more than ${LIMITS.columns} columns`, line);
      if (values.length === 1 && values[0] === '') continue;
      yield { line, values, padded: false };
    }
  } catch (error) {
    throw unreadable(error);
  } finally {
    parser.destroy();
    await feeding;
  }
}
