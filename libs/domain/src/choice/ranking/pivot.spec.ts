import fc from 'fast-check';
import { fraction } from '../scoring/fraction';
import { moneyMap, pivot } from './pivot';
import { rankBy, type Measured } from './rank-by';

const amount = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
const groups = fc.subarray(['app', 'branch', 'call', 'web']);

describe('a pivot', () => {
  it('adds up to its totals, whatever belongs to several groups or to none', () => {
    const entry = fc.record({ id: fc.string(), groups, amounts: fc.record({ asked: amount, funded: amount }) });
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const { rows, total, count } = pivot(entries, ['asked', 'funded']);
        for (const name of ['asked', 'funded'] as const) {
          const whole = entries.reduce((sum, one) => sum + one.amounts[name], 0n);
          expect([total[name], rows.reduce((sum, row) => sum + row.shared[name]!, 0n)]).toEqual([whole, whole]);
          for (const row of rows) {
            const own = entries.filter((one) =>
              row.group === null ? one.groups.length === 0 : one.groups.includes(row.group),
            );
            expect([row.count, row.full[name]]).toEqual([
              own.length,
              own.reduce((sum, one) => sum + one.amounts[name], 0n),
            ]);
          }
        }
        expect(count).toBe(entries.length);
        expect(rows.map((row) => row.group).indexOf(null)).toBe(
          rows.some((row) => row.group === null) ? rows.length - 1 : -1,
        );
      }),
    );
  });

  it('shares an uneven amount over its groups to the cent', () => {
    const { rows } = pivot([{ id: 'A', groups: ['web', 'app', 'call'], amounts: { cost: 100n } }], ['cost']);
    expect(rows.map((row) => [row.group, row.shared.cost, row.full.cost])).toEqual([
      ['app', 34n, 100n],
      ['call', 33n, 100n],
      ['web', 33n, 100n],
    ]);
  });
});

describe('the money map', () => {
  it('adds up to its totals by cell', () => {
    const entry = fc.record({
      silos: groups,
      touchpoints: groups,
      amounts: fc.record({ base: amount, funded: amount }),
    });
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const { cells, total } = moneyMap(entries, ['base', 'funded']);
        for (const name of ['base', 'funded'] as const) {
          const whole = entries.reduce((sum, one) => sum + one.amounts[name], 0n);
          expect([total[name], cells.reduce((sum, cell) => sum + cell.amounts[name]!, 0n)]).toEqual([whole, whole]);
        }
        expect(new Set(cells.map((cell) => JSON.stringify([cell.silo, cell.touchpoint]))).size).toBe(cells.length);
      }),
    );
  });
});

describe('a ranking by another measure', () => {
  const one = (code: string, score: bigint, riskAdjusted: bigint | null, inYear: bigint): Measured => ({
    initiativeId: code,
    code,
    score: fraction(score),
    inYear,
    runRate: 0n,
    submittedAt: 0,
    riskAdjusted,
  });
  const entries = [
    one('A', 7n, 100n, 50n),
    one('B', 9n, null, 10n),
    one('C', 7n, 90n, 30n),
    one('D', 1n, 5n, 0n),
    one('E', 2n, -1n, 0n),
    one('F', 3n, 0n, 0n),
  ];
  const order = (by: Parameters<typeof rankBy>[0]): string =>
    rankBy(by, entries)
      .map((e) => `${e.code}${e.rank}`)
      .join(' ');

  it('puts what is free and worth something first and what has no value last; equal ones share a rank', () => {
    expect(order('SCORE')).toBe('B1 C2 A2 F4 E5 D6');
    expect(order('RISK_ADJUSTED_VALUE')).toBe('A1 C2 D3 F4 E5 B6');
    expect(order('VALUE_PER_CAPPED_UNIT')).toBe('D1 C2 A3 F4 E5 B6');
    expect(rankBy('VALUE_PER_CAPPED_UNIT', entries).map((e) => e.standing)).toEqual([
      'BEYOND',
      'FIGURE',
      'FIGURE',
      'FIGURE',
      'BELOW',
      'UNKNOWN',
    ]);
  });
});
