import fc from 'fast-check';
import { sum } from '../money/money';
import { closeYear, lapseOver, type ClosingLine } from './close-year';
import { CARRY_OVER_RULES, type CarryOverRule } from './mandate';

const line = (lineId: string, standing: bigint, more: Partial<ClosingLine> = {}): ClosingLine => ({
  lineId,
  standing,
  obligated: 0n,
  accrued: 0n,
  actual: 0n,
  ...more,
});
/** Of 1,000 approved: 300 booked, 100 received, 200 ordered, 400 free; and one line that is overspent by 50. */
const LINES = [
  line('a', 1000n, { actual: 300n, accrued: 100n, obligated: 200n }),
  line('b', 500n, { actual: 550n, obligated: 70n }),
];
const ENVELOPE = { limit: 2000n, committed: 1500n };
const close = (rule: CarryOverRule, limit: bigint | null = null) => closeYear(LINES, ENVELOPE, { rule, limit });

describe('closing a year', () => {
  it('lets everything lapse that is not used, ordered or not; overspend is told apart', () => {
    expect(close('LAPSE')).toMatchObject({
      approved: 1500n,
      used: 950n,
      overspent: 50n,
      carried: 0n,
      lapsed: 600n,
      uncommitted: 500n,
      carriedUncommitted: 0n,
      lapsedUncommitted: 500n,
      lines: [
        { used: 400n, lapsed: 600n },
        { used: 550n, overspent: 50n, lapsed: 0n, carried: 0n },
      ],
    });
  });

  it('carries what was committed, ordered money first, up to the limit', () => {
    expect(close('CARRY_COMMITTED')).toMatchObject({ carried: 600n, lapsed: 0n, carriedUncommitted: 0n });
    expect(close('CARRY_COMMITTED', 250n)).toMatchObject({ carried: 250n, lapsed: 350n, lapsedUncommitted: 500n });
    const two = [line('x', 100n, { obligated: 10n }), line('y', 100n, { obligated: 20n })];
    const limited = closeYear(two, { limit: 200n, committed: 200n }, { rule: 'CARRY_COMMITTED', limit: 31n });
    expect(limited.lines.map((one) => one.carried)).toEqual([11n, 20n]);
  });

  it('carries what was never promised too, after that', () => {
    expect(close('CARRY_ALL')).toMatchObject({ carried: 600n, carriedUncommitted: 500n, lapsedUncommitted: 0n });
    expect(close('CARRY_ALL', 700n)).toMatchObject({
      carried: 600n,
      carriedUncommitted: 100n,
      lapsedUncommitted: 400n,
    });
    expect(close('CARRY_ALL', 0n)).toMatchObject({ carried: 0n, carriedUncommitted: 0n, lapsed: 600n });
  });

  it('carries nothing of an envelope in which more is promised than it allows', () => {
    const over = closeYear(LINES, { limit: 1000n, committed: 1500n }, { rule: 'CARRY_ALL', limit: null });
    expect(over).toMatchObject({ uncommitted: 0n, carriedUncommitted: 0n, carried: 600n });
  });

  const amount = fc.bigInt({ min: 0n, max: 10n ** 13n });
  const signed = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 13n });
  const lines = fc
    .array(fc.record({ standing: amount, obligated: signed, accrued: signed, actual: signed }), { maxLength: 12 })
    .map((all) => all.map((one, i): ClosingLine => ({ ...one, lineId: `line ${i}` })));

  it('reconciles to the cent: used, carried and lapsed are what was approved and what was overspent', () => {
    fc.assert(
      fc.property(
        lines,
        amount,
        amount,
        fc.constantFrom(...CARRY_OVER_RULES),
        fc.option(amount, { nil: null }),
        (given, limit, committed, rule, most) => {
          const closed = closeYear(given, { limit, committed }, { rule, limit: most });
          for (const one of closed.lines) {
            expect(one.used + one.carried + one.lapsed).toBe(one.standing + one.overspent);
            expect([one.used, one.carried, one.lapsed, one.overspent].every((part) => part >= 0n)).toBe(true);
            expect(one.overspent === 0n || one.carried + one.lapsed === 0n).toBe(true);
          }
          expect(closed.used + closed.carried + closed.lapsed).toBe(closed.approved + closed.overspent);
          expect(closed.carriedUncommitted + closed.lapsedUncommitted).toBe(closed.uncommitted);
          expect(closed.lapsedUncommitted >= 0n && closed.carriedUncommitted >= 0n).toBe(true);
          if (most !== null) expect(closed.carried + closed.carriedUncommitted <= most).toBe(true);
          if (rule === 'LAPSE') expect(closed.carried + closed.carriedUncommitted).toBe(0n);
          if (rule === 'CARRY_ALL' && most === null) expect(closed.lapsed + closed.lapsedUncommitted).toBe(0n);
        },
      ),
    );
  });

  it('takes a lapse from the cost lines to the cent, never more than stands of one', () => {
    const cost = fc.record({
      period: fc.integer({ min: 1, max: 13 }),
      approved: amount,
      released: amount,
      accrued: signed,
      actual: signed,
    });
    fc.assert(
      fc.property(fc.array(cost, { maxLength: 8 }), (costs) => {
        const amounts = costs.map((one, i) => ({
          ...one,
          costLineId: `cost ${i}`,
          released: one.released < one.approved ? one.released : one.approved,
        }));
        const total = (key: 'approved' | 'released' | 'accrued' | 'actual') => sum(amounts.map((one) => one[key]));
        const standing = total('approved') - total('released');
        const all = line('l', standing, { accrued: total('accrued'), actual: total('actual') });
        const closed = closeYear([all], { limit: 0n, committed: 0n }, { rule: 'LAPSE', limit: null });
        const parts = lapseOver(closed.lapsed, amounts);
        expect(sum(parts.map((part) => part.amount))).toBe(closed.lapsed);
        for (const { costLine, amount: part } of parts)
          expect(part > 0n && part <= costLine.approved - costLine.released).toBe(true);
      }),
    );
  });

  it('takes from the latest period first, what each cost line has left by itself', () => {
    const cost = (costLineId: string, period: number, approved: bigint, actual = 0n) => ({
      ...{ costLineId, period, approved, actual, released: 0n, accrued: 0n },
    });
    const parts = lapseOver(70n, [cost('early', 1, 100n, 50n), cost('late', 12, 60n, 20n), cost('spent', 13, 5n, 9n)]);
    expect(parts.map((part) => [part.costLine.costLineId, part.amount])).toEqual([
      ['late', 40n],
      ['early', 30n],
    ]);
    expect(() => lapseOver(200n, [cost('early', 1, 100n)])).toThrow(RangeError);
  });
});
