import { certifiedCard } from '../../proposal/business-case/business-case.fixtures';
import { TestApi } from '../../testing/test-api';
import { ChoiceHouse, cost, REVEAL } from '../choice.fixtures';
import { gradeFirstLinks, withTestedCalls } from '../selection/credited.fixtures';

const BY = `query($id: ID!, $by: RankedBy!, $first: Int, $after: String) { ranking(cycleId: $id, by: $by) { by
  entries(first: $first, after: $after) { cursor rank position positionByScore standing figure exactFigure score funding
    cumulativeInYear reason initiative { title } } } }`;
const FIRM = `query($id: ID!) { ranking(cycleId: $id) { entries { initiative { title } figure
  stability { funded reason flip { criterion { name } from at change exactFrom exactAt atTie } }
  statisticalTie { tie gap byWeight withinPanel } } } }`;
const AMOUNTS = '{ requestedInYear requestedRunRate aboveInYear aboveRunRate }';
const PIVOT = `query($id: ID!, $by: PivotDimension!) { rankingPivot(cycleId: $id, by: $by) { by count total ${AMOUNTS}
  rows { groupId code name count shared ${AMOUNTS} full ${AMOUNTS} } } }`;
const MAP = '{ requestedInYear requestedRunRate fundedInYear fundedRunRate }';
const MONEY = `query($id: ID!, $plan: ID) { moneyMap(cycleId: $id, planId: $plan) { planId base baseVersionId baseCertifiedAt baseNote
  total ${MAP} cells { silo { code } touchpoint { code } amounts ${MAP} } silos { silo { code } name base amounts ${MAP} }
  touchpoints { touchpoint { code } amounts ${MAP} } } }`;

interface Entry {
  readonly cursor: string;
  readonly initiative: { readonly title: string };
}
interface Ranked {
  readonly by: string;
  readonly entries: readonly Entry[];
}
type Amounts = Readonly<Record<string, string>>;
interface Pivoted {
  readonly count: number;
  readonly total: Amounts;
  readonly rows: readonly { readonly shared: Amounts; readonly full: Amounts; readonly count: number }[];
}

const sumOf = (all: readonly Amounts[], name: string): string =>
  all.reduce((sum, amounts) => sum + BigInt(amounts[name] ?? 'x'), 0n).toString();

