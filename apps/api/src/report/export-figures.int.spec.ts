import { majorText } from '@clout/domain';
import { ChoiceHouse, cost } from '../choice/choice.fixtures';
import { gradeFirstLinks, withTestedCalls } from '../choice/selection/credited.fixtures';
import { certifiedCard } from '../proposal/business-case/business-case.fixtures';
import { TestApi } from '../testing/test-api';
import { csvOf, type ReadFile } from './export.fixtures';

const OF_CYCLE = [
  ...['criteria', 'divided-initiatives', 'panel', 'panel-agreement', 'ranking', 'scoring-models', 'money-map', 'silos'],
  ...['cases', 'evidence-ladder', 'criteria-weights', 'grader-agreement', 'review-depth'],
];
const OF_PLAN = ['frontier', 'more-money', 'rule-prices'];
const OF_COMPARISON = ['plan-comparison', 'plan-comparison-lines', 'plan-comparison-shares', 'plan-evenness'];
const OF_CASE = ['benefits', 'credited-benefits', 'case-figures', 'tornado', 'case-steps'];
const OF_CHARTS = ['funding-line', 'value-against-cost'];
const OF_PLACE = ['contributions', 'weight-tornado'];

describe('exports of what is reckoned', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  it('holds what the reveal, solved plans and a business case bring, with the figures of the screen', async () => {
    const house = await ChoiceHouse.build(api);
    const phone = await house.org.term('CHANNEL', 'PHONE');
    await certifiedCard(api, house.org, phone, { hurdleRate: 0, horizon: 1 });
    const make = (title: string, amount: number, calls: number) =>
      house.initiative(title, [{ name: 'core', costs: [cost(amount)] }], {}, (id) =>
        withTestedCalls(api, house, id, phone, calls),
      );
    const [big, small] = [await make('Big', 70_000, 1000), await make('Small', 20_000, 500)];
    await gradeFirstLinks(api, house, [big.id, small.id]);
    await house.select([
      [big.id, 900],
      [small.id, 700],
    ]);
    const plan = await house.propose();
    const hand = await house.propose({ name: 'Without', excluded: [{ initiativeId: big.id, reason: 'Not now.' }] });
    const { cycle: cycleId, cast } = house;
    const [planId, initiativeId] = [plan.id, big.id];
    const asked: Record<string, Record<string, unknown>> = {
      ...Object.fromEntries(OF_CYCLE.map((table) => [table, { cycleId }])),
      ...Object.fromEntries(OF_PLAN.map((table) => [table, { planId }])),
      ...Object.fromEntries(OF_COMPARISON.map((table) => [table, { ids: [planId, hand.id] }])),
      ...Object.fromEntries(OF_CASE.map((table) => [table, { initiativeId }])),
      ...Object.fromEntries(OF_CHARTS.map((table) => [table, { planId, cycleId }])),
      ...Object.fromEntries(OF_PLACE.map((table) => [table, { cycleId, initiativeId }])),
      ...{
        'plan-overrides': { planId: hand.id },
        simulation: { initiativeId, optionId: plan.lines[0]?.option.id, draws: 100 },
        'panel-scores': { initiativeId },
        'ranking-pivot': { cycleId, by: 'BUSINESS_UNIT' },
        grades: { id: big.id },
      },
    };
    const files = new Map<string, ReadFile>();
    for (const [table, variables] of Object.entries(asked)) {
      const file = await csvOf(api, cast.executive, table, variables);
      expect([table, file.rows.length > 0]).toEqual([table, true]);
      files.set(table, file);
    }
    const column = (table: string, head: string) => files.get(table)?.column(head);
    expect(column('panel-scores', 'score')).toEqual(['9.00', '9.00', '9.00', '9.00']);
    expect(files.get('ranking-pivot')?.sumOf('requested in year, shared (USD)')).toBe('900.00');
    expect(column('plan-comparison', 'in year (USD)')).toEqual(['900.00', '200.00']);
    expect([...(column('plan-comparison-lines', 'options in the order of the plans') ?? [])].sort()).toEqual([
      'core; core',
      'core; –',
    ]);
    const { value } = await api.must<{ value: { claimed: string; credited: string } }>(
      cast.executive,
      'query($id: ID!) { businessCase(initiativeId: $id) { value { claimed credited } } }',
      { id: big.id },
    );
    const credited = files.get('credited-benefits');
    expect([credited?.sumOf('claimed (USD)'), credited?.sumOf('credited (USD)')]).toEqual([
      majorText(BigInt(value.claimed), 2),
      majorText(BigInt(value.credited), 2),
    ]);
    expect(column('credited-benefits', 'benefit')).toEqual(['Calls that nobody makes']);
    expect(column('benefits', 'fiscal year')).toEqual(['2027']);
    expect(column('cases', 'title')).toEqual(['Big', 'Small']);
    const figures = column('case-figures', 'amount (USD)')?.[column('case-figures', 'figure')?.indexOf('NPV') ?? -1];
    expect(figures).toMatch(/^-?\d+\.\d\d$/);
    expect([column('plan-overrides', 'initiative'), column('plan-overrides', 'override')]).toEqual([
      ['Big'],
      ['left out by hand'],
    ]);
    expect(column('funding-line', 'added up (USD)')).toEqual(['700.00', '900.00']);
    expect(column('value-against-cost', 'stands')).toEqual(Array(2).fill('in the plan and above the funding line'));
    expect(column('contributions', 'weight %')).toEqual(['75.00', '25.00']);
    expect(column('contributions', 'adds points')).toEqual(['6.75', '2.25']);
    expect(column('weight-tornado', 'score at the lower weight')).toEqual(['9.00', '9.00']);
    expect(column('case-steps', 'amount (USD)')).toHaveLength(5);
    expect(column('simulation', 'quantile')).toEqual(['P10', 'P50', 'P90']);
    expect(files.get('grader-agreement')?.heads).toHaveLength(7);
  });

  it('gives a panellist their own scores, anybody the calendar, and nobody what they may not see', async () => {
    const house = await ChoiceHouse.build(api);
    const one = await house.initiative('Scored', [{ name: 'core', costs: [cost(10_000)] }]);
    await house.select([[one.id, 800]]);
    const asked = { cycleId: house.cycle };
    const mine = await csvOf(api, house.people.one, 'my-scores', asked);
    expect([mine.column('initiative'), mine.column('criterion'), mine.column('score')]).toEqual([
      ['Scored', 'Scored'],
      ['Customer', 'Business'],
      ['8.00', '8.00'],
    ]);
    await expect(csvOf(api, house.people.leader, 'my-scores', asked)).rejects.toThrow('NOT_PERMITTED');
    const calendar = await csvOf(api, house.people.leader, 'calendar', { fiscalYear: '2027' });
    expect([calendar.rows.length, calendar.rows[0], calendar.rows.at(-1)]).toEqual([
      12,
      ['2027', '1', '2027-01-01', '2027-01-31', 'no'],
      ['2027', '12', '2027-12-01', '2027-12-31', 'no'],
    ]);
  });
});
