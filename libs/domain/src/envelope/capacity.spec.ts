import fc from 'fast-check';
import { decideCommit, decideHold, moneyMoves } from './capacity';
import { headroom, WHOLE_YEAR, type EnvelopeRow } from './limits';

const row = (over: Partial<EnvelopeRow>): EnvelopeRow => ({
  scope: 'YEAR',
  measure: 'IN_YEAR',
  period: WHOLE_YEAR,
  addressable: 1_000n,
  limit: 100n,
  reserve: 5n,
  held: 10n,
  openingCommitments: 20n,
  committed: 40n,
  excess: 0n,
  ...over,
});
const ask = (amount: bigint) => [{ measure: 'IN_YEAR' as const, period: WHOLE_YEAR, amount }];

describe('capacity', () => {
  it('lets the last cent through and refuses one more with its figures', () => {
    expect(headroom(row({}))).toBe(45n);
    expect(decideHold([row({})], ask(45n))).toEqual({ ok: true, value: undefined });
    expect(decideHold([row({})], ask(46n))).toMatchObject({
      ok: false,
      refusal: {
        code: 'CAP_EXCEEDED',
        cap: { measure: 'IN_YEAR', period: 'YEAR', limit: 100n, committed: 40n, requested: 46n, overBy: 1n },
        remedy: expect.stringContaining('45 or less'),
      },
    });
  });

  it('holds both the shared row and the sub-limit of the cycle, and names the one passed by most', () => {
    const cycle = row({ scope: 'c1', limit: 60n, reserve: 0n, held: 0n, openingCommitments: 0n, committed: 40n });
    const refused = decideHold([row({}), cycle], ask(50n));
    expect(refused).toMatchObject({ ok: false, refusal: { cap: { limit: 60n, overBy: 30n }, problems: [{}, {}] } });
    expect(decideHold([row({}), cycle], ask(20n)).ok).toBe(true);
  });

  it('passes nothing new while a touched row is over-committed', () => {
    const over = row({ committed: 120n, excess: 35n });
    expect(decideHold([over], ask(1n))).toMatchObject({ ok: false, refusal: { code: 'OVER_COMMITTED' } });
    expect(decideCommit([over], ask(1n))).toMatchObject({ ok: false, refusal: { code: 'OVER_COMMITTED' } });
    expect(decideHold([over], ask(0n)).ok).toBe(true);
    expect(decideCommit([row({})], ask(10n)).ok).toBe(true);
  });

  it('takes negative amounts, unknown rows and money that is not held for faults', () => {
    expect(() => decideHold([row({})], ask(-1n))).toThrow(RangeError);
    expect(() => decideHold([row({ measure: 'RUN_RATE' })], ask(1n))).toThrow(RangeError);
    expect(() => decideCommit([row({})], ask(11n))).toThrow(RangeError);
  });

  it('never accepts what would pass the limit', () => {
    const cents = fc.bigInt({ min: 0n, max: 200n });
    fc.assert(
      fc.property(cents, cents, cents, cents, (limit, held, committed, amount) => {
        const standing = row({ limit, reserve: 0n, held, committed, excess: 0n });
        if (held + committed > limit) return;
        const fits = held + committed + amount <= limit;
        expect(decideHold([standing], ask(amount)).ok).toBe(fits);
      }),
    );
  });

  it('asks of the year, the run-rate and, where the cycle says so, of every period', () => {
    const demand = {
      runRate: 12n,
      byPeriod: new Map([
        [3, 5n],
        [1, 2n],
        [2, 0n],
      ]),
    };
    expect(moneyMoves(demand, false)).toEqual([
      { measure: 'IN_YEAR', period: 'YEAR', amount: 7n },
      { measure: 'RUN_RATE', period: 'YEAR', amount: 12n },
    ]);
    expect(moneyMoves(demand, true).slice(2)).toEqual([
      { measure: 'IN_YEAR', period: '1', amount: 2n },
      { measure: 'IN_YEAR', period: '3', amount: 5n },
    ]);
    expect(moneyMoves({ runRate: 0n, byPeriod: new Map() }, true)).toEqual([]);
  });
});
