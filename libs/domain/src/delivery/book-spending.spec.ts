import fc from 'fast-check';
import { orderBook, orderKey, placeOf, spendingDeltas, type SpendingPlace } from './book-spending';
import { SPENDING_KINDS, spendingOfSums } from './spending';
import type { SpendingRow } from './spending-row';

const row = (amount: bigint, more: Partial<SpendingRow> = {}): SpendingRow => ({
  code: 'EB-01',
  period: 3,
  account: '6000',
  costCentre: '1000',
  document: 'D',
  order: 'PO',
  amount,
  ...more,
});
const place = (costLineId: string, more: Partial<SpendingPlace> = {}): SpendingPlace => ({
  costLineId,
  fiscalYear: 2027,
  period: 1,
  costClass: 'OPEX',
  costCentre: '1000',
  account: '6000',
  approved: 100n,
  ...more,
});

describe('booking what the books say', () => {
  it.each([
    ['OBLIGATED', 40n, { obligated: 60n, accrued: 0n, taken: 0n }, { obligated: 40n, accrued: 0n, actual: 0n }],
    ['ACCRUED', 40n, { obligated: 60n, accrued: 0n, taken: 0n }, { obligated: -40n, accrued: 40n, actual: 0n }],
    ['ACCRUED', 90n, { obligated: 60n, accrued: 0n, taken: 0n }, { obligated: -60n, accrued: 90n, actual: 0n }],
    ['ACCRUED', -50n, { obligated: 20n, accrued: 40n, taken: 40n }, { obligated: 40n, accrued: -50n, actual: 0n }],
    ['ACTUAL', 70n, { obligated: 60n, accrued: 40n, taken: 0n }, { obligated: -30n, accrued: -40n, actual: 70n }],
    ['ACTUAL', 500n, { obligated: 60n, accrued: 40n, taken: 0n }, { obligated: -60n, accrued: -40n, actual: 500n }],
    ['ACTUAL', -70n, { obligated: 60n, accrued: 40n, taken: 0n }, { obligated: 0n, accrued: 0n, actual: -70n }],
    ['ACTUAL', 70n, { obligated: -5n, accrued: -4n, taken: 0n }, { obligated: 0n, accrued: 0n, actual: 70n }],
  ] as const)('%s of %s', (kind, amount, open, deltas) => {
    expect(spendingDeltas(kind, amount, open)).toEqual(deltas);
  });

  it('finds the nearest cost line: year, line of the books, class, period; the same one for an order', () => {
    const places = [
      place('next year', { fiscalYear: 2028, period: 3 }),
      place('asset', { costClass: 'CAPEX', period: 3 }),
      place('other account', { account: '7000', period: 3 }),
      place('late', { period: 9 }),
      place('near', { period: 2 }),
      place('nothing approved', { period: 3, approved: 0n }),
    ];
    expect(placeOf(places, row(1n), 2027)?.costLineId).toBe('near');
    expect(placeOf(places, row(1n, { period: 8 }), 2027)?.costLineId).toBe('late');
    expect(placeOf(places, row(1n, { account: '7000' }), 2027)?.costLineId).toBe('other account');
    expect(placeOf(places, row(1n), 2028)?.costLineId).toBe('next year');
    expect(placeOf([], row(1n), 2027)).toBeNull();
    const known = new Map([[orderKey('line', 'PO'), { costLineId: 'late', obligated: 5n, accrued: 0n, taken: 0n }]]);
    const book = orderBook('ACTUAL', 2027, known);
    expect(book('line', places, row(3n))).toMatchObject({ place: { costLineId: 'late' }, obligated: -3n, actual: 3n });
    expect(book('line', places, row(3n))).toMatchObject({ obligated: -2n, actual: 3n });
    expect(book('other', places, row(3n))).toMatchObject({ place: { costLineId: 'near' }, obligated: 0n });
    expect(book('line', [], row(3n, { order: 'new' }))).toBeNull();
  });

  it('never takes more off an order than is there, and always adds up', () => {
    const rows = fc.array(
      fc.record({
        kind: fc.constantFrom(...SPENDING_KINDS),
        amount: fc.bigInt({ min: -1000n, max: 1000n }),
        order: fc.constantFrom('A', 'B'),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(rows, fc.bigInt({ min: 0n, max: 5000n }), (all, approved) => {
        const balances = new Map<string, { obligated: bigint; accrued: bigint; taken: bigint }>();
        const sums = { approved, released: 0n, obligated: 0n, accrued: 0n, actual: 0n };
        for (const { kind, amount, order } of all) {
          const before = balances.get(order) ?? { obligated: 0n, accrued: 0n, taken: 0n };
          const deltas = spendingDeltas(kind, amount, before);
          if (kind !== 'OBLIGATED' && before.obligated >= 0n)
            expect(before.obligated + deltas.obligated >= 0n).toBe(true);
          if (kind === 'ACTUAL' && before.accrued >= 0n) expect(before.accrued + deltas.accrued >= 0n).toBe(true);
          const taken = before.taken - (kind === 'ACCRUED' ? deltas.obligated : 0n);
          expect(taken >= 0n).toBe(true);
          balances.set(order, {
            obligated: before.obligated + deltas.obligated,
            accrued: before.accrued + deltas.accrued,
            taken,
          });
          sums.obligated += deltas.obligated;
          sums.accrued += deltas.accrued;
          sums.actual += deltas.actual;
        }
        const { free, overspent } = spendingOfSums(sums);
        expect(sums.obligated + sums.accrued + sums.actual + free - overspent).toBe(approved);
        expect(free === 0n || overspent === 0n).toBe(true);
      }),
    );
  });
});
