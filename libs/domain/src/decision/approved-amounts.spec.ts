import fc from 'fast-check';
import { sum } from '../money/money';
import { commitAndRelease, partProblems, spreadPart, wholeOrNone } from './approved-amounts';
import { YEAR_OF_PLAN, anyCosts, cost, line } from './decision.fixtures';

const approvedOf = (costs: Parameters<typeof spreadPart>[0], amounts: Parameters<typeof spreadPart>[1]) =>
  spreadPart(costs, amounts, YEAR_OF_PLAN).map((one) => one.approved);

describe('amounts of a part-approval', () => {
  it('spreads a period over its lines by largest remainder, ties to the smaller id', () => {
    const costs = [cost('c', 100n), cost('a', 100n), cost('b', 100n), cost('d', 100n, { period: 2 })];
    expect(approvedOf(costs, [{ period: 1, amount: 100n }])).toEqual([33n, 34n, 33n, 0n]);
    expect(approvedOf([...costs].reverse(), [{ period: 1, amount: 100n }])).toEqual([0n, 33n, 34n, 33n]);
  });

  it('lets CAPEX follow the share of OPEX that is approved', () => {
    const costs = [cost('a', 200n), cost('b', 101n, { costClass: 'CAPEX' }), cost('c', 10n, { costClass: 'PREPAID' })];
    expect(approvedOf(costs, [{ period: 1, amount: 100n }])).toEqual([100n, 51n, 5n]);
  });

  it('names what is wrong: too much, twice, a period in which nothing is asked, a negative amount', () => {
    const one = line('a', [cost('a1', 100n), cost('a2', 50n, { fiscalYear: YEAR_OF_PLAN + 1, period: 3 })]);
    const fields = (amounts: Parameters<typeof partProblems>[1]) =>
      partProblems(one, amounts, YEAR_OF_PLAN, 'lines[0]').map((problem) => problem.field);
    expect(fields([{ period: 1, amount: 101n }])).toEqual(['lines[0].amounts[0].amount']);
    expect(
      fields([
        { period: 1, amount: 1n },
        { period: 1, fiscalYear: YEAR_OF_PLAN, amount: 1n },
      ]),
    ).toEqual(['lines[0].amounts[1].period']);
    expect(fields([{ period: 3, amount: 1n }])).toEqual(['lines[0].amounts[0].amount']);
    expect(fields([{ period: 1, amount: -1n }])).toEqual(['lines[0].amounts[0].amount']);
    expect(
      fields([
        { period: 3, fiscalYear: YEAR_OF_PLAN + 1, amount: 50n },
        { period: 1, amount: 0n },
      ]),
    ).toEqual([]);
    expect(partProblems(one, [{ period: 1, amount: 101n }], YEAR_OF_PLAN, 'x')[0]?.message).toContain('100 or less');
  });

  it('halves the run-rate when every recurring period is halved, whatever happens to one-time costs', () => {
    const costs = [
      cost('a', 100n, { kind: 'RUN_RATE' }),
      cost('b', 100n, { kind: 'RUN_RATE', period: 2 }),
      cost('c', 70n),
    ];
    const one = line('a', costs, { runRate: 1200n });
    const amounts = [
      { costLineId: 'a', requested: 100n, approved: 50n },
      { costLineId: 'b', requested: 100n, approved: 50n },
      { costLineId: 'c', requested: 70n, approved: 70n },
    ];
    const { committed, released } = commitAndRelease(one, amounts, YEAR_OF_PLAN);
    expect([committed.runRate, released.runRate]).toEqual([600n, 600n]);
    const odd = commitAndRelease({ ...one, runRate: 1201n }, amounts, YEAR_OF_PLAN);
    expect([odd.committed.runRate, odd.released.runRate]).toEqual([601n, 600n]);
  });

  it('commits everything when all is approved and nothing when none is', () => {
    fc.assert(
      fc.property(anyCosts, fc.bigInt({ min: 0n, max: 10n ** 12n }), (costs, runRate) => {
        const one = line('a', costs, { runRate });
        const all = commitAndRelease(one, wholeOrNone(costs, true), YEAR_OF_PLAN);
        expect([all.committed.runRate, all.released.runRate]).toEqual([runRate, 0n]);
        expect(sum(all.released.byPeriod.values())).toBe(0n);
        const asksOpex = costs.some((c) => c.costClass === 'OPEX' && c.amount > 0n);
        const none = commitAndRelease(one, wholeOrNone(costs, false), YEAR_OF_PLAN);
        if (asksOpex) expect([none.committed.runRate, none.released.runRate]).toEqual([0n, runRate]);
        expect(none.approvedInYear).toBe(0n);
      }),
    );
  });
});
