import fc from 'fast-check';
import { sum } from '../money/money';
import { ENDINGS, moneyToRelease, type ReleasableAmount } from './release-money';
import { usedOf } from './spending';

const amount = (costLineId: string, approved: bigint, more: Partial<ReleasableAmount> = {}): ReleasableAmount => ({
  costLineId,
  fiscalYear: 2027,
  period: 1,
  kind: 'ONE_TIME',
  costClass: 'OPEX',
  approved,
  released: 0n,
  obligated: 0n,
  accrued: 0n,
  actual: 0n,
  ...more,
});
const given = (amounts: readonly ReleasableAmount[], ending: (typeof ENDINGS)[number] = 'STOPPED') =>
  moneyToRelease(amounts, ending).map((one) => [one.costLine.costLineId, one.amount]);

describe('money that an end releases', () => {
  it('is approved - actual - accrued - obligated, from the latest period on', () => {
    const amounts = [
      amount('a', 100n, { actual: 30n, accrued: 20n, obligated: 10n }),
      amount('b', 50n, { period: 2 }),
      amount('c', 50n, { period: 3, actual: 80n }),
    ];
    expect(given(amounts)).toEqual([
      ['b', 50n],
      ['a', 10n],
    ]);
    expect(given([...amounts.slice(0, 2), amount('c', 50n, { period: 3, actual: 30n })])).toEqual([
      ['c', 20n],
      ['b', 50n],
      ['a', 40n],
    ]);
  });

  it('never pays for one class or year with another, nor twice', () => {
    const amounts = [
      amount('opex', 100n, { actual: 150n }),
      amount('capex', 70n, { costClass: 'CAPEX' }),
      amount('later', 40n, { fiscalYear: 2028 }),
      amount('done', 60n, { costClass: 'PREPAID', released: 60n }),
    ];
    expect(given(amounts)).toEqual([
      ['capex', 70n],
      ['later', 40n],
    ]);
  });

  it('keeps the run-rate of what is completed', () => {
    const amounts = [amount('once', 100n, { actual: 90n }), amount('runs', 40n, { period: 5, kind: 'RUN_RATE' })];
    expect(given(amounts, 'COMPLETED')).toEqual([['once', 10n]]);
    expect(given(amounts)).toEqual([
      ['runs', 40n],
      ['once', 10n],
    ]);
  });

  it('never releases below what is spoken for, whatever the credits, and a stop leaves nothing free', () => {
    const money = fc.bigInt({ min: -500n, max: 1500n });
    const parts = fc.array(
      fc.record({
        period: fc.integer({ min: 1, max: 12 }),
        fiscalYear: fc.constantFrom(2027, 2028),
        kind: fc.constantFrom('ONE_TIME' as const, 'RUN_RATE' as const),
        costClass: fc.constantFrom('OPEX' as const, 'CAPEX' as const),
        approved: fc.bigInt({ min: 0n, max: 1000n }),
        obligated: money,
        accrued: money,
        actual: money,
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(parts, fc.constantFrom(...ENDINGS), (drawn, ending) => {
        const amounts = drawn.map((part, i) => ({ ...part, released: 0n, costLineId: String(i) }));
        const released = moneyToRelease(amounts, ending);
        for (const { costLine, amount: back } of released) expect(back > 0n && back <= costLine.approved).toBe(true);
        for (const year of [2027, 2028])
          for (const costClass of ['OPEX', 'CAPEX']) {
            const bucket = amounts.filter((one) => one.fiscalYear === year && one.costClass === costClass);
            const left = sum(bucket.map((one) => one.approved - usedOf(one)));
            const back = sum(
              released.filter(({ costLine }) => bucket.includes(costLine as never)).map((r) => r.amount),
            );
            const most = sum(bucket.map((one) => one.approved));
            expect(back <= (left > 0n ? left : 0n)).toBe(true);
            if (ending === 'STOPPED') expect(back).toBe(left <= 0n ? 0n : left < most ? left : most);
          }
      }),
    );
  });
});
