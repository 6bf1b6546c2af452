import fc from 'fast-check';
import {
  decimalMarkOf,
  formatMoney,
  fraction,
  groupMarkOf,
  parseAmount,
  parseSigned,
  sumMinor,
  toDecimal,
} from './money';

describe('money on the screen', () => {
  it('shows every minor unit at any size, with the currency', () => {
    expect(formatMoney('900719925474099301', 'USD', 2, 'en-US')).toBe('USD\u00a09,007,199,254,740,993.01');
    expect(formatMoney('-5', 'EUR', 2, 'en-US')).toBe('-EUR\u00a00.05');
    expect(formatMoney('1250', 'JPY', 0, 'en-US')).toBe('JPY\u00a01,250');
    expect(formatMoney('1225000000', 'USD', 2, 'en-US', true)).toBe('USD\u00a012.25M');
    expect(formatMoney('-41148750', 'USD', 2, 'de-DE', true)).toBe('-411.488\u00a0USD');
    expect(formatMoney('12550', 'USD', 2, 'de-DE', true)).toBe('125,5\u00a0USD');
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }), fc.constantFrom(0, 2, 3), (value, digits) => {
        expect(parseAmount(toDecimal(value, digits), digits)).toBe(value.toString());
      }),
    );
  });

  it('reads grouped thousands and refuses what is no amount', () => {
    expect(parseAmount('12,500.5', 2)).toBe('1250050');
    expect(parseAmount(' 1 000 ', 2)).toBe('100000');
    for (const typed of ['', '-1', '1.234', '1,23', '1e3', 'abc', '٣', '1.2.3'])
      expect(parseAmount(typed, 2)).toBeNull();
  });

  it('reads and writes as a locale does, and guesses at no mark', () => {
    expect(formatMoney('1250050', 'EUR', 2, 'de-DE')).toBe('12.500,50\u00a0EUR');
    expect(['en-US', 'de-DE', 'de-CH'].map(decimalMarkOf)).toEqual(['.', ',', '.']);
    expect(['en-US', 'de-DE'].map(groupMarkOf)).toEqual([',', '.']);
    expect(parseAmount('12.500,5', 2, ',')).toBe('1250050');
    expect(parseAmount('12500,05', 2, ',')).toBe('1250005');
    for (const typed of ['12500.50', '12,500.50', '1.23', '1,234']) expect(parseAmount(typed, 2, ',')).toBeNull();
  });

  it('reads amounts below zero where they may be', () => {
    const parse = (typed: string) => parseAmount(typed, 2);
    expect(parseSigned('480,000,000.01', parse)).toBe('48000000001');
    expect(parseSigned(' -12.5', parse)).toBe('-1250');
    for (const typed of ['', '-', '--1', '12.345']) expect(parseSigned(typed, parse)).toBeNull();
  });

  it('sums without losing a unit and draws fractions within bounds', () => {
    expect(sumMinor(['9007199254740993', '-1'])).toBe(9007199254740992n);
    expect(fraction('1', '4')).toBe(0.25);
    expect(fraction('1', '0')).toBe(0);
  });
});
