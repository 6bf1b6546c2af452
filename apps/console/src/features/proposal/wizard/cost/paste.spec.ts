import { parseAmount } from '../../../../shared/format/money';
import { amountsOf, asTyped, cellsOf, isBlock } from './paste';

const typing = (mark: '.' | ',') => ({ parse: (typed: string) => parseAmount(typed, 2, mark), mark });
const [english, german] = [typing('.'), typing(',')];

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
    const read = (cells: readonly string[], by = english) => cells.map((cell) => asTyped(cell, by));
    expect(read(['USD 1,250.50', '1.250,50 €', '7,5', '1.250.000', '12,500', '-'])).toEqual([
      '1,250.50',
      '1250.50',
      '7.5',
      '1250000',
      '12,500',
      '',
    ]);
    expect(read(['1.234,56', '1.250', '1,234.56', '7.5', '1,250,000', 'EUR 12.500'], german)).toEqual([
      '1.234,56',
      '1.250',
      '1234,56',
      '7,5',
      '1250000',
      '12.500',
    ]);
    for (const cell of ['(120)', '-120', 'to come', 'x4', 'EUR']) expect(asTyped(cell, english)).toBe(cell);
  });

  it('does not guess whether a cell of the other language holds thousands or decimals', () => {
    expect(asTyped('12.500', english)).toBe('12.500');
    expect(asTyped('12,500', german)).toBe('12,500');
  });

  it('leaves out the heads of columns and the labels of rows', () => {
    expect(amountsOf('Item\tJan\tFeb\nLicences\t100\t200\nPeople\t\t300\n', english)).toEqual([
      ['100', '200'],
      ['', '300'],
    ]);
    expect(amountsOf('100\n200', english)).toEqual([['100'], ['200']]);
    expect(amountsOf('\t5\n1\t2', english)).toEqual([
      ['', '5'],
      ['1', '2'],
    ]);
  });
});
