import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { tidyName } from '@clout/domain';
import { readCsv } from './read-csv';
import { LIMITS, UnreadableTable, type RawRow, type TableSource } from './raw-row';
import { readXlsx } from './read-xlsx';

/** A row by column name; `line` is its line in a CSV file or its row in a worksheet. */
export interface TableRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}
/** A row that cannot be read, such as half a row at the end. */
export interface BrokenRow {
  readonly line: number;
  readonly value: string;
  readonly reason: string;
}

/** A table with named columns whose rows stream by once. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<TableRow | BrokenRow>;
}

const firstBytes = async (source: TableSource): Promise<Buffer> => {
  if ('bytes' in source) return source.bytes.subarray(0, 8);
  const file = await open(source.path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};

const startsWith = (bytes: Buffer, ...magic: number[]): boolean => magic.every((byte, i) => bytes[i] === byte);

/** The rows of a file as lists of texts; what kind of file it is, its first bytes tell, not its name. */
const rawRows = async (source: TableSource, delimiter: string | null): Promise<AsyncGenerator<RawRow>> => {
  const start = await firstBytes(source);
  if (startsWith(start, 0x50, 0x4b, 0x03, 0x04)) return readXlsx(source);
  if (startsWith(start, 0xd0, 0xcf, 0x11, 0xe0))
    throw new UnreadableTable('is a workbook of the old .xls kind; save it as .xlsx or CSV UTF-8');
  if (startsWith(start, 0x1f, 0x8b)) throw new UnreadableTable('is compressed; unpack it first');
  if (startsWith(start, 0xff, 0xfe) || startsWith(start, 0xfe, 0xff))
    throw new UnreadableTable('is UTF-16; save it as CSV UTF-8');
  const stream = 'bytes' in source ? Readable.from([source.bytes]) : createReadStream(source.path);
  return readCsv(stream, delimiter);
};

const headerOf = (row: RawRow): readonly string[] => {
  const columns = row.values.map(tidyName);
  while (columns.at(-1) === '') columns.pop();
  if (columns.length === 0) throw new UnreadableTable('has no header', row.line);
  const twice = columns.find((name, i) => name !== '' && columns.indexOf(name) !== i);
  if (twice !== undefined) throw new UnreadableTable(`has the column "${twice.slice(0, 100)}" twice`, row.line);
  return columns;
};

/** Names the cells of a row; a text row must have as many cells as the header, a worksheet leaves blank ends out. */
const named = (row: RawRow, columns: readonly string[]): TableRow | BrokenRow => {
  const broken = (reason: string, value = ''): BrokenRow => ({ line: row.line, value: value.slice(0, 200), reason });
  const { values } = row;
  const nul = values.find((value) => value.includes('\u0000'));
  if (nul !== undefined) return broken('has a NUL byte', nul.replaceAll('\u0000', '\u2400'));
  if (!row.padded && values.length < columns.length)
    return broken(`has ${values.length} cells where the header has ${columns.length}`, values.join(' '));
  const extra = values.slice(columns.length).find((value) => value.trim() !== '');
  if (extra !== undefined) return broken(`has more cells than the header, which has ${columns.length}`, extra);
  const cells = new Map<string, string>();
  columns.forEach((name, i) => name !== '' && cells.set(name, values[i] ?? ''));
  return { line: row.line, cells };
};

/**
 * Reads a CSV (UTF-8 with or without a byte order mark) or XLSX file row by row in bounded memory. Throws
 * `UnreadableTable` with the line where the file as a whole cannot be read: wrong encoding, a header named twice, a quote
 * that never ends, or sizes beyond `LIMITS`. Rows that cannot be read come as `BrokenRow`.
 */
export async function readTable(source: TableSource, delimiter: string | null = null): Promise<Table> {
  const raw = await rawRows(source, delimiter);
  const first = await raw.next();
  if (first.done) throw new UnreadableTable('is empty');
  const columns = headerOf(first.value);
  if (columns.length > LIMITS.columns)
    throw new UnreadableTable(`has more than ${LIMITS.columns} columns`, first.value.line);
  async function* rows(): AsyncGenerator<TableRow | BrokenRow> {
    let count = 0;
    for await (const row of raw) {
      count += 1;
      if (count > LIMITS.rows) throw new UnreadableTable(`has more than ${LIMITS.rows} rows`, row.line);
      yield named(row, columns);
    }
  }
  return { columns, rows: rows() };
}
