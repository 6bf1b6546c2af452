/** A CSV or XLSX file: its bytes, or where they lie. */
export type TableSource = { readonly bytes: Buffer } | { readonly path: string };

/** A row as texts; `padded` where the format leaves blank cells at the end out. */
export interface RawRow {
  readonly line: number;
  readonly values: readonly string[];
  readonly padded: boolean;
}

/** What a file may hold at most: bytes where not said otherwise. */
export const LIMITS = {
  rows: 2_000_000,
  columns: 500,
  /** One row of a CSV file, or text between two marks of a worksheet. */
  record: 1_000_000,
  /** What a workbook's parts may unpack to, each and together. */
  unpacked: 400_000_000,
  /** How many times its packed size a large part may unpack to. */
  ratio: 250,
  /** Characters of a workbook's shared texts, which stay in memory. */
  sharedText: 20_000_000,
  parts: 2_000,
} as const;

/** The file as a whole cannot be read; the message continues "the file ...". */
export class UnreadableTable extends Error {
  constructor(
    readonly reason: string,
    readonly line?: number,
  ) {
    super(line === undefined ? `the file ${reason}` : `line ${line}: the file ${reason}`);
  }
}
