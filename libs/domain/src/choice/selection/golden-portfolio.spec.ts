import g068 from '../../../golden/cases/G068_portfolio_cap.json';
import { drawFundingLine } from '../ranking/funding-line';
import { capBound } from './greedy';
import { optimise } from './optimise';
import { capOnly, type PortfolioItem } from './portfolio';
import { toProblem } from './problem';
import { drive } from './selection.fixtures';

const items = g068.input.items.map(({ id, cost, value }): PortfolioItem => ({
  id,
  status: 'optional',
  options: [{ id, cost: BigInt(cost), value: BigInt(value) }],
  tiered: false,
  touchpoints: [],
  requires: [],
  requiresAny: [],
}));
const best = (cap: number) => {
  const selection = drive(optimise(capOnly(BigInt(cap), items)), () => {
    throw new Error('a cap needs no solver');
  });
  if (!selection.ok) throw new Error(selection.refusal.message);
  return selection.value;
};

describe('golden G068: selection under the cap', () => {
  it('finds the optimum, proven, and the worth of ten more', () => {
    const { optimal_value, optimal_set, optimal_value_cap_150 } = g068.expected;
    expect(best(140)).toMatchObject({ value: BigInt(optimal_value), proven: true, canonical: true });
    expect(best(140).selected.map((one) => one.id)).toEqual(optimal_set);
    expect(best(150).value).toBe(BigInt(optimal_value_cap_150));
    expect(Number(best(150).value - best(140).value) / 10).toBe(g068.expected.discrete_shadow_price_per_unit_10);
  });

  it('knows the linear bound, and that taking by value per cost falls short', () => {
    const problem = toProblem(capOnly(140n, items));
    if (!problem.ok) throw new Error(problem.refusal.message);
    expect(capBound(problem.value) * Number(problem.value.valueUnit)).toBe(Math.ceil(g068.expected.lp_bound / 5) * 5);
    const byDensity = [...g068.input.items].sort((a, b) => b.value / b.cost - a.value / a.cost);
    const walked = drawFundingLine(
      byDensity.map(({ id, cost, value }) => ({ id, value, inYear: BigInt(cost), runRate: 0n })),
      { inYear: 140n, runRate: 0n },
    ).filter((one) => one.funding === 'ABOVE');
    expect(walked.map((one) => one.id).sort()).toEqual(g068.expected.greedy_set);
    expect(walked.reduce((sum, one) => sum + one.value, 0)).toBe(g068.expected.greedy_value);
  });
});
