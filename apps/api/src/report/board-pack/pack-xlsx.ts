import ExcelJS from 'exceljs';
import { sheetCell, sheetFormat } from '@clout/domain';
import { type BoardPack, type PackSection, type PackTable, sumsOf } from './pack';

const HEAD = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF0F4F8' } } as const;
const LINE = { style: 'thin', color: { argb: 'FF616E7C' } } as const;

/** Writes the pack as a workbook, a sheet a section: its sentences, and its tables with numbers as numbers. */
export async function writePackXlsx(path: string, pack: BoardPack): Promise<void> {
  const book = new ExcelJS.Workbook();
  book.created = pack.readAt;
  book.modified = pack.readAt;
  book.title = pack.title;
  for (const section of pack.sections) addSection(book, section, pack);
  const about = book.addWorksheet(nameOf(pack.speech.t('about')));
  about.columns = [{ width: 24 }, { width: 100, style: { alignment: { wrapText: true, vertical: 'top' } } }];
  for (const fact of pack.facts) about.addRow([...fact]).getCell(1).font = { bold: true };
  await book.xlsx.writeFile(path);
}

const nameOf = (title: string): string => title.replace(/[*?:\\/[\]]/g, ' ').slice(0, 31);

function addSection(book: ExcelJS.Workbook, section: PackSection, pack: BoardPack): void {
  const page = { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;
  const sheet = book.addWorksheet(nameOf(section.title), { pageSetup: page, headerFooter: footer(pack) });
  const { minorUnitDigits: digits } = pack.speech;
  sheet.addRow([section.title]).font = { bold: true, size: 14 };
  for (const words of [section.message, ...section.text]) sheet.addRow([sheetCell('TEXT', words, digits)]);
  for (const table of section.tables.filter((it) => it.rows.length > 0)) addTable(sheet, table, pack);
  for (const [at, width] of widthsOf(section.tables).entries()) sheet.getColumn(at + 1).width = width;
  const [only, ...more] = section.tables;
  if (only && only.rows.length > 0 && more.length === 0) freeze(sheet, 4 + section.text.length);
}

/** What stays in sight while the rows are read: everything down to the table's head. */
const freeze = (sheet: ExcelJS.Worksheet, rows: number): void => {
  sheet.views = [{ state: 'frozen', ySplit: rows }];
  sheet.pageSetup.printTitlesRow = `${rows}:${rows}`;
};

/** Ampersands begin codes in a sheet's footer. */
const footer = ({ title, recordHead }: BoardPack) => ({
  oddFooter: `&L&8${title.replaceAll('&', '&&')} · ${recordHead}&R&8&P / &N`,
});

function addTable(sheet: ExcelJS.Worksheet, table: PackTable, { speech }: BoardPack): void {
  const { currency, minorUnitDigits: digits, t } = speech;
  const { columns, rows } = table;
  sheet.addRow([]);
  if (table.title) sheet.addRow([table.title]).font = { bold: true };
  const head = sheet.addRow(columns.map((it) => (it.kind === 'MONEY' ? `${it.head} (${currency})` : it.head)));
  const add = (cells: readonly (string | number | null)[]) => {
    const row = sheet.addRow([...cells]);
    for (const [at, { kind }] of columns.entries()) {
      const cell = row.getCell(at + 1);
      const numFmt = sheetFormat(kind, digits);
      if (numFmt) cell.numFmt = numFmt;
      cell.alignment = kind === 'TEXT' ? { wrapText: true, vertical: 'top' } : { vertical: 'top' };
    }
    return row;
  };
  for (const [at, { kind }] of columns.entries()) {
    const cell = head.getCell(at + 1);
    cell.font = { bold: true };
    cell.fill = HEAD;
    cell.border = { bottom: LINE };
    cell.alignment = { wrapText: true, vertical: 'bottom', horizontal: kind === 'TEXT' ? 'left' : 'right' };
  }
  for (const row of rows)
    add(
      columns.map(({ kind }, at) => {
        const value = row[at];
        return sheetCell(kind, typeof value === 'boolean' ? speech.cell(kind, value) : value, digits);
      }),
    );
  const sums = sumsOf(table);
  if (!sums.some((sum) => sum !== null)) return;
  const sum = add(
    sums.map((it, at) =>
      it === null ? (at === 0 ? t('sheet.sum') : null) : sheetCell('MONEY', it.toString(), digits),
    ),
  );
  sum.font = { bold: true };
  for (const at of columns.keys()) sum.getCell(at + 1).border = { top: LINE };
}

/** The widths of a sheet's columns: the widest of its tables, in characters. */
const widthsOf = (tables: readonly PackTable[]): readonly number[] => {
  const wide = tables.map(({ columns }) =>
    columns.map(({ kind, room }) => (kind === 'TEXT' ? Math.max(12, Math.min(70, room * 12)) : 18)),
  );
  const count = Math.max(0, ...wide.map((it) => it.length));
  return Array.from({ length: count }, (_, at) => Math.max(...wide.map((it) => it[at] ?? 0)));
};
