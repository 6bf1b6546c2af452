import fc from 'fast-check';
import { sum } from '../money/money';
import { BASE_DIMENSIONS, exclusionOf, tallyBase, UNKNOWN, type OpexRow } from './base';

const row = (over: Partial<OpexRow>): OpexRow => ({
  businessUnit: 'Cards',
  legalEntity: UNKNOWN,
  costCentre: UNKNOWN,
  functionalArea: 'IT',
  account: UNKNOWN,
  category: 'Salaries',
  period: null,
  allocation: UNKNOWN,
  amount: 100n,
  ...over,
});
const exclusions = { mandate: ['Depreciation'], cycle: ['Rent'] };

describe('OpEx base', () => {
  it('leaves out allocated rows first, then what mandate and cycle exclude, and says why', () => {
    expect(exclusionOf(row({ allocation: 'ALLOCATED', category: 'Rent' }), exclusions)).toBe('ALLOCATED');
    expect(exclusionOf(row({ category: 'Depreciation' }), exclusions)).toBe('MANDATE_CATEGORY');
    expect(exclusionOf(row({ category: 'Rent' }), exclusions)).toBe('CYCLE_CATEGORY');
    expect(exclusionOf(row({ allocation: 'DIRECT' }), exclusions)).toBeNull();
  });

  it('adds up by unit with negative rows and exact duplicates, and keeps the outside apart', () => {
    const tally = tallyBase(exclusions);
    for (const r of [
      row({}),
      row({}),
      row({ amount: -30n }),
      row({ category: 'Rent', amount: 7n, businessUnit: 'Wealth', period: 2 }),
    ])
      tally.add(r);
    expect([tally.rows(), tally.total(), tally.addressable()]).toEqual([4, 177n, 170n]);
    expect(tally.by('BUSINESS_UNIT')).toEqual([
      { key: 'Cards', amount: 170n, addressable: 170n, rows: 3 },
      { key: 'Wealth', amount: 7n, addressable: 0n, rows: 1 },
    ]);
    expect(tally.by('PERIOD').map((t) => t.key)).toEqual(['2', UNKNOWN]);
    expect(tally.outside()).toEqual([{ reason: 'CYCLE_CATEGORY', category: 'Rent', amount: 7n, rows: 1 }]);
  });

  it('loses nothing on any dimension', () => {
    const rows = fc.array(
      fc.record({
        businessUnit: fc.constantFrom('a', 'b', '__proto__'),
        category: fc.constantFrom('Rent', 'Depreciation', 'Salaries'),
        period: fc.option(fc.integer({ min: 1, max: 12 })),
        allocation: fc.constantFrom('DIRECT' as const, 'ALLOCATED' as const, UNKNOWN),
        amount: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
      }),
    );
    fc.assert(
      fc.property(rows, (parts) => {
        const tally = tallyBase(exclusions);
        for (const part of parts) tally.add(row(part));
        expect(tally.total()).toBe(sum(parts.map((p) => p.amount)));
        expect(tally.addressable() + sum(tally.outside().map((o) => o.amount))).toBe(tally.total());
        for (const dimension of BASE_DIMENSIONS) {
          const totals = tally.by(dimension);
          expect(sum(totals.map((t) => t.amount))).toBe(tally.total());
          expect(sum(totals.map((t) => t.addressable))).toBe(tally.addressable());
          expect(totals.reduce((n, t) => n + t.rows, 0)).toBe(parts.length);
        }
      }),
    );
  });
});
