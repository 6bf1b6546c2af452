import { blankRate, figuresOf, inputOf, missingFrom, previewOf, unreadIn } from './draft';

const draft = {
  name: ' Spring ',
  capPercent: 7.25,
  reservePercent: 5,
  excludedCategories: ['Rent'],
  periodLimits: true,
  exchangeRates: [{ ...blankRate(), currency: 'eur', rate: '1.0825', asOf: '2026-01-05', source: 'ECB' }],
};
const total = (name: string, addressable: string) => ({ key: name, name, addressable });
const base = {
  id: 'b1',
  label: 'Budget',
  asOf: '2026-01-01',
  current: true,
  total: '1001',
  addressable: '1001',
  outside: [],
  totals: [total('Rent', '100'), total('People', '901')],
};

describe('a funding cycle to open', () => {
  it('is asked for in basis points', () => {
    expect(inputOf(draft, 2026, '.')).toMatchObject({
      name: 'Spring',
      fiscalYear: 2026,
      capShare: 725,
      reserveShare: 500,
      exchangeRates: [{ currency: 'EUR', rate: '1.0825', asOf: '2026-01-05', source: 'ECB' }],
    });
  });

  it('has its rates read by the mark of the reader’s language', () => {
    const typed = (rate: string) => ({ ...draft, exchangeRates: [{ ...blankRate(), rate }] });
    expect(inputOf(typed('1,0825'), 2026, ',').exchangeRates).toMatchObject([{ rate: '1.0825' }]);
    expect(unreadIn(typed('1,0825'), ',')).toEqual([]);
    expect(unreadIn(typed('1.0825'), ',')).toEqual(['exchangeRates.0.rate']);
    expect(unreadIn(typed('1,0825'), '.')).toEqual(['exchangeRates.0.rate']);
  });

  it('names what is missing', () => {
    expect(missingFrom(draft)).toEqual([]);
    expect(missingFrom({ ...draft, name: ' ', capPercent: '', exchangeRates: [blankRate()] })).toEqual([
      'name',
      'capPercent',
      'exchangeRates.0.currency',
      'exchangeRates.0.rate',
      'exchangeRates.0.asOf',
      'exchangeRates.0.source',
    ]);
  });

  it('shows the limit rounded down and the reserve rounded up, without the categories it leaves out', () => {
    expect(previewOf(draft, base)).toEqual({ addressable: 901n, limit: 65n, reserve: 4n });
    expect(previewOf({ ...draft, excludedCategories: [] }, base).limit).toBe(72n);
    expect(figuresOf(draft, base)).toMatchObject({ total: 1001n, addressable: 901n, limit: 65n, held: 0n });
  });
});