describe('a ranking looked at from all sides', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  it('is also made by value and by value per capped unit, with the line drawn anew', async () => {
    const house = await ChoiceHouse.build(api);
    const phone = await house.org.term('CHANNEL', 'PHONE');
    await certifiedCard(api, house.org, phone, { hurdleRate: 0, horizon: 1 });
    const avoiding = (calls: number) => (id: string) => withTestedCalls(api, house, id, phone, calls);
    const make = (title: string, amount: number, calls?: number) =>
      house.initiative(title, [{ name: 'core', costs: [cost(amount)] }], {}, calls ? avoiding(calls) : undefined);
    const big = await make('Big', 90_000, 1000);
    const two = await make('Two', 40_000, 500);
    const three = await make('Three', 45_000, 600);
    const loved = await make('Loved', 5000);
    await gradeFirstLinks(api, house, [big.id, two.id, three.id]);
    await house.select([big, two, three, loved].map((each, k) => [each.id, 600 + 100 * k]));
    const ranked = (by: string, more: Record<string, unknown> = {}, who = house.cast.executive) =>
      api.must<Ranked>(who, BY, { id: house.cycle, by, ...more });
    const value = await ranked('RISK_ADJUSTED_VALUE');
    expect(value).toMatchObject({
      by: 'RISK_ADJUSTED_VALUE',
      entries: [
        {
          initiative: { title: 'Big' },
          position: 1,
          positionByScore: 4,
          figure: '1980.00',
          funding: 'ABOVE',
          score: 600,
        },
        { initiative: { title: 'Three' }, figure: '1278.00', exactFigure: '127800/1', funding: 'SKIPPED' },
        { initiative: { title: 'Two' }, figure: '1040.00', funding: 'SKIPPED', cumulativeInYear: '90000' },
        {
          initiative: { title: 'Loved' },
          standing: 'UNKNOWN',
          figure: null,
          positionByScore: 1,
          cumulativeInYear: '95000',
        },
      ],
    });
    const perUnit = await ranked('VALUE_PER_CAPPED_UNIT', {}, house.people.one);
    expect(perUnit).toMatchObject({
      entries: [
        { initiative: { title: 'Three' }, figure: '2.8400', exactFigure: '71/25', funding: 'ABOVE' },
        { initiative: { title: 'Two' }, figure: '2.6000', funding: 'ABOVE' },
        {
          initiative: { title: 'Big' },
          figure: '2.2000',
          funding: 'SKIPPED',
          reason: expect.stringContaining('skipped'),
        },
        { initiative: { title: 'Loved' }, reason: expect.stringContaining('No value is stated') },
      ],
    });
    expect(await ranked('SCORE')).toMatchObject({
      entries: [
        { initiative: { title: 'Loved' }, figure: '9.00', exactFigure: '900/1', standing: 'FIGURE' },
        {},
        {},
        {},
      ],
    });
    const page = await ranked('RISK_ADJUSTED_VALUE', { first: 2 });
    const rest = await ranked('RISK_ADJUSTED_VALUE', { first: 9, after: page.entries[1]?.cursor });
    expect([...page.entries, ...rest.entries]).toEqual(value.entries);
    for (const by of ['SCORE', 'VALUE_PER_CAPPED_UNIT'])
      expect(
        await api.ask(house.cast.executive, BY, { id: house.cycle, by, after: page.entries[1]?.cursor }),
      ).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(await api.ask(house.people.leader, BY, { id: house.cycle, by: 'RISK_ADJUSTED_VALUE' })).toMatchObject({
      errors: [{ extensions: { code: 'NOT_PERMITTED' } }],
    });
  });

  /** Alpha is loved by customers, Beta by the business; one of the two fits. */
  const contrary = async () => {
    const house = await ChoiceHouse.build(api);
    const branch = await house.org.term('TOUCHPOINT', 'BRANCH');
    const alpha = await house.initiative('Alpha', [{ name: 'core', costs: [cost(60_001)] }], {
      touchpointIds: [house.terms.touchpoint, branch],
    });
    const beta = await house.initiative('Beta', [{ name: 'core', costs: [cost(58_000), cost(2000, 2, 'RUN_RATE')] }]);
    const [customer, business] = await house.prepare();
    await house.advance('SCORING');
    for (const who of [house.people.one, house.people.two])
      for (const [initiative, criterion, value] of [
        [alpha, customer, 900],
        [alpha, business, 100],
        [beta, customer, 500],
        [beta, business, 600],
      ] as const)
        await house.score(who, initiative.id, criterion, value);
    for (const [query, more] of [
      [PIVOT, { by: 'CHANNEL' }],
      [BY, { by: 'SCORE' }],
    ] as const)
      expect(await api.ask(house.cast.executive, query, { id: house.cycle, ...more })).toMatchObject({
        errors: [{ extensions: { code: 'WRONG_STATE' } }],
      });
    await house.must(house.cast.executive, REVEAL, { cycle: house.cycle });
    await house.advance('SELECTION');
    return { house, branch };
  };

  it('says how little would turn a place, and whether the gap before it says anything', async () => {
    const { house } = await contrary();
    const flip = {
      criterion: { name: 'Customer' },
      from: '0.750000',
      at: '0.555556',
      change: '-0.194444',
      exactFrom: '3/4',
      exactAt: '5/9',
      atTie: true,
    };
    const tie = { tie: false, gap: '175.00', byWeight: '45.00', withinPanel: false };
    expect(await api.must(house.cast.executive, FIRM, { id: house.cycle })).toEqual({
      entries: [
        {
          initiative: { title: 'Alpha' },
          figure: '7.00',
          stability: { funded: true, reason: null, flip },
          statisticalTie: null,
        },
        {
          initiative: { title: 'Beta' },
          figure: '5.25',
          stability: { funded: false, reason: null, flip },
          statisticalTie: tie,
        },
      ],
    });
    await api.admin.query(
      'update ranking_entry set business_unit_id = $2 where organization_id = $1 and position = 1',
      [house.org.id, house.terms.otherUnit],
    );
    expect(await api.must(house.people.leader, FIRM, { id: house.cycle })).toMatchObject({
      entries: [{ initiative: { title: 'Beta' }, statisticalTie: { tie: false, gap: null, byWeight: null } }],
    });
    expect(await api.ask(house.cast.executive, BY, { id: house.cycle, by: 'VALUE_PER_CAPPED_UNIT' })).toMatchObject({
      errors: [{ extensions: { code: 'WRONG_STATE' } }],
    });
  });

  it('is added up by every dimension, and every sum reconciles', async () => {
    const { house } = await contrary();
    const pivot = (by: string, who = house.cast.executive) => api.must<Pivoted>(who, PIVOT, { id: house.cycle, by });
    const total = { requestedInYear: '120001', requestedRunRate: '24000', aboveInYear: '60001', aboveRunRate: '0' };
    for (const by of ['PRODUCT_LINE', 'TOUCHPOINT', 'CHANNEL', 'FUNCTIONAL_AREA', 'BUSINESS_UNIT', 'REGION']) {
      const found = await pivot(by);
      expect(found).toMatchObject({ by, count: 2, total });
      for (const name of Object.keys(total))
        expect(
          sumOf(
            found.rows.map((row) => row.shared),
            name,
          ),
        ).toBe(total[name as keyof typeof total]);
    }
    expect(await pivot('TOUCHPOINT')).toMatchObject({
      rows: [
        {
          code: 'APP',
          count: 2,
          shared: { requestedInYear: expect.stringMatching(/^9000[01]$/) },
          full: { requestedInYear: '120001' },
        },
        { code: 'BRANCH', count: 1, full: { requestedInYear: '60001' } },
      ],
    });
    expect(await pivot('BUSINESS_UNIT', house.people.leader)).toMatchObject({
      rows: [{ code: 'EB', name: 'Unit EB', count: 2 }],
    });
    expect(await pivot('REGION')).toMatchObject({ rows: [{ groupId: null, code: null, count: 2 }] });
    expect(await pivot('CHANNEL', house.people.other)).toMatchObject({
      count: 0,
      rows: [],
      total: { requestedInYear: '0' },
    });
  });

  it('maps money by functional area and touchpoint: base, requested, and funded by a plan', async () => {
    const { house } = await contrary();
    const map = (plan: string | null = null, who = house.cast.executive) =>
      api.must<{
        cells: { amounts: Amounts }[];
        silos: { amounts: Amounts }[];
        touchpoints: { amounts: Amounts }[];
        total: Amounts;
      }>(who, MONEY, { id: house.cycle, plan });
    const plan = await house.propose();
    const found = await map(plan.id);
    expect(found).toMatchObject({
      planId: plan.id,
      base: '1000000',
      baseNote: expect.stringContaining('no base by touchpoint'),
      total: { requestedInYear: '120001', requestedRunRate: '24000', fundedInYear: '60001', fundedRunRate: '0' },
      silos: [{ silo: { code: 'IT' }, base: '1000000', amounts: { fundedInYear: '60001' } }],
      touchpoints: [{ touchpoint: { code: 'APP' } }, { touchpoint: { code: 'BRANCH' } }],
      cells: [{ silo: { code: 'IT' } }, { silo: { code: 'IT' } }],
    });
    for (const side of ['cells', 'silos', 'touchpoints'] as const)
      for (const [name, sum] of Object.entries(found.total))
        expect(
          sumOf(
            found[side].map((one) => one.amounts),
            name,
          ),
        ).toBe(sum);
    expect(await map()).toMatchObject({ planId: null, total: { requestedInYear: '120001', fundedInYear: '0' } });
    expect(await map(null, house.people.other)).toMatchObject({ total: { requestedInYear: '0' }, base: '400000' });
    for (const [who, plan_] of [
      [house.cast.executive, 'x'],
      [house.people.leader, plan.id],
    ] as const)
      expect(await api.ask(who, MONEY, { id: house.cycle, plan: plan_ })).toMatchObject({
        errors: [{ extensions: { code: 'NOT_FOUND' } }],
      });
    expect(await api.ask(house.people.one, MONEY, { id: house.cycle })).toMatchObject({
      errors: [{ extensions: { code: 'NOT_PERMITTED' } }],
    });
  });
});
