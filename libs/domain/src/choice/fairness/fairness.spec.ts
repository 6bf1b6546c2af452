import fc from 'fast-check';
import { type Figure } from '../../method/figure';
import { intraclassCorrelation } from '../agreement/icc';
import { kendallsW } from '../agreement/kendalls-w';
import { addFractions, compareFractions, fraction } from '../scoring/fraction';
import { linearBound } from '../selection/capped-bound';
import { distributivePriorities } from '../sensitivity/rank-reversal';
import { weightStability } from '../sensitivity/weight-stability';
import { disproportionality } from './disproportionality';
import { equalShares } from './equal-shares';
import { gini } from './gini';

const value = <T>(figure: Figure<T>): T => {
  if (!figure.known) throw new Error(figure.message);
  return figure.value;
};

describe('agreement', () => {
  it('ICC is that of Shrout and Fleiss 1979', () => {
    const rows = [
      [9, 2, 5, 8],
      [6, 1, 3, 2],
      [8, 4, 6, 8],
      [7, 1, 2, 6],
      [10, 5, 6, 9],
      [6, 2, 4, 7],
    ];
    const found = value(intraclassCorrelation(rows));
    expect(found.single).toBeCloseTo(0.2898, 4);
    expect(found.average).toBeCloseTo(0.6201, 4);
    expect(
      intraclassCorrelation([
        [1, null],
        [2, 3],
      ]),
    ).toMatchObject({ why: 'INCOMPLETE' });
    expect(
      intraclassCorrelation([
        [1, 1],
        [1, 1],
      ]),
    ).toMatchObject({ why: 'UNDEFINED', code: 'no_variance' });
    expect(intraclassCorrelation([[1, 2]])).toMatchObject({ why: 'UNDEFINED' });
  });

  it("Kendall's W is 1 for equal rankings, in 0..1 for all, and undefined for one rater or one item", () => {
    expect(
      value(
        kendallsW([
          [1, 2, 3],
          [1, 2, 3],
        ]),
      ).w,
    ).toBeCloseTo(1, 12);
    const tables = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 }), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(tables, (rows) => {
        const found = kendallsW(rows);
        if (found.known) expect(found.value.w >= -1e-12 && found.value.w <= 1 + 1e-12).toBe(true);
        else expect(found.code).toBe('all_tied');
      }),
    );
    for (const rows of [[[1, 2]], [[1], [2]], []])
      expect(kendallsW(rows)).toMatchObject({ why: 'UNDEFINED', code: 'too_few' });
    expect(kendallsW([[1, 2], [1]])).toMatchObject({ code: 'shape' });
  });
});

describe('sensitivity', () => {
  it('finds the weight at which two tie', () => {
    expect(value(weightStability(0.3, { own: 9, rest: 5 }, { own: 4, rest: 7 }))).toEqual({
      tiesAt: 2 / 7,
      change: 2 / 7 - 0.3,
    });
    expect(weightStability(0.5, { own: 1, rest: 1 }, { own: 1, rest: 1 })).toMatchObject({
      value: { change: 0 },
      flags: ['tied_already'],
    });
    expect(weightStability(0.5, { own: 2, rest: 2 }, { own: 1, rest: 1 })).toMatchObject({ code: 'never_ties' });
    expect(weightStability(1.5, { own: 2, rest: 2 }, { own: 1, rest: 1 })).toMatchObject({
      code: 'weight_outside_0_1',
    });
    expect(weightStability(null, { own: 2, rest: 2 }, { own: 1, rest: 1 })).toMatchObject({ why: 'INCOMPLETE' });
    expect(distributivePriorities([[0.5, 0.5], [1]])).toMatchObject({ code: 'shape' });
  });
});

describe('fairness', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 });

  it('Gini lies in 0..1 - 1/n, and neither order nor currency matters', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 2, max: 9 }), (xs, times) => {
        const found = gini(xs);
        if (!found.known) return expect(xs.every((x) => x === 0)).toBe(true);
        expect(found.value.gini >= 0 && found.value.gini <= 1 - 1 / xs.length + 1e-12).toBe(true);
        return expect(value(gini([...xs].reverse().map((x) => x * times))).gini).toBeCloseTo(found.value.gini, 12);
      }),
    );
    expect(gini([1, -1])).toMatchObject({ why: 'ERROR' });
    expect(gini([0, 0])).toMatchObject({ why: 'UNDEFINED', code: 'nothing_shared' });
  });

  it('disproportionality is 0 for equal shares, and has no ratio to nothing', () => {
    const found = value(
      disproportionality([
        { id: 'a', owed: 0.6, received: 0.5 },
        { id: 'b', owed: 0.4, received: 0.4 },
        { id: 'c', owed: 0, received: 0.1 },
      ]),
    );
    expect(found.loosemoreHanby).toBeCloseTo(0.1, 12);
    expect(found.gallagher).toBeCloseTo(0.1, 12);
    expect(found.ratios).toEqual({ a: 0.5 / 0.6, b: 1, c: null });
  });

  it('Equal Shares never spends what a voter does not have, in exact fractions', () => {
    const projects = fc.array(
      fc.record({
        cost: fc.bigInt({ min: 1n, max: 30n }),
        likes: fc.array(fc.bigInt({ min: 0n, max: 3n }), { minLength: 4, maxLength: 4 }),
      }),
      { maxLength: 7 },
    );
    const voters = ['v0', 'v1', 'v2', 'v3'];
    fc.assert(
      fc.property(projects, fc.bigInt({ min: 1n, max: 40n }), (given, budget) => {
        const endowments = new Map(voters.map((voter) => [voter, fraction(budget, 4n)]));
        const list = given.map(({ cost, likes }, k) => ({
          id: `p${k}`,
          cost: fraction(cost),
          utilities: new Map(voters.map((voter, v) => [voter, fraction(likes[v] ?? 0n)])),
        }));
        const found = value(equalShares(list, endowments, 'GREEDY'));
        for (const voter of voters) {
          const paid = found.trace
            .map((one) => one.payments.get(voter) ?? fraction(0n))
            .reduce(addFractions, fraction(0n));
          expect(compareFractions(paid, fraction(budget, 4n))).toBeLessThanOrEqual(0);
        }
        for (const { project, payments } of found.trace)
          expect([...payments.values()].reduce(addFractions, fraction(0n))).toEqual(
            list.find((one) => one.id === project)?.cost,
          );
        const spent = list
          .filter((one) => found.funded.includes(one.id))
          .map((one) => one.cost)
          .reduce(addFractions, fraction(0n));
        expect(compareFractions(spent, fraction(budget))).toBeLessThanOrEqual(0);
      }),
    );
    expect(equalShares([{ id: 'a', cost: fraction(0n), utilities: new Map() }], new Map())).toMatchObject({
      code: 'cost_must_be_positive',
    });
  });

  it('the linear bound is never below what sorting takes', () => {
    const items = fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: -5, max: 90 })), {
      maxLength: 10,
    });
    fc.assert(
      fc.property(items, fc.integer({ min: 0, max: 150 }), (pairs, cap) => {
        const found = value(
          linearBound(
            pairs.map(([cost, worth], k) => ({ id: `i${k}`, cost, value: worth })),
            cap,
          ),
        );
        expect(found.greedyValue).toBeLessThanOrEqual(found.bound + 1e-9);
        expect(found.greedyGap).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
    expect(linearBound([{ id: 'a', cost: -1, value: 1 }], 3)).toMatchObject({ why: 'ERROR' });
    expect(linearBound([{ id: 'a', cost: null, value: 1 }], 3)).toMatchObject({ why: 'INCOMPLETE' });
  });
});
