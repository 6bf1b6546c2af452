import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type CellValue, cellText, csvCell, sheetCell, sheetFormat } from '@clout/domain';
import type { ExportTable, Facts } from './export-table';

/** Rows of a worksheet at most, the header among them. */
export const SHEET_ROWS = 1_048_576;
export type TableFormat = 'csv' | 'xlsx';

/** A table on its way into a file; `facts` are read after the last row. */
export interface TableContent {
  readonly table: ExportTable;
  readonly currency: string;
  readonly minorUnitDigits: number;
  readonly rows: AsyncIterable<readonly CellValue[]>;
  readonly facts: () => Facts;
  /** Sums of the columns that have one, by column; read after the last row. */
  readonly sums: () => readonly (bigint | null)[];
}

const headsOf = ({ table, currency }: TableContent): string[] =>
  table.columns.map(({ head, kind }) => (kind === 'MONEY' ? `${head} (${currency})` : head));

/** Writes a table as CSV (RFC 4180, UTF-8): the header, the rows, and below them what the file says of itself. */
export async function writeCsv(path: string, content: TableContent): Promise<void> {
  const { table, minorUnitDigits: digits } = content;
  const line = (cells: readonly string[]) => `${cells.map(csvCell).join(',')}\r\n`;
  const row = (cells: readonly CellValue[]) =>
    line(table.columns.map(({ kind }, at) => cellText(kind, cells[at], digits)));
  const padded = (cells: readonly string[]) => line(table.columns.map((_, at) => cells[at] ?? ''));
  async function* lines() {
    yield line(headsOf(content));
    for await (const cells of content.rows) yield row(cells);
    const sums = content.sums();
    if (sums.some((sum) => sum !== null))
      yield line(
        sums.map((sum, at) => (sum === null ? (at === 0 ? 'SUM' : '') : cellText('MONEY', sum.toString(), digits))),
      );
    for (const [name, value] of content.facts()) yield padded([`ABOUT ${name}`, value]);
  }
  await pipeline(Readable.from(lines()), createWriteStream(path, { mode: 0o600 }));
}

/** Writes a table as a workbook: the rows, with their sums below, and on a second sheet what the file says of itself. */
export async function writeXlsx(path: string, content: TableContent): Promise<void> {
  const { table, minorUnitDigits: digits } = content;
  // Loaded by the first who asks for a workbook.
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: false });
  const sheet = book.addWorksheet(table.title, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = table.columns.map(({ kind }) => {
    const numFmt = sheetFormat(kind, digits);
    return { width: kind === 'TEXT' ? 24 : 16, ...(numFmt ? { style: { numFmt } } : {}) };
  });
  const add = (cells: readonly (string | number | null)[], bold = false) => {
    const row = sheet.addRow([...cells]);
    if (bold) row.font = { bold };
    row.commit();
  };
  add(headsOf(content), true);
  for await (const cells of content.rows) add(table.columns.map(({ kind }, at) => sheetCell(kind, cells[at], digits)));
  const sums = content.sums();
  if (sums.some((sum) => sum !== null))
    add(
      sums.map((sum, at) => (sum === null ? (at === 0 ? 'SUM' : null) : sheetCell('MONEY', sum.toString(), digits))),
      true,
    );
  sheet.commit();
  const about = book.addWorksheet('About this file');
  about.columns = [{ width: 24 }, { width: 100 }];
  for (const [name, value] of content.facts()) about.addRow([name, sheetCell('TEXT', value, digits)]).commit();
  about.commit();
  await book.commit();
}
