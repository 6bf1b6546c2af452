import fc from 'fast-check';
import { envelopeLimit, envelopeReserve, type EnvelopeRow } from './limits';
import { addressableFor, waysOut, type Freeing } from './ways-out';

const row = (more: Partial<EnvelopeRow> = {}): EnvelopeRow => ({
  scope: 'YEAR',
  measure: 'IN_YEAR',
  period: 'YEAR',
  addressable: 10_000n,
  limit: 1_000n,
  reserve: 50n,
  held: 100n,
  openingCommitments: 300n,
  committed: 1_000n,
  excess: 150n,
  ...more,
});
const way = (more: Partial<Freeing>): Freeing => ({
  kind: 'WITHDRAW_PLAN',
  name: 'Plan',
  cycleId: 'spring',
  planId: 'p',
  planLineId: null,
  initiativeId: null,
  importId: null,
  inYear: 100n,
  runRate: 0n,
  ...more,
});

describe('the ways out', () => {
  it('are none while nothing passes its limit', () => expect(waysOut([row({ excess: 0n })], [way({})])).toEqual([]));

  it('name what each frees and whether it is enough, by kind and size', () => {
    const ways = waysOut(
      [row(), row({ scope: 'spring', excess: 0n })],
      [way({ name: 'small', inYear: 10n }), way({ name: 'nothing', inYear: 0n }), way({ name: 'large', inYear: 150n })],
    );
    expect(ways.map((one) => [one.kind, one.name, one.inYear, one.enough, one.role])).toEqual([
      ['WITHDRAW_PLAN', 'large', 150n, true, 'CX_EXECUTIVE'],
      ['WITHDRAW_PLAN', 'small', 10n, false, 'CX_EXECUTIVE'],
      ['RELEASE_RESERVE', '', 50n, false, 'COO'],
      ['RAISE_LIMIT', '', 150n, true, 'FINANCE'],
    ]);
  });

  it('are not enough when another cycle’s own limit is the one that is passed', () => {
    const rows = [row({ excess: 0n }), row({ scope: 'autumn', excess: 60n })];
    const [foreign, own] = [way({ cycleId: 'spring' }), way({ cycleId: 'autumn' })];
    expect(waysOut(rows, [foreign])[0]).toMatchObject({ enough: false });
    expect(waysOut(rows, [own])[0]).toMatchObject({ enough: true });
  });

  it('look at both measures', () => {
    const rows = [row(), row({ measure: 'RUN_RATE', excess: 20n })];
    expect(waysOut(rows, [way({ inYear: 500n })])[0]).toMatchObject({ enough: false });
    expect(waysOut(rows, [way({ inYear: 500n, runRate: 20n })])[0]).toMatchObject({ enough: true });
  });

  it('know the least base under which what stands fits', () => {
    const share = (least: number) => fc.integer({ min: least, max: 9_999 });
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), share(1), share(0), (standing, capShare, reserveShare) => {
        const room = (addressable: bigint): bigint => {
          const limit = envelopeLimit(addressable, capShare);
          return limit - envelopeReserve(limit, reserveShare);
        };
        const needed = addressableFor(standing, { capShare, reserveShare }) ?? 0n;
        expect(room(needed)).toBeGreaterThanOrEqual(standing);
        expect(room(needed - 1n)).toBeLessThan(standing);
      }),
    );
    expect(addressableFor(1n, { capShare: 0, reserveShare: 0 })).toBeNull();
  });
});
