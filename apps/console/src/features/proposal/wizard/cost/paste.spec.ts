import { parseAmount } from '../../../../shared/format/money';
import { amountsOf, asTyped, cellsOf, isBlock } from './paste';

const parse = (typed: string) => parseAmount(typed, 2);

describe('a block pasted from a spreadsheet', () => {
  it('keeps rows, columns, empty cells and quoted cells', () => {
    expect(cellsOf('1\t2\r\n\t"3,\n""x"""\r\n')).toEqual([
      ['1', '2'],
      ['', '3,\n"x"'],
    ]);
    expect(isBlock('1,250.00')).toBe(false);
    expect(isBlock('1,250.00\n')).toBe(false);
    expect(isBlock('1\t2')).toBe(true);
  });

  it('reads amounts in either notation, and leaves what is none to be mended', () => {
    expect(asTyped('USD 1,250.50', parse)).toBe('1,250.50');
    expect(asTyped('1.250,50 €', parse)).toBe('1250.50');
    expect(asTyped('12.500', parse)).toBe('12500');
    expect(asTyped('7,5', parse)).toBe('7.5');
    expect(asTyped('-', parse)).toBe('');
    expect(asTyped('(120)', parse)).toBe('(120)');
    expect(asTyped('-120', parse)).toBe('-120');
    expect(asTyped('to come', parse)).toBe('to come');
    expect(asTyped('x4', parse)).toBe('x4');
    expect(asTyped('EUR', parse)).toBe('EUR');
  });

  it('leaves out the heads of columns and the labels of rows', () => {
    expect(amountsOf('Item\tJan\tFeb\nLicences\t100\t200\nPeople\t\t300\n', parse)).toEqual([
      ['100', '200'],
      ['', '300'],
    ]);
    expect(amountsOf('100\n200', parse)).toEqual([['100'], ['200']]);
    expect(amountsOf('\t5\n1\t2', parse)).toEqual([
      ['', '5'],
      ['1', '2'],
    ]);
  });
});
