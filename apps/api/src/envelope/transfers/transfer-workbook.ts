import { AMOUNT_COLUMN, type TransferTable } from '@clout/domain';

/** Digits that a spreadsheet's number keeps exactly. */
const EXACT_DIGITS = 15;

/** A decimal as a number where a spreadsheet keeps it exactly, else as it is. */
const cellOf = (text: string, at: number): string | number =>
  at === AMOUNT_COLUMN && text.replace(/\D/g, '').length <= EXACT_DIGITS ? Number(text) : text;

/** A table as a workbook: the transfers, and on a sheet of its own the control totals. Text stays text, never a formula. */
export async function transferWorkbook({ header, rows, controls }: TransferTable): Promise<Buffer> {
  // Loaded by the first who asks for a workbook.
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Transfers', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow([...header]).font = { bold: true };
  for (const row of rows) sheet.addRow(row.map(cellOf));
  const control = book.addWorksheet('Control totals');
  control.addRow(['', 'rows', 'amount', 'amount in minor units']).font = { bold: true };
  for (const row of controls) {
    const [title = '', count = '', amount = '', minor = ''] = [0, 1, AMOUNT_COLUMN, AMOUNT_COLUMN + 1].map(
      (at) => row[at],
    );
    control.addRow([title, count, cellOf(amount, AMOUNT_COLUMN), minor]);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}
