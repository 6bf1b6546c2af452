import { ChoiceHouse, cost, type ShownPlan } from '../choice.fixtures';
import { TestApi } from '../../testing/test-api';
import { planById } from './plan.store';
import { planProblem } from './plan-problem';

describe('solving', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  /** Big is worth most by rank, but Two and Three together are worth more and cost as much. */
  const stage = async () => {
    const house = await ChoiceHouse.build(api);
    const big = await house.initiative('Big', [
      { name: 'full', effectShare: 10_000, costs: [cost(90_000)] },
      { name: 'pilot', effectShare: 2000, costs: [cost(10_000)] },
    ]);
    const two = await house.initiative('Two', [{ name: 'core', costs: [cost(40_000)] }]);
    const three = await house.initiative('Three', [{ name: 'core', costs: [cost(45_000)] }]);
    await house.select([
      [big.id, 900],
      [two.id, 800],
      [three.id, 700],
    ]);
    return { house, big, two, three };
  };
  const problemOf = (house: ChoiceHouse, plan: ShownPlan) =>
    api.database.write(house.org.id, async (tx) => {
      await tx.scope({ sight: 'ALL', initiative_states: 'ACCEPTED' });
      const stored = await planById(tx, plan.id);
      if (!stored) throw new Error('no such plan');
      return planProblem(tx, stored);
    });

  it('gives a plan as the portfolio it was chosen from', async () => {
    const { house, big } = await stage();
    const problem = await problemOf(house, await house.propose());
    if (!problem.ok) throw new Error(problem.refusal.message);
    const { composed, codes, best } = problem.value;
    expect(composed.portfolio.cap).toBe(100_000n);
    expect(best).toMatchObject({
      status: 'optimal',
      selected: [
        { id: 'EB-01', option: '02' },
        { id: 'EB-02', option: '01' },
        { id: 'EB-03', option: '01' },
      ],
      value: 1680n * composed.unit,
      bound: 1680n * composed.unit,
      cost: 95_000n,
      gap: 0,
    });
    expect(codes.initiativeOf.get('EB-01')).toBe(big.id);
    expect(codes.codeOf.get(big.id)).toBe('EB-01');
  });
});
