import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { UnreadableTable, type TableSource } from './raw-row';
import { readTable, type BrokenRow, type TableRow } from './read-table';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clout-table-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const csv = (text: string | Buffer): TableSource => ({ bytes: Buffer.from(text as string) });
const onDisk = async (name: string, bytes: Buffer): Promise<TableSource> => {
  await writeFile(join(folder, name), bytes);
  return { path: join(folder, name) };
};

const readAll = async (source: TableSource, delimiter: string | null = null) => {
  const table = await readTable(source, delimiter);
  const rows: (TableRow | BrokenRow)[] = [];
  for await (const row of table.rows) rows.push(row);
  return { columns: table.columns, rows };
};
const plain = (rows: readonly (TableRow | BrokenRow)[]) =>
  rows.map((row) => ('cells' in row ? [row.line, Object.fromEntries(row.cells)] : [row.line, row.reason]));
const failure = async (source: TableSource): Promise<string> => {
  try {
    await readAll(source);
  } catch (error) {
    if (error instanceof UnreadableTable) return error.message;
    throw error;
  }
  throw new Error('the file was read');
};

describe('reading CSV', () => {
  it.each([
    ['plain', 'unit,amount\nCards,1\nWealth,2\n'],
    ['byte order mark and CRLF', '\uFEFFunit,amount\r\nCards,1\r\nWealth,2\r\n'],
    ['semicolons', 'unit;amount\nCards;1\nWealth;2'],
    ['tabulators', 'unit\tamount\nCards\t1\nWealth\t2'],
    ['bars', 'unit|amount\nCards|1\nWealth|2'],
  ])('reads %s', async (_, text) => {
    const { columns, rows } = await readAll(csv(text));
    expect(columns).toEqual(['unit', 'amount']);
    expect(plain(rows)).toEqual([
      [2, { unit: 'Cards', amount: '1' }],
      [3, { unit: 'Wealth', amount: '2' }],
    ]);
  });

  it('keeps quoted marks and tells the line at which a row ends, blank lines apart', async () => {
    const { rows } = await readAll(csv('"unit, name",amount\n"Cards ""A"", Inc",1\n\n"two\nlines",2\nlast,3'));
    expect(plain(rows)).toEqual([
      [2, { 'unit, name': 'Cards "A", Inc', amount: '1' }],
      [5, { 'unit, name': 'two\nlines', amount: '2' }],
      [6, { 'unit, name': 'last', amount: '3' }],
    ]);
  });

  it('reports half a row, surplus cells and NUL bytes by line, and reads on', async () => {
    const { rows } = await readAll(csv('a,b,c\n1,2,3\n1,2,3,4\n1,2,3,\n1,\u00002,3\n1,2'));
    expect(plain(rows)).toEqual([
      [2, { a: '1', b: '2', c: '3' }],
      [3, 'has more cells than the header, which has 3'],
      [4, { a: '1', b: '2', c: '3' }],
      [5, 'has a NUL byte'],
      [6, 'has 2 cells where the header has 3'],
    ]);
  });

  it('takes a header named __proto__ for a name', async () => {
    const { rows } = await readAll(csv('__proto__,constructor,amount\nx,y,1\n'));
    expect(rows[0] && 'cells' in rows[0] && [...rows[0].cells]).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
      ['amount', '1'],
    ]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('refuses what is not UTF-8 with its line, also behind the first block', async () => {
    expect(await failure(csv(Buffer.from([0x61, 0x2c, 0x62, 0x0a, 0x31, 0x2c, 0xff, 0x0a])))).toBe(
      'line 2: the file is not UTF-8',
    );
    const late = Buffer.concat([Buffer.from('a,b\n' + '1,2\n'.repeat(50_000)), Buffer.from([0xe9, 0x2c, 0x31, 0x0a])]);
    expect(await failure(await onDisk('late.csv', late))).toBe('line 50002: the file is not UTF-8');
    expect(await failure(csv(Buffer.from('\uFEFFa,b\n', 'utf16le')))).toContain('UTF-16');
    const split = Buffer.from('a,b\n' + 'é,€\n'.repeat(40_000));
    expect((await readAll(await onDisk('split.csv', split))).rows).toHaveLength(40_000);
  });

  it.each([
    ['nothing', '', 'is empty'],
    ['blank header', ' , ,\n1,2,3\n', 'has no header'],
    ['a header twice', 'a,b, a\n1,2,3\n', 'has the column "a" twice'],
    ['a quote without end', 'a,b\n1,"2\n3,4\n', 'ends inside a quoted cell'],
    [
      'too many columns',
      `${'a'.repeat(3)},${Array.from({ length: 501 }, (_, i) => `c${i}`).join(',')}\n`,
      'more than 500 columns',
    ],
    ['a million columns', `${'x,'.repeat(400_000)}\n`, 'more than 500 columns'],
    ['a huge row', `a,b\n${'y'.repeat(3_000_000)}`, 'has a row of more than 1000000 bytes'],
  ])('refuses %s', async (_, text, reason) => {
    expect(await failure(csv(text))).toContain(reason);
  });

  it('reads many rows without keeping them', async () => {
    const file = await onDisk('long.csv', Buffer.from('unit,amount\n' + 'Everyday Banking,1234.56\n'.repeat(150_000)));
    const before = process.memoryUsage().rss;
    let [count, peak] = [0, 0];
    for await (const row of (await readTable(file)).rows) {
      count += 'cells' in row ? 1 : 0;
      if (count % 50_000 === 0) peak = Math.max(peak, process.memoryUsage().rss - before);
    }
    expect(count).toBe(150_000);
    expect(peak).toBeLessThan(100_000_000);
  });
});

describe('reading XLSX', () => {
  const workbook = async (fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Buffer> => {
    const book = new ExcelJS.Workbook();
    fill(book.addWorksheet('Base'), book);
    return Buffer.from(await book.xlsx.writeBuffer());
  };

  it('reads the first worksheet: shared and rich texts, numbers exactly, gaps, formulas, truth values', async () => {
    const bytes = await workbook((sheet, book) => {
      sheet.addRow(['unit', 'amount', 'how', 'note']);
      sheet.addRow(['Cards', 1234.56, true, 'x']);
      sheet.addRow([{ richText: [{ text: 'Home ' }, { text: 'Lending', font: { bold: true } }] }, -0.1 - 0.2, '', '']);
      sheet.addRow([]);
      sheet.addRow(['Wealth', { formula: 'B2+B3', result: 1234.26 }]);
      sheet.getCell('A6').value = 'Insurance';
      sheet.getCell('D6').value = 'gap';
      sheet.getCell('B6').value = 15_000_000_000_000;
      book.addWorksheet('Other').addRow(['not', 'read']);
    });
    const { columns, rows } = await readAll(await onDisk('book.xlsx', bytes));
    expect(columns).toEqual(['unit', 'amount', 'how', 'note']);
    expect(plain(rows)).toEqual([
      [2, { unit: 'Cards', amount: '1234.56', how: 'true', note: 'x' }],
      [3, { unit: 'Home Lending', amount: '-0.3', how: '', note: '' }],
      [5, { unit: 'Wealth', amount: '=B2+B3', how: '', note: '' }],
      [6, { unit: 'Insurance', amount: '15000000000000', how: '', note: 'gap' }],
    ]);
  });

  it('reads the same table from bytes and from disk, whatever the file is called', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['a', 'b']);
      for (let i = 0; i < 5_000; i += 1) sheet.addRow([`row ${i}`, i / 100]);
    });
    const [fromBytes, fromDisk] = [await readAll({ bytes }), await readAll(await onDisk('looks-like.csv', bytes))];
    expect(fromDisk).toEqual(fromBytes);
    expect(fromDisk.rows).toHaveLength(5_000);
    expect(fromDisk.rows.at(-1)).toEqual({
      line: 5_001,
      cells: new Map([
        ['a', 'row 4999'],
        ['b', '49.99'],
      ]),
    });
  });

  it('reads dates as days, whatever calendar the workbook has', async () => {
    const days = ['2026-03-01', '2024-02-29', '1999-12-31'];
    for (const date1904 of [false, true]) {
      const bytes = await workbook((sheet, book) => {
        book.properties.date1904 = date1904;
        sheet.addRow(['day', 'own format', 'number']);
        for (const day of days) {
          const row = sheet.addRow([new Date(`${day}T00:00:00Z`), new Date(`${day}T00:00:00Z`), 46_000]);
          row.getCell(1).numFmt = 'mm-dd-yy';
          row.getCell(2).numFmt = '[$-409]d\\. mmmm yyyy;@';
          row.getCell(3).numFmt = '#,##0.00" days"';
        }
      });
      const { rows } = await readAll({ bytes });
      expect(plain(rows)).toEqual(days.map((day, i) => [i + 2, { day, 'own format': day, number: '46000' }]));
    }
  });

  it('refuses archives that are no workbook, cut files and old workbooks', async () => {
    const bytes = await workbook((sheet) => sheet.addRow(['a', 'b']));
    expect(await failure({ bytes: bytes.subarray(0, bytes.length - 200) })).toContain('not a readable workbook');
    expect(await failure({ bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]) })).toContain('.xls');
    expect(await failure({ bytes: Buffer.from([0x1f, 0x8b, 8, 0]) })).toContain('compressed');
  });

  it('refuses a workbook that unpacks to far more than it weighs', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['a', 'b']);
      sheet.addRow(['0'.repeat(30_000_000), '1']);
    });
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(await failure({ bytes })).toMatch(/unpacks to more|text of more/);
  });
});
