import fc from 'fast-check';
import { sum } from '../money/money';
import { decideHold } from './capacity';
import { envelopeLimits, excessOver, headroom, WHOLE_YEAR, type EnvelopeRow } from './limits';

/** Golden case G066: "PRIORITIZE up to 10% of your company's operational expenditures" (product brief), in cents. */
const G066 = {
  opexBudget: {
    'Everyday Banking': 182_000_000_00n,
    Cards: 96_000_000_00n,
    'Home Lending': 74_000_000_00n,
    'Auto & Personal': 41_000_000_00n,
    Wealth: 58_000_000_00n,
    Insurance: 29_000_000_00n,
  },
  capShare: 1000,
  outside: 45_000_000_00n,
  committedRunRate: 31_250_000_00n,
  requested: 8_200_000_00n,
};

const row = (over: Partial<EnvelopeRow>): EnvelopeRow => ({
  scope: 'YEAR',
  measure: 'RUN_RATE',
  period: WHOLE_YEAR,
  addressable: 0n,
  limit: 0n,
  reserve: 0n,
  held: 0n,
  openingCommitments: 0n,
  committed: 0n,
  excess: 0n,
  ...over,
});

const basis = (addressable: bigint, capShare: number, reserveShare = 0, limitedPeriods = 0) => ({
  addressable,
  capShare,
  reserveShare,
  byPeriod: null,
  limitedPeriods,
});

describe('envelope limits', () => {
  it('gives the headroom of golden case G066', () => {
    const total = sum(Object.values(G066.opexBudget));
    expect(total).toBe(480_000_000_00n);
    expect(envelopeLimits(basis(total, G066.capShare))[0]?.limit).toBe(48_000_000_00n);
    const limit = envelopeLimits(basis(total - G066.outside, G066.capShare)).find((l) => l.measure === 'RUN_RATE');
    const standing = row({ ...limit, openingCommitments: G066.committedRunRate, committed: G066.committedRunRate });
    expect(standing.limit).toBe(43_500_000_00n);
    expect(headroom(standing)).toBe(12_250_000_00n);
    expect(decideHold([standing], [{ measure: 'RUN_RATE', period: WHOLE_YEAR, amount: G066.requested }]).ok).toBe(true);
    const used = standing.committed + G066.requested;
    expect(Number((used * 10n ** 8n) / standing.limit) / 10 ** 6).toBeCloseTo(90.6897, 4);
  });

  it('keeps 10.075 m of headroom in the same case with a reserve of 5 %', () => {
    const [limit] = envelopeLimits(basis(435_000_000_00n, 1000, 500));
    const standing = row({ ...limit, committed: G066.committedRunRate });
    expect(headroom(standing)).toBe(10_075_000_00n);
  });

  it('rounds a cap of odd OpEx down, its reserve up, and allows nothing on a base at or below 0', () => {
    expect(envelopeLimits(basis(1_234_567_89n, 1000, 500))[0]).toMatchObject({ limit: 12_345_678n, reserve: 617_284n });
    expect(envelopeLimits(basis(9n, 1000, 500))[0]).toMatchObject({ limit: 0n, reserve: 0n });
    expect(envelopeLimits(basis(-5n, 1000, 500))[0]).toMatchObject({ limit: 0n, reserve: 0n });
  });

  it('shares the year over its periods without losing a cent, ties to the earlier period', () => {
    const equal = envelopeLimits(basis(1_000_000n, 1000, 333, 12)).filter((l) => l.period !== WHOLE_YEAR);
    expect(equal.map((l) => l.period)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']);
    expect(equal.slice(0, 5).map((l) => l.limit)).toEqual([8334n, 8334n, 8334n, 8334n, 8333n]);
    expect(sum(equal.map((l) => l.limit))).toBe(100_000n);
    expect(sum(equal.map((l) => l.reserve))).toBe(3330n);
    const byPeriod = new Map([
      [1, 700n],
      [2, 200n],
      [3, 100n],
    ]);
    const known = envelopeLimits({ ...basis(1000n, 5000, 0, 3), byPeriod });
    expect(known.slice(2).map((l) => [l.addressable, l.limit])).toEqual([
      [700n, 350n],
      [200n, 100n],
      [100n, 50n],
    ]);
  });

  it('never passes floor(addressable x share), whatever the figures', () => {
    const amounts = fc.bigInt({ min: 0n, max: 10n ** 15n });
    const shares = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(amounts, shares, shares, fc.integer({ min: 0, max: 13 }), (addressable, share, reserve, periods) => {
        const [year, runRate, ...rest] = envelopeLimits(basis(addressable, share, reserve, periods));
        expect(year!.limit * 10_000n <= addressable * BigInt(share)).toBe(true);
        expect((year!.limit + 1n) * 10_000n > addressable * BigInt(share)).toBe(true);
        expect(year!.reserve * 10_000n >= year!.limit * BigInt(reserve) && year!.reserve <= year!.limit).toBe(true);
        expect({ ...runRate, measure: 'IN_YEAR' }).toEqual(year);
        expect(rest).toHaveLength(periods);
        if (periods > 0) expect(sum(rest.map((p) => p.limit))).toBe(year!.limit);
        expect(rest.every((p) => p.reserve <= p.limit)).toBe(true);
      }),
    );
  });

  it('names an excess only while what stands passes the limit', () => {
    expect(excessOver(row({ limit: 80n, reserve: 4n, held: 15n, committed: 70n }))).toBe(9n);
    expect(excessOver(row({ limit: 89n, reserve: 4n, held: 15n, committed: 70n }))).toBe(0n);
  });
});
