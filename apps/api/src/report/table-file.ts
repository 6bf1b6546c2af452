import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type ExcelJS from 'exceljs';
import { cellText, type CellValue, csvCell, sheetCell, sheetFormat } from '@clout/domain';
import type { Facts } from './export-table';
import type { ReadColumn } from './read-columns';
import type { TableWords } from './words/table-words';

/** Rows of a worksheet at most, the header among them. */
export const SHEET_ROWS = 1_048_576;
export type TableFormat = 'csv' | 'xlsx';
type Cells = readonly CellValue[];

/** A table on its way into a file; `facts` and `sums` are read after the last row. */
export interface TableContent {
  /** In the reader's language. */
  readonly title: string;
  readonly columns: readonly ReadColumn[];
  readonly words: TableWords;
  readonly currency: string;
  readonly minorUnitDigits: number;
  /** The first rows: what the widths of a sheet's columns go by. */
  readonly sample: readonly Cells[];
  readonly rows: AsyncIterable<Cells>;
  readonly facts: () => Facts;
  /** Sums of the columns that have one, by column. */
  readonly sums: () => readonly (bigint | null)[];
}

const headsOf = ({ columns, currency }: TableContent): string[] =>
  columns.map(({ head, kind }) => (kind === 'MONEY' ? `${head} (${currency})` : head));

/** The row of sums, where the table has one; its first cell says what it is. */
const sumsOf = (content: TableContent): readonly CellValue[] | null => {
  const sums = content.sums();
  if (!sums.some((sum) => sum !== null)) return null;
  return sums.map((sum) => (sum === null ? null : sum.toString()));
};

/** Writes a table as CSV (RFC 4180, UTF-8): the header, the rows, and below them what the file says of itself. */
export async function writeCsv(path: string, content: TableContent): Promise<void> {
  const { columns, words, minorUnitDigits: digits } = content;
  const line = (cells: readonly string[]) => `${cells.map(csvCell).join(',')}\r\n`;
  const texts = (cells: Cells) => columns.map(({ kind }, at) => cellText(kind, cells[at], digits));
  const padded = (cells: readonly string[]) => line(columns.map((_, at) => cells[at] ?? ''));
  async function* lines() {
    yield line(headsOf(content));
    for await (const cells of content.rows) yield line(texts(cells));
    const sums = sumsOf(content);
    if (sums) yield line(texts(sums).map((text, at) => (at === 0 && text === '' ? words.text('SUM') : text)));
    for (const [name, value] of content.facts()) yield padded([`${words.text('ABOUT')} ${name}`, value]);
  }
  await pipeline(Readable.from(lines()), createWriteStream(path, { mode: 0o600 }));
}

const HEAD = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF0F4F8' } } as const;
const LINE = { style: 'thin', color: { argb: 'FF616E7C' } } as const;
const PAGE = { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

/** Widths in characters: as wide as what stands in a column, between a narrow and a wide one; longer words wrap. */
const widthsOf = (content: TableContent): readonly number[] =>
  headsOf(content).map((head, at) => {
    const kind = content.columns[at]?.kind ?? 'TEXT';
    const shown = content.sample.map((cells) => cellText(kind, cells[at], content.minorUnitDigits).length);
    // Room for the filter's button beside the heading, and for the points between thousands.
    const widest = Math.max(head.length + 4, ...shown.map((length) => (kind === 'TEXT' ? length : length * 1.3) + 2));
    return Math.ceil(Math.min(kind === 'TEXT' ? 60 : 30, Math.max(9, widest)));
  });

/** Writes a table as a workbook: the rows, with their sums below, and on a second sheet what the file says of itself. */
export async function writeXlsx(path: string, content: TableContent): Promise<void> {
  const { columns, words, minorUnitDigits: digits } = content;
  // Loaded by the first who asks for a workbook.
  const { default: Excel } = await import('exceljs');
  const book = new Excel.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: false });
  const sheet = book.addWorksheet(content.title, { views: [{ state: 'frozen', ySplit: 1 }], pageSetup: PAGE });
  const widths = widthsOf(content);
  sheet.columns = columns.map(({ kind }, at) => {
    const numFmt = sheetFormat(kind, digits);
    const style: Partial<ExcelJS.Style> = { alignment: { vertical: 'top', wrapText: kind === 'TEXT' } };
    return { width: widths[at] ?? 9, style: numFmt ? { ...style, numFmt } : style };
  });
  const cellsOf = (cells: Cells) => columns.map(({ kind }, at) => sheetCell(kind, cells[at], digits));
  const head = sheet.addRow(headsOf(content));
  head.eachCell((cell, at) => {
    const horizontal = columns[at - 1]?.kind === 'TEXT' ? 'left' : 'right';
    Object.assign(cell, { font: { bold: true }, fill: HEAD, border: { bottom: LINE } });
    cell.alignment = { wrapText: true, vertical: 'bottom', horizontal };
  });
  head.commit();
  let last = 1;
  for await (const cells of content.rows) {
    sheet.addRow(cellsOf(cells)).commit();
    last += 1;
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: last, column: columns.length } };
  const sums = sumsOf(content);
  if (sums) {
    const row = sheet.addRow(cellsOf(sums));
    if (row.getCell(1).value === null) row.getCell(1).value = words.text('SUM');
    for (const at of columns.keys())
      Object.assign(row.getCell(at + 1), { font: { bold: true }, border: { top: LINE } });
    row.commit();
  }
  sheet.commit();
  const about = book.addWorksheet(words.text('About this file'));
  about.columns = [
    { width: 24, style: { font: { bold: true } } },
    { width: 100, style: { alignment: { wrapText: true } } },
  ];
  for (const [name, value] of content.facts()) about.addRow([name, sheetCell('TEXT', value, digits)]).commit();
  about.commit();
  await book.commit();
}
