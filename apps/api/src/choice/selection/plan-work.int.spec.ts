import {
  ChoiceHouse,
  cost,
  PLAN_FIELDS,
  PROPOSE,
  UPDATE_PLAN,
  type Answered,
  type ShownPlan,
} from '../choice.fixtures';
import { certifiedCard } from '../../proposal/business-case/business-case.fixtures';
import { TestApi, type Persona } from '../../testing/test-api';

const REFUSAL = '... on Refusal { __typename code message field problems { field } }';
const MORE = `origin copiedFrom seconds blend { scoreShare pointWorth }
  constraints { maximumItems resources { name max used use { initiative { code } amount } }
    requiresAny { initiative { code } anyOf { code } } exclusiveGroups { name max initiatives { code } } }
  roomToFail { floor amount pilots { initiative { code } option { name } learning reason funded } }
  fairness { weights price proven units { unit { code } endowment spent left } }
  inputs { hash scoringModelVersion rateCardVersion inYear runRate changed initiatives { initiative { code } version } }`;
const PLAN = `query($id: ID!) { plan(id: $id) { id name state ${MORE} } }`;
const COPY = `mutation($id: ID!, $name: String!) { copyPlan(id: $id, name: $name) { ${REFUSAL} ... on Plan { ${PLAN_FIELDS} origin copiedFrom } } }`;
const HAND = `mutation($id: ID!, $v: Int!, $changes: [HandChangeInput!]!) { handPlan(id: $id, expectedVersion: $v, changes: $changes) {
  ${REFUSAL} ... on Infeasible { conflict } ... on StaleVersion { current } ... on Plan { ${PLAN_FIELDS} origin } } }`;
const PREVIEW = `query($id: ID!, $changes: [HandChangeInput!]!) { previewPlan(planId: $id, changes: $changes) {
  value gain bound inYear runRate leftInYear leftRunRate broken periods { period left } shares { key kept }
  lines { initiative { code } option { name } value added } } }`;
const COMPARE = `query($ids: [ID!]!) { comparePlans(ids: $ids) {
  plans { plan { id } score lineCount leftInYear leftRunRate risk { claimed credited atRisk withoutCase }
    fairness { gini loosemoreHanby gallagher reason units { unit { code } owed received amount } } }
  lines { initiative { code } inAll options { name } } shares { dimension name amounts shares } } }`;
const RERUN = 'query($id: ID!) { rerunPlan(id: $id) { identical holds value bound proven betterBy changed } }';

