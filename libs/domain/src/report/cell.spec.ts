import fc from 'fast-check';
import { csvCell } from '../envelope/transfer-file';
import { cellText, LONGEST_CELL, readableCell, sheetCell, sheetFormat } from './cell';

describe('cells of an exported table', () => {
  it('writes money, shares and points as decimals, and truth in words', () => {
    expect(cellText('MONEY', '-125005', 2)).toBe('-1250.05');
    expect(cellText('MONEY', '7', 0)).toBe('7');
    expect(cellText('SHARE', 1000, 2)).toBe('10.00');
    expect(cellText('HUNDREDTHS', 755, 0)).toBe('7.55');
    expect([cellText('TEXT', true, 2), cellText('TEXT', false, 2), cellText('MONEY', null, 2)]).toEqual([
      'yes',
      'no',
      '',
    ]);
  });

  it('keeps numbers as numbers only where no digit is lost', () => {
    expect(sheetCell('MONEY', '999999999999999', 2)).toBe(9999999999999.99);
    expect(sheetCell('MONEY', '9007199254740993', 2)).toBe('90071992547409.93');
    expect(sheetCell('TEXT', '12', 2)).toBe('12');
    expect(sheetCell('WHOLE', undefined, 2)).toBeNull();
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), (amount) => {
        const cell = sheetCell('MONEY', amount.toString(), 2);
        return typeof cell === 'number' && BigInt(Math.round(cell * 100)) === amount;
      }),
    );
    expect([sheetFormat('MONEY', 2), sheetFormat('MONEY', 0), sheetFormat('WHOLE', 2), sheetFormat('TEXT', 2)]).toEqual(
      ['#,##0.00', '#,##0', '0', undefined],
    );
  });

  it('counts days and moments as a spreadsheet does, and keeps what is neither as text', () => {
    expect([sheetCell('DAY', '2027-01-31', 2), sheetCell('DAY', '2028-02-29', 2)]).toEqual([46_418, 46_812]);
    expect(sheetCell('MOMENT', '2027-01-31T12:00:00.000Z', 2)).toBe(46_418.5);
    expect([sheetCell('DAY', 'soon', 2), sheetCell('DAY', null, 2), sheetCell('DAY', '1850-01-01', 2)]).toEqual([
      'soon',
      null,
      '1850-01-01',
    ]);
    expect([sheetFormat('DAY', 2), sheetFormat('MOMENT', 2)]).toEqual(['yyyy-mm-dd', 'yyyy-mm-dd hh:mm:ss']);
    const origin = Date.UTC(1899, 11, 30);
    fc.assert(
      fc.property(fc.date({ min: new Date('1901-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }), (at) => {
        const serial = sheetCell('MOMENT', at.toISOString(), 2);
        return typeof serial === 'number' && Math.round(serial * 86_400_000) === at.getTime() - origin;
      }),
    );
  });

  it('parts thousands for readers and changes no digit', () => {
    expect(readableCell('MONEY', '-123456789', 2)).toBe('-1,234,567.89');
    expect([readableCell('MONEY', '1000', 0), readableCell('WHOLE', 1000, 2)]).toEqual(['1,000', '1000']);
    fc.assert(
      fc.property(fc.bigInt(), fc.integer({ min: 0, max: 3 }), (amount, digits) => {
        const text = readableCell('MONEY', amount.toString(), digits);
        return (
          text.replaceAll(',', '') === cellText('MONEY', amount.toString(), digits) &&
          !/\d{4,}(?=\.|$)/.test(text.split('.')[0] ?? '')
        );
      }),
    );
  });

  it('cuts what no cell of a workbook holds, and says so', () => {
    const cell = sheetCell('TEXT', 'x'.repeat(40_000), 2);
    expect(String(cell).length).toBe(LONGEST_CELL);
    expect(cell).toMatch(/40000 characters; the CSV file has them all/);
  });

  it('lets no text be run by a spreadsheet, whatever stands unseen before it', () => {
    const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    const unseen = ['', ' ', '\u00a0', '\u200b', '\ufeff', '\t', '\r', '\n', '  \u2060'];
    for (const sign of signs)
      for (const before of unseen) expect(csvCell(`${before}${sign}cmd`).replace(/^"/, '')).toMatch(/^'/);
    for (const before of ['\t', '\r', '\n']) expect(csvCell(`${before}x`).replace(/^"/, '')).toMatch(/^'/);
    expect(['-12.50', '7', '-3', 'A-1', 'plain'].map(csvCell)).toEqual(['-12.50', '7', '-3', 'A-1', 'plain']);
    expect(['-1-1', '+49', '-1.2.3', '--1'].map(csvCell)).toEqual(["'-1-1", "'+49", "'-1.2.3", "'--1"]);
  });
});
