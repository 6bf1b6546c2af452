import ExcelJS from 'exceljs';
import { sheetCell, sheetFormat } from '@clout/domain';
import { type BoardPack, type PackSection, sumsOf } from './pack';

/** Writes the pack as a workbook, a sheet a section: its sentences, and its table with numbers as numbers. */
export async function writePackXlsx(path: string, pack: BoardPack): Promise<void> {
  const book = new ExcelJS.Workbook();
  book.created = pack.readAt;
  book.modified = pack.readAt;
  book.title = pack.title;
  for (const section of pack.sections) addSection(book, section, pack);
  const about = book.addWorksheet('About this file');
  about.columns = [{ width: 24 }, { width: 100 }];
  for (const fact of pack.facts) about.addRow([...fact]);
  await book.xlsx.writeFile(path);
}

function addSection(book: ExcelJS.Workbook, section: PackSection, pack: BoardPack): void {
  const { currency, minorUnitDigits: digits } = pack;
  const sheet = book.addWorksheet(section.title.replace(/[*?:\\/[\]]/g, ' ').slice(0, 31));
  sheet.addRow([section.title]).font = { bold: true, size: 14 };
  for (const words of section.text) sheet.addRow([sheetCell('TEXT', words, digits)]);
  sheet.addRow([]);
  if (!section.table) return;
  const { columns, rows } = section.table;
  sheet.addRow(columns.map(({ head, kind }) => (kind === 'MONEY' ? `${head} (${currency})` : head))).font = {
    bold: true,
  };
  for (const row of rows) sheet.addRow(columns.map(({ kind }, at) => sheetCell(kind, row[at], digits)));
  const sums = sumsOf(section.table);
  if (sums.some((sum) => sum !== null))
    sheet.addRow(
      sums.map((sum, at) => (sum === null ? (at === 0 ? 'SUM' : null) : sheetCell('MONEY', sum.toString(), digits))),
    ).font = { bold: true };
  for (const [at, { kind, room }] of columns.entries()) {
    const column = sheet.getColumn(at + 1);
    column.width = Math.max(14, Math.min(60, room * 12));
    const numFmt = sheetFormat(kind, digits);
    if (numFmt) column.numFmt = numFmt;
  }
}
