import fc from 'fast-check';
import { sum } from '../money/money';
import { compareBases, decideCertifyBase, inReadingOrder } from './compare-bases';

const total = (key: string, amount: bigint, addressable: bigint) => ({ key, amount, addressable, rows: 1 });

describe('comparing bases', () => {
  it('shows what either has, with differences', () => {
    expect(
      compareBases([total('a', 5n, 4n), total('b', 1n, 0n)], [total('c', 7n, 7n), total('a', 3n, 3n)]).map((d) => [
        d.key,
        d.before,
        d.after,
        d.difference,
        d.addressableDifference,
      ]),
    ).toEqual([
      ['a', 5n, 3n, -2n, -1n],
      ['b', 1n, 0n, -1n, 0n],
      ['c', 0n, 7n, 7n, 7n],
    ]);
  });

  it('adds up: the differences are the difference of the sums, and the other way round they are negative', () => {
    const totals = fc.uniqueArray(fc.record({ key: fc.string({ maxLength: 2 }), amount: fc.bigInt() }), {
      selector: (t) => t.key,
      maxLength: 8,
    });
    fc.assert(
      fc.property(totals, totals, (x, y) => {
        const [a, b] = [x, y].map((ts) => ts.map((t) => total(t.key, t.amount, t.amount))) as [
          ReturnType<typeof total>[],
          ReturnType<typeof total>[],
        ];
        const there = compareBases(a, b);
        expect(sum(there.map((d) => d.difference))).toBe(sum(b.map((t) => t.amount)) - sum(a.map((t) => t.amount)));
        expect(compareBases(b, a).map((d) => -d.difference)).toEqual(there.map((d) => d.difference));
      }),
    );
  });

  it('reads periods by number, what is not known last', () => {
    const rows = compareBases(
      ['10', 'unknown', '2'].map((key) => total(key, 1n, 1n)),
      [],
    );
    expect(inReadingOrder('PERIOD', rows).map((r) => r.key)).toEqual(['2', '10', 'unknown']);
    expect(inReadingOrder('ACCOUNT', rows).map((r) => r.key)).toEqual(['10', '2', 'unknown']);
  });

  it('lets only another person certify, and only an imported version', () => {
    const imported = { state: 'IMPORTED', importedBy: 'a' } as const;
    expect(decideCertifyBase(imported, 'b').ok).toBe(true);
    expect(decideCertifyBase(imported, 'a')).toMatchObject({ refusal: { code: 'CONFLICT_OF_INTEREST' } });
    for (const state of ['CERTIFIED', 'WITHDRAWN'] as const)
      expect(decideCertifyBase({ ...imported, state }, 'b')).toMatchObject({ refusal: { code: 'WRONG_STATE' } });
  });
});
