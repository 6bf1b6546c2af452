import { guessColumn, headerOf } from './csv-header';

describe('the header of a CSV file', () => {
  it('is read by whatever mark stands between the cells', () => {
    expect(headerOf('\ufeffUnit,Cost centre,Amount\r\nA,1,2')).toEqual(['Unit', 'Cost centre', 'Amount']);
    expect(headerOf('Unit;Amount, net;Period\n1;2;3')).toEqual(['Unit', 'Amount, net', 'Period']);
    expect(headerOf('a\tb\tc')).toEqual(['a', 'b', 'c']);
    expect(headerOf('a|b')).toEqual(['a', 'b']);
  });

  it('keeps what stands in quotes together', () => {
    expect(headerOf('"Unit, of the group","The ""net"" amount",Period\n')).toEqual([
      'Unit, of the group',
      'The "net" amount',
      'Period',
    ]);
    expect(headerOf('"Two\nlines",b\n1,2')).toEqual(['Two lines', 'b']);
    expect(headerOf('')).toEqual([]);
  });

  it('is matched by letters alone, the exact name first', () => {
    const columns = ['amount_usd', 'Cost Centre', 'amount', 'BU'];
    expect(guessColumn(columns, ['amount'])).toBe('amount');
    expect(guessColumn(columns, ['costcentre', 'costcenter'])).toBe('Cost Centre');
    expect(guessColumn(columns, ['businessunit', 'bu'])).toBe('BU');
    expect(guessColumn(columns, ['period'])).toBe('');
  });
});
