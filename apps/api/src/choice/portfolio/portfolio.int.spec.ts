import { ChoiceHouse, cost, type Answered } from '../choice.fixtures';
import { planFile } from '../selection/plan-file';
import { TestApi } from '../../testing/test-api';

const EXPORT = 'query($id: ID!) { exportPortfolio(planId: $id) { fileName mediaType content items } }';
const SOLVE = `mutation($input: SolvePortfolioInput!) { solvePortfolio(input: $input) { __typename
  ... on PortfolioSolution { status value cost selected { id option } bound gap conflict json }
  ... on Refusal { code message field problems { field message } } } }`;
const PLAN_RULES = `mutation($id: ID!, $rules: [PlanRuleInput!]!) { setPlanRules(cycleId: $id, rules: $rules) { __typename } }`;
interface Exported {
  readonly fileName: string;
  readonly content: string;
  readonly items: number;
}

describe('portfolio files', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  const stage = async () => {
    const house = await ChoiceHouse.build(api);
    const big = await house.initiative('Big', [
      { name: 'full', effectShare: 10_000, costs: [cost(90_000)] },
      { name: 'pilot', effectShare: 2000, costs: [cost(10_000)] },
    ]);
    const two = await house.initiative('Two', [{ name: 'core', costs: [cost(40_000), cost(5_000, 2, 'RUN_RATE')] }]);
    const three = await house.initiative('Three', [{ name: 'core', costs: [cost(45_000)] }]);
    await house.select([
      [big.id, 900],
      [two.id, 800],
      [three.id, 700],
    ]);
    return { house, big, two, three };
  };
  const solve = (house: ChoiceHouse, input: Record<string, unknown>) =>
    api.must<Answered>(house.cast.executive, SOLVE, { input });

  it('say what a plan was chosen from, and solving them answers the plan', async () => {
    const { house } = await stage();
    const floor = [{ dimension: 'BUSINESS_UNIT', key: house.terms.unit, floor: 1000 }];
    await api.must(house.cast.executive, PLAN_RULES, { id: house.cycle, rules: floor });
    const plan = await house.propose({ name: 'Größe / first', constraints: { maximumItems: 2 } });
    const file = await api.must<Exported>(house.people.auditor, EXPORT, { id: plan.id });
    expect(file).toMatchObject({ fileName: 'größe-first.portfolio.json', mediaType: 'application/json', items: 3 });
    expect(JSON.parse(file.content)).toMatchObject({
      title: 'Größe / first',
      cap: 100_000,
      maxItems: 2,
      shareLimits: [{ side: 'FLOOR', shareBp: 1000, items: ['EB-01', 'EB-02', 'EB-03'] }],
    });
    const solved = await solve(house, { content: file.content });
    expect(solved).toMatchObject({ __typename: 'PortfolioSolution', status: 'OPTIMAL', gap: 0, conflict: [] });
    const names = (solved['selected'] as { id: string }[]).map((one) => one.id);
    expect(names).toEqual(plan.lines.map((line) => line.initiative.code).sort());
    expect(solved['json']).toBe((await planFile(file.content)).output);
    expect(await api.ask(house.people.leader, EXPORT, { id: plan.id })).toMatchObject({
      errors: [{ extensions: { code: 'NOT_PERMITTED' } }],
    });
  });

  it('are refused by the name of what they say wrong, and answer when no plan keeps the rules', async () => {
    const house = await ChoiceHouse.build(api);
    const item = (id: string, more: Record<string, unknown> = {}) => ({ id, cost: 6, value: 5, ...more });
    const file = (more: Record<string, unknown>) => ({
      content: JSON.stringify({ cap: 10, items: [item('A'), item('B')], ...more }),
    });
    const flaws: [Record<string, unknown>, string | null][] = [
      [{ content: 'no' }, null],
      [file({ colour: 'red' }), 'colour'],
      [file({ cap: -1 }), 'cap'],
      [file({ items: [item('A', { cost: 0.5 })] }), 'items[0].cost'],
      [file({ items: [item('A', { value: 9e15 + 1 }), item('B', { value: 8e15 })] }), 'value'],
      [{}, 'content'],
      [{ uploadId: house.cycle }, 'uploadId'],
      [{ ...file({}), seconds: 61 }, 'seconds'],
    ];
    for (const [input, field] of flaws)
      expect([field, await solve(house, input)]).toMatchObject([field, { code: 'INVALID_INPUT', field }]);
    const both = ['A', 'B'].map((id) => item(id, { status: 'mandatory' }));
    expect(await solve(house, file({ items: both }))).toMatchObject({
      status: 'INFEASIBLE',
      value: null,
      conflict: expect.arrayContaining(['A must be funded', 'B must be funded']),
    });
    expect(await solve(house, file({ items: [] }))).toMatchObject({ status: 'OPTIMAL', value: '0', selected: [] });
  });
});
