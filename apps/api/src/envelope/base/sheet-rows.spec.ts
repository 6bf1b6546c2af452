import { columnOf, plainNumber } from './sheet-rows';

describe('worksheet cells', () => {
  it('finds the column of a reference', () => {
    expect(['A1', 'Z9', 'AA1', 'AB12', 'XFD1'].map(columnOf)).toEqual([0, 25, 26, 27, 16_383]);
    expect(() => columnOf('12')).toThrow('without a place');
  });

  it('writes binary numbers as the decimals that they stand for', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['0', '0'],
      ['1250000', '1250000'],
      ['-12.5', '-12.5'],
      ['0.30000000000000004', '0.3'],
      ['1234.5599999999999', '1234.56'],
      ['1.5E7', '15000000'],
      ['-1.5e-3', '-0.0015'],
      ['1E21', '1000000000000000000000'],
      ['9223372036854775808', '9223372036854780000'],
      ['abc', 'abc'],
      ['', ''],
    ];
    for (const [stored, shown] of cases) expect(plainNumber(stored)).toBe(shown);
  });
});