describe('work on plans', () => {
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
    const two = await house.initiative('Two', [{ name: 'core', costs: [cost(40_000)] }]);
    const three = await house.initiative('Three', [{ name: 'core', costs: [cost(45_000)] }]);
    await house.select([
      [big.id, 900],
      [two.id, 800],
      [three.id, 700],
    ]);
    const options = await api.must<{ options: { id: string; name: string }[] }>(
      house.cast.executive,
      'query($id: ID!) { initiative(id: $id) { options { id name } } }',
      { id: big.id },
    );
    const [full, pilot] = options.options.map((one) => one.id);
    return { house, big, two, three, full: full ?? '', pilot: pilot ?? '' };
  };
  const codes = (plan: ShownPlan) => plan.lines.map((line) => line.initiative.code).sort();
  const detail = (who: Persona, id: string) => api.must<Record<string, unknown>>(who, PLAN, { id });
  const update = (house: ChoiceHouse, plan: ShownPlan, input: object) =>
    api.must<ShownPlan>(house.cast.executive, UPDATE_PLAN, { id: plan.id, version: plan.version, input });

  it('keeps further resources, groups and what needs one of others, and says so', async () => {
    const { house, big, two, three } = await stage();
    const constraints = {
      resources: [{ name: 'people', max: 5, use: [two, three].map((one) => ({ initiativeId: one.id, amount: 3 })) }],
      requiresAny: [{ initiativeId: two.id, anyOf: [big.id, three.id] }],
      exclusiveGroups: [{ name: 'chat', initiativeIds: [big.id, three.id] }],
    };
    const plan = await house.propose({ constraints });
    expect(codes(plan)).toEqual(['EB-01', 'EB-02']);
    expect(plan['notFunded']).toEqual([
      { initiative: { id: three.id }, reason: 'At most 1 of chat can be funded, and EB-01 are worth more together.' },
    ]);
    expect(await detail(house.cast.executive, plan.id)).toMatchObject({
      origin: 'SOLVED',
      seconds: 10,
      constraints: {
        resources: [
          { name: 'people', max: 5, used: 3, use: [{ initiative: { code: 'EB-02' }, amount: 3 }, { amount: 3 }] },
        ],
        requiresAny: [{ initiative: { code: 'EB-02' }, anyOf: [{ code: 'EB-01' }, { code: 'EB-03' }] }],
        exclusiveGroups: [{ name: 'chat', max: 1, initiatives: [{ code: 'EB-01' }, { code: 'EB-03' }] }],
      },
    });
    expect(codes(await update(house, plan, { constraints: {} }))).toEqual(['EB-01', 'EB-02', 'EB-03']);
    const unknown = { exclusiveGroups: [{ name: ' ', initiativeIds: [two.id, house.cycle], max: 1 }] };
    expect(await house.propose({ constraints: unknown })).toMatchObject({
      code: 'INVALID_INPUT',
      problems: [
        { field: 'constraints.exclusiveGroups[0].initiativeIds[1]' },
        { field: 'constraints.exclusiveGroups[0].name' },
      ],
    });
    const all = [big, two, three].map((one) => ({ initiativeId: one.id, reason: 'must' }));
    expect(await house.propose({ forced: all.slice(1), constraints })).toMatchObject({
      __typename: 'Infeasible',
      conflict: expect.arrayContaining(['at most 5 of people']),
    });
  });

  it('gives pilots room to fail, and blends score and value', async () => {
    const { house, big, pilot } = await stage();
    const pilots = [{ initiativeId: big.id, optionId: pilot, learning: '200000', reason: 'It shows whether it works' }];
    const roomToFail = { floor: 1000, pointWorth: '10000', pilots };
    const plan = await house.propose({ roomToFail });
    // 2,000.00 of learning at 100.00 a point are 20 points.
    expect(plan).toMatchObject({ value: '35.00', proven: true });
    expect(await detail(house.cast.executive, plan.id)).toMatchObject({
      roomToFail: {
        floor: 1000,
        amount: '10000',
        pilots: [{ initiative: { code: 'EB-01' }, option: { name: 'pilot' }, learning: '200000', funded: true }],
      },
    });
    expect(await house.propose({ roomToFail: { pilots } })).toMatchObject({ field: 'roomToFail.pointWorth' });
    expect(await house.propose({ roomToFail: { ...roomToFail, floor: 2000 } })).toMatchObject({
      __typename: 'Infeasible',
      conflict: ['at least USD 200.00 for tranche room to fail, while all its initiatives together cost USD 100.00'],
    });
    const blend = { scoreShare: 10_000, pointWorth: '100' };
    expect(await house.propose({ objective: 'BLEND', blend })).toMatchObject({
      code: 'INCOMPLETE',
      field: 'objective',
    });
    await certifiedCard(api, house.org, await house.org.term('CHANNEL', 'PHONE'), { hurdleRate: 0, horizon: 1 });
    const blended = await house.propose({ objective: 'BLEND', blend });
    expect(blended).toMatchObject({ __typename: 'Plan', value: '16.00' });
    expect(await detail(house.cast.executive, blended.id)).toMatchObject({ blend, inputs: { rateCardVersion: 1 } });
    expect(await house.propose({ objective: 'BLEND' })).toMatchObject({ field: 'blend' });
    expect(await house.propose({ blend })).toMatchObject({ field: 'blend' });
    expect(await update(house, blended, { objective: 'SCORE' })).toMatchObject({ value: '16.80' });
  });

  it('lets units buy by equal shares, with the price of it', async () => {
    const { house } = await stage();
    const plan = await house.propose({ fairness: 'EQUAL' });
    const seen = await detail(house.cast.coo, plan.id);
    expect(seen['fairness']).toMatchObject({
      weights: 'EQUAL',
      price: '0.00',
      proven: true,
      units: [{ unit: { code: 'EB' }, endowment: '100000' }],
    });
    expect(await detail(house.cast.executive, (await house.propose({ fairness: 'OPEX' })).id)).toMatchObject({
      fairness: { weights: 'OPEX' },
    });
    expect(await detail(house.cast.executive, (await update(house, plan, { fairness: null })).id)).toMatchObject({
      fairness: null,
    });
  });

  it('is taken and dropped by hand, seen before, and never breaks a rule', async () => {
    const { house, big, two, three, full, pilot } = await stage();
    const plan = await house.propose({ excluded: [] });
    const preview = (changes: object[], who = house.cast.executive, id = plan.id) =>
      api.must<Record<string, unknown>>(who, PREVIEW, { id, changes });
    expect(await preview([{ initiativeId: big.id, optionId: full }])).toMatchObject({
      value: '24.00',
      gain: '7.20',
      bound: '16.80',
      inYear: '175000',
      leftInYear: '-75000',
      broken: ['cap: USD 1,750.00 is above USD 1,000.00'],
      lines: [
        { initiative: { code: 'EB-01' }, option: { name: 'full' }, added: true },
        { added: false },
        { added: false },
      ],
    });
    const hand = (changes: object[], v = 1) =>
      api.must<ShownPlan>(house.cast.executive, HAND, { id: plan.id, v, changes });
    expect(await hand([{ initiativeId: big.id, optionId: full }])).toMatchObject({
      __typename: 'Infeasible',
      conflict: ['cap: USD 1,750.00 is above USD 1,000.00'],
    });
    expect(await hand([{ initiativeId: two.id }], 7)).toMatchObject({ __typename: 'StaleVersion', current: 1 });
    expect(await hand([{ initiativeId: house.cycle, optionId: pilot }])).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'changes[0].initiativeId',
    });
    const changed = await hand([{ initiativeId: two.id, optionId: null }]);
    expect(changed).toMatchObject({
      version: 2,
      origin: 'HAND',
      value: '8.80',
      bound: '16.80',
      proven: false,
      inYear: '55000',
    });
    expect(await preview([{ initiativeId: two.id, optionId: two.id }]).catch(String)).toContain('BAD_USER_INPUT');
    expect(await hand([{ initiativeId: three.id }], 2)).toMatchObject({ value: '1.80' });
    const held = `update envelope_row set held = 5 where organization_id = $1 and measure = 'IN_YEAR'`;
    await api.admin.query(held, [house.org.id]);
    expect(await preview([])).toMatchObject({ bound: null, leftInYear: '89995' });
    expect(await hand([], 3)).toMatchObject({ bound: '16.80', value: '1.80', inYear: '10000' });
    expect(await api.ask(house.people.leader, PREVIEW, { id: plan.id, changes: [] })).toMatchObject({
      errors: [{ extensions: { code: 'NOT_PERMITTED' } }],
    });
  });

  it('is copied, compared and run again', async () => {
    const { house, big, two } = await stage();
    const plan = await house.propose();
    const copy = await api.must<ShownPlan>(house.cast.executive, COPY, { id: plan.id, name: 'What if' });
    expect(copy).toMatchObject({
      origin: 'COPY',
      copiedFrom: plan.id,
      name: 'What if',
      state: 'DRAFT',
      version: 1,
      value: '16.80',
      proven: true,
    });
    expect(copy.lines.map((line) => line.initiative.id)).toEqual(plan.lines.map((line) => line.initiative.id));
    expect(await api.must(house.cast.executive, COPY, { id: plan.id, name: ' ' })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'name',
    });
    const other = await update(house, copy, { excluded: [{ initiativeId: two.id, reason: 'Not now' }] });
    const compared = await api.must<Record<string, unknown>>(house.people.auditor, COMPARE, {
      ids: [plan.id, other.id],
    });
    expect(compared).toMatchObject({
      plans: [
        {
          plan: { id: plan.id },
          score: '16.80',
          lineCount: 3,
          leftInYear: '5000',
          leftRunRate: '100000',
          risk: { claimed: null, withoutCase: 3 },
        },
        { plan: { id: other.id }, score: '9.00', lineCount: 1, leftInYear: '10000' },
      ],
      lines: [
        { initiative: { code: 'EB-01' }, inAll: true, options: [{ name: 'pilot' }, { name: 'full' }] },
        { initiative: { code: 'EB-02' }, inAll: false, options: [{ name: 'core' }, null] },
        { initiative: { code: 'EB-03' }, inAll: false },
      ],
    });
    expect(compared['shares']).toContainEqual({
      dimension: 'TOUCHPOINT',
      name: 'APP',
      amounts: ['95000', '90000'],
      shares: [10_000, 10_000],
    });
    const [first] = compared['plans'] as { fairness: object }[];
    expect(first?.fairness).toMatchObject({
      gini: 0.5,
      loosemoreHanby: 0.4,
      units: [
        { unit: { code: 'CD' }, owed: 4000, received: 0 },
        { unit: { code: 'EB' }, owed: 6000, received: 10_000 },
      ],
    });
    const bad = (ids: string[]) => api.ask(house.cast.executive, COMPARE, { ids });
    expect(await bad([plan.id])).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(await bad([plan.id, house.cycle])).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    const rerun = (id: string) => api.must<Record<string, unknown>>(house.people.auditor, RERUN, { id });
    const same = { identical: true, holds: true, value: '16.80', proven: true, betterBy: '0.00', changed: [] };
    expect(await rerun(plan.id)).toEqual({ ...same, bound: '16.80' });
    const held = `update envelope_row set held = 5 where organization_id = $1 and measure = 'IN_YEAR'`;
    await api.admin.query(held, [house.org.id]);
    // It runs on what it keeps, whatever stands now.
    expect(await rerun(plan.id)).toEqual({ ...same, bound: '16.80', changed: ['the headroom of the year is another'] });
    const drop = { id: plan.id, v: 1, changes: [{ initiativeId: big.id }] };
    await api.must<Answered>(house.cast.executive, HAND, drop);
    expect(await rerun(plan.id)).toMatchObject({ identical: false, holds: true, value: '16.80', betterBy: '1.80' });
    await api.admin.query('delete from plan_inputs where plan_id = $1', [other.id]);
    expect(await api.ask(house.cast.executive, RERUN, { id: other.id })).toMatchObject({
      errors: [{ extensions: { code: 'WRONG_STATE' } }],
    });
    expect(await api.ask(house.people.leader, RERUN, { id: plan.id })).toMatchObject({
      errors: [{ extensions: { code: 'NOT_PERMITTED' } }],
    });
  });

  it('is the same plan when the same is asked twice, and two at once are both written', async () => {
    const { house } = await stage();
    const input = (name: string) => ({ input: { cycleId: house.cycle, name } });
    const [one, two] = await Promise.all(
      ['a', 'b'].map((name) => api.must<ShownPlan>(house.cast.executive, PROPOSE, input(name))),
    );
    const [first, second] = await Promise.all([one, two].map((plan) => detail(house.cast.executive, plan?.id ?? '')));
    expect((first?.['inputs'] as { hash: string }).hash).toBe((second?.['inputs'] as { hash: string }).hash);
  });
});
