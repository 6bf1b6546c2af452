import fc from 'fast-check';
import { sum } from '../money/money';
import type { EnvelopeRow } from './limits';
import { decideReserveRelease, lowerReserve, requireReleased, reserveLeft } from './reserve';

const row = (scope: string, measure: 'IN_YEAR' | 'RUN_RATE', period: string, reserve: bigint): EnvelopeRow => ({
  scope,
  measure,
  period,
  reserve,
  addressable: 100_000n,
  limit: 10_000n,
  held: 0n,
  openingCommitments: 0n,
  committed: 0n,
  excess: 0n,
});
const year = (reserve: bigint, runRate = reserve) => [
  row('YEAR', 'IN_YEAR', 'YEAR', reserve),
  row('YEAR', 'RUN_RATE', 'YEAR', runRate),
];
const reserves = (rows: readonly EnvelopeRow[]) => rows.map((one) => one.reserve);

describe('releasing reserve', () => {
  it('lowers the year in both measures, and its periods in proportion', () => {
    const rows = [...year(500n), row('YEAR', 'IN_YEAR', '1', 300n), row('YEAR', 'IN_YEAR', '2', 200n)];
    const decided = decideReserveRelease(rows, { inYear: 101n, runRate: 500n });
    expect(decided.ok && reserves(decided.value)).toEqual([399n, 0n, 239n, 160n]);
  });

  it('lowers the cycle’s own rows too, and refuses what either has not', () => {
    const rows = [...year(500n), row('c', 'IN_YEAR', 'YEAR', 100n), row('c', 'RUN_RATE', 'YEAR', 500n)];
    const decided = decideReserveRelease(rows, { inYear: 100n, runRate: 0n });
    expect(decided.ok && reserves(decided.value)).toEqual([400n, 500n, 0n, 500n]);
    expect(decideReserveRelease(rows, { inYear: 101n, runRate: 0n })).toMatchObject({
      refusal: { code: 'SOURCE_EXHAUSTED', field: 'amount', remedy: 'Release 100 or less.' },
    });
    expect(decideReserveRelease(rows, { inYear: 0n, runRate: 501n })).toMatchObject({
      refusal: { field: 'runRateAmount', problems: [{ field: 'runRateAmount' }, { field: 'runRateAmount' }] },
    });
  });

  it.each([
    [{ inYear: 0n, runRate: 0n }, 'amount'],
    [{ inYear: -1n, runRate: 1n }, 'amount'],
    [{ inYear: 1n, runRate: -1n }, 'runRateAmount'],
    [{ inYear: 10n ** 17n, runRate: 0n }, 'amount'],
  ])('refuses %p', (wanted, field) => {
    expect(decideReserveRelease(year(500n), wanted)).toMatchObject({ refusal: { code: 'INVALID_INPUT', field } });
  });

  it('never goes below 0, and takes exactly what was asked of year and periods', () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 12n });
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 13 }), amount, amount, (periods, inYear, runRate) => {
        const rows = [
          ...year(sum(periods), runRate),
          ...periods.map((one, p) => row('YEAR', 'IN_YEAR', String(p + 1), one)),
        ];
        const after = lowerReserve(rows, { inYear, runRate });
        const left = (inYear < sum(periods) ? sum(periods) - inYear : 0n) as bigint;
        expect(after[0]?.reserve).toBe(left);
        expect(after[1]?.reserve).toBe(0n);
        expect(sum(after.slice(2).map((one) => one.reserve))).toBe(left);
        expect(after.every((one, i) => one.reserve >= 0n && one.reserve <= (rows[i]?.reserve ?? 0n))).toBe(true);
      }),
    );
  });
});

describe('drawing on released reserve', () => {
  const release = (initiativeId: string | null, inYear: bigint, runRate = 0n) => ({ initiativeId, inYear, runRate });

  it('uses what was released for the item first, and leaves that of others alone', () => {
    const left = reserveLeft([release(null, 100n), release('a', 50n), release('b', 30n)], [release('a', 70n)] as never);
    expect(left.free.inYear).toBe(80n);
    expect(left.named.get('a')?.inYear).toBe(0n);
    expect(left.named.get('b')?.inYear).toBe(30n);
  });

  it('refuses a cent more than was released, by measure', () => {
    const releases = [release(null, 100n, 10n)];
    const drawn = [{ initiativeId: 'a', inYear: 60n, runRate: 0n }];
    const ask = (inYear: bigint, runRate: bigint) =>
      requireReleased(releases, drawn, [{ initiativeId: 'b', inYear, runRate }]);
    expect(ask(40n, 10n).ok).toBe(true);
    expect(ask(41n, 10n)).toMatchObject({
      refusal: { code: 'SOURCE_EXHAUSTED', problems: [{ field: 'lines.IN_YEAR' }] },
    });
    expect(ask(40n, 11n)).toMatchObject({ refusal: { problems: [{ field: 'lines.RUN_RATE' }] } });
    expect(requireReleased([], [], [{ initiativeId: 'b', inYear: 1n, runRate: 0n }]).ok).toBe(false);
  });
});
