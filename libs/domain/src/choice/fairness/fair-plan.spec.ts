import fc from 'fast-check';
import { checkPlan } from '../selection/check-plan';
import { optimise } from '../selection/optimise';
import { capOnly, type Portfolio, type PortfolioItem } from '../selection/portfolio';
import { bestByTrying, drive, portfolios, solveByTrying } from '../selection/selection.fixtures';
import { addFractions, compareFractions, fraction } from '../scoring/fraction';
import { equalShares } from './equal-shares';
import { EQUAL_SHARES, priceRules } from '../explain/rule-price';
import { fairPlan, type FairPlan } from './fair-plan';

const units = new Map([
  ['x', 3n],
  ['y', 1n],
]);
const fair = (portfolio: Portfolio): FairPlan | null => {
  const best = drive(optimise(portfolio), solveByTrying);
  if (!best.ok) throw new Error(best.refusal.message);
  const found = drive(fairPlan(portfolio, best.value, { weights: units }), solveByTrying);
  return found.ok ? found.value : null;
};
const item = (id: string, businessUnit: string, cost: bigint, value: bigint): PortfolioItem => ({
  id,
  status: 'optional',
  options: [{ id, cost, value }],
  tiered: false,
  businessUnit,
  touchpoints: [],
  requires: [],
  requiresAny: [],
});

describe('a plan by equal shares of the units', () => {
  it('keeps every rule, holds what was bought, and is priced against the best', () => {
    let purchases = 0;
    fc.assert(
      fc.property(portfolios(8), (portfolio) => {
        const truth = bestByTrying(portfolio);
        const found = fair(portfolio);
        expect(found === null).toBe(truth === null);
        if (!found || !truth) return;
        const { plan, bought, price, proven, endowments, left } = found;
        expect(checkPlan(portfolio, plan.selected).broken).toEqual([]);
        expect([price, proven]).toEqual([truth.value - plan.value, true]);
        expect(price).toBeGreaterThanOrEqual(0n);
        for (const one of bought) {
          purchases += 1;
          expect(
            plan.selected.some((other) => other.id === one.id && (other.option ?? one.option) === one.option),
          ).toBe(true);
          const paid = [...one.payments.values()].reduce(addFractions, fraction(0n));
          const option = portfolio.items
            .find((other) => other.id === one.id)!
            .options.find((o) => o.id === one.option)!;
          expect(compareFractions(paid, fraction(option.cost))).toBe(0);
        }
        for (const [unit, amount] of left) {
          expect(amount.n).toBeGreaterThanOrEqual(0n);
          expect(compareFractions(amount, endowments.get(unit)!)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 150, seed: 1 },
    );
    expect(purchases).toBeGreaterThan(30);
  });

  it('buys what the method alone buys where only the cap rules', () => {
    const one = fc.record({
      unit: fc.constantFrom('x', 'y'),
      cost: fc.bigInt({ min: 1n, max: 9n }),
      value: fc.bigInt({ min: 1n, max: 9n }),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), fc.bigInt({ min: 0n, max: 30n }), (given, cap) => {
        const items = given.map(({ unit, cost, value }, k) => item(`i${k}`, unit, cost, value));
        const { bought, barred } = fair(capOnly(cap, items))!;
        const alone = equalShares(
          given.map(({ unit, cost, value }, k) => ({
            id: `i${k}`,
            cost: fraction(cost),
            utilities: new Map([[unit, fraction(value)]]),
          })),
          new Map([
            ['x', fraction(cap * 3n, 4n)],
            ['y', fraction(cap, 4n)],
          ]),
        );
        expect(barred).toEqual([]);
        expect(alone.known && alone.value.trace.map((step) => step.project)).toEqual(bought.map((step) => step.id));
      }),
      { numRuns: 150 },
    );
  });

  it('gives the small unit its part, at a stated price', () => {
    const found = fair(capOnly(40n, [item('A', 'x', 40n, 100n), item('B', 'y', 10n, 10n), item('C', 'x', 30n, 60n)]))!;
    expect(found.bought.map((one) => one.id)).toEqual(['C', 'B']);
    expect([found.plan.value, found.price]).toEqual([70n, 30n]);
  });

  it('needs a weight', () => {
    const portfolio = capOnly(1n, []);
    const best = drive(optimise(portfolio), solveByTrying);
    if (!best.ok) throw new Error(best.refusal.message);
    for (const weights of [
      new Map<string, bigint>(),
      new Map([['x', 0n]]),
      new Map([
        ['x', -1n],
        ['y', 2n],
      ]),
    ])
      expect(drive(fairPlan(portfolio, best.value, { weights }), solveByTrying)).toMatchObject({
        refusal: { field: 'weights' },
      });
  });
});

describe('the price of equal shares', () => {
  it('is a rule among the others, priced against the best plan of all', () => {
    let priced = 0;
    fc.assert(
      fc.property(portfolios(8), (portfolio) => {
        const found = fair(portfolio);
        if (!found) return;
        const asked = priceRules(portfolio, found.plan, ({ type }) => type === 'FAIRNESS', { weights: units });
        const prices = drive(asked, solveByTrying);
        const truth = bestByTrying(portfolio)!;
        if (found.price > 0n) priced += 1;
        expect(prices).toMatchObject({
          ok: true,
          value: [
            {
              ref: { type: 'FAIRNESS' },
              words: EQUAL_SHARES,
              price: truth.value - found.plan.value,
              proven: true,
            },
          ],
        });
      }),
      { numRuns: 100, seed: 3 },
    );
    expect(priced).toBeGreaterThan(3);
  });

  it('prices the other rules among the plans that keep it', () => {
    const items = [item('A', 'x', 60n, 100n), item('B', 'x', 60n, 90n), item('C', 'y', 60n, 10n)];
    const portfolio: Portfolio = { ...capOnly(120n, items), maxItems: 1n };
    const voters = { weights: new Map([...units.keys()].map((unit) => [unit, 1n] as const)) };
    const best = drive(optimise(portfolio), solveByTrying);
    const plan = best.ok && drive(fairPlan(portfolio, best.value, voters), solveByTrying);
    if (!best.ok || !plan || !plan.ok) throw new Error('no plan');
    const prices = drive(priceRules(portfolio, plan.value.plan, undefined, voters), solveByTrying);
    // Without the limit of one, x buys A and y buys C: 110, not the 190 that money alone would choose.
    expect(prices).toMatchObject({
      ok: true,
      value: [
        { ref: { type: 'MAX_ITEMS' }, price: 10n },
        { ref: { type: 'FAIRNESS' }, price: 0n },
      ],
    });
  });
});
