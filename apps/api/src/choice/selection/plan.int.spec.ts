import {
  ChoiceHouse,
  cost,
  PLAN_FIELDS,
  SUBMIT_PLAN,
  UPDATE_PLAN,
  WITHDRAW_PLAN,
  type Answered,
  type ShownPlan,
} from '../choice.fixtures';
import { certifiedCard } from '../../proposal/business-case/business-case.fixtures';
import { TestApi, type Persona } from '../../testing/test-api';
import { gradeFirstLinks, withTestedCalls } from './credited.fixtures';

const PLANS = `query($id: ID!) { plans(cycleId: $id) { ${PLAN_FIELDS} } }`;
const MONEY = 'query($id: ID!) { envelope(cycleId: $id) { measures { measure period held headroom } } }';

describe('a plan', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  /** Big is worth most by rank, but Two and Three together are worth more and cost as much. */
  const stage = async (more: { requires?: boolean; excludes?: boolean } = {}) => {
    const house = await ChoiceHouse.build(api);
    const big = await house.initiative('Big', [
      { name: 'full', effectShare: 10_000, costs: [cost(90_000)] },
      { name: 'pilot', effectShare: 2000, costs: [cost(10_000)] },
    ]);
    const two = await house.initiative('Two', [{ name: 'core', costs: [cost(40_000), cost(5_000, 2, 'RUN_RATE')] }]);
    const three = await house.initiative('Three', [{ name: 'core', costs: [cost(45_000)] }], {
      ...(more.requires ? { requiresIds: [big.id] } : {}),
      ...(more.excludes ? { excludesIds: [two.id] } : {}),
    });
    await house.select([
      [big.id, 900],
      [two.id, 800],
      [three.id, 700],
    ]);
    return { house, big, two, three };
  };
  const chosen = (plan: ShownPlan) => plan.lines.map((line) => `${line.initiative.code} ${line.option.name}`).sort();
  const submit = (house: ChoiceHouse, plan: { id: string; version: number }) =>
    api.must<ShownPlan>(house.cast.executive, SUBMIT_PLAN, { id: plan.id, version: plan.version });
  const money = async (house: ChoiceHouse, who: Persona = house.cast.coo) =>
    (await api.must<{ measures: { measure: string; held: string }[] }>(who, MONEY, { id: house.cycle })).measures.map(
      (row) => `${row.measure} ${row.held}`,
    );

  it('is the best set inside the cap, proven, beside the ranking’s line', async () => {
    const { house, big } = await stage();
    const plan = await house.propose();
    expect(plan).toMatchObject({
      __typename: 'Plan',
      state: 'DRAFT',
      version: 1,
      value: '16.80',
      bound: '16.80',
      gap: '0',
      proven: true,
      inYear: '100000',
      cost: '100000',
      runRate: '60000',
      notFunded: [],
      onOlderBase: false,
      comparedWithRanking: {
        rankingValue: '9.00',
        planValue: '16.80',
        onlyInPlan: [{ code: 'EB-02' }, { code: 'EB-03' }],
        onlyInRanking: [],
      },
    });
    expect(chosen(plan)).toEqual(['EB-01 pilot', 'EB-02 core', 'EB-03 core']);
    const seen = await api.must<ShownPlan[]>(house.people.auditor, PLANS, { id: house.cycle });
    expect(seen).toMatchObject([{ id: plan.id, lines: [{ initiative: { id: big.id } }, {}, {}] }]);
    expect(await api.must(house.people.leader, PLANS, { id: house.cycle })).toEqual([]);
  });

  it('keeps what is forced, excluded, required, exclusive and counted', async () => {
    const { house, big, two, three } = await stage({ requires: true });
    const free = await house.propose();
    expect(chosen(free)).toEqual(['EB-01 pilot', 'EB-02 core', 'EB-03 core']);
    const full = (
      await api.must<{ options: { id: string }[] }>(
        house.cast.executive,
        'query($id: ID!) { initiative(id: $id) { options { id } } }',
        { id: big.id },
      )
    ).options[0];
    const forced = await house.propose({
      forced: [{ initiativeId: big.id, optionId: full?.id, reason: 'Promised to the regulator' }],
    });
    expect(chosen(forced)).toEqual(['EB-01 full']);
    expect(forced).toMatchObject({ forced: [{ initiativeId: big.id, reason: 'Promised to the regulator' }] });
    const without = await house.propose({ excluded: [{ initiativeId: big.id, reason: 'Next year' }] });
    expect(chosen(without)).toEqual(['EB-02 core']);
    expect(without['notFunded']).toEqual([
      { initiative: { id: big.id }, reason: 'Excluded by hand: Next year' },
      { initiative: { id: three.id }, reason: 'It requires EB-01, which is not funded.' },
    ]);
    expect(chosen(await house.propose({ constraints: { maximumItems: 1 } }))).toEqual(['EB-01 full']);
    expect(
      await house.propose({
        forced: [{ initiativeId: three.id, reason: 'x' }],
        excluded: [{ initiativeId: big.id, reason: 'y' }],
      }),
    ).toMatchObject({
      __typename: 'Infeasible',
      conflict: ['EB-03 must be funded', 'EB-03 requires EB-01', 'EB-01 is excluded'],
    });
    const invalid = await house.propose({
      forced: [
        { initiativeId: two.id, reason: ' ' },
        { initiativeId: house.cycle, reason: 'x' },
      ],
    });
    expect(invalid).toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ field: 'forced[0].reason' }, { field: 'forced[1].initiativeId' }],
    });
    expect(await house.propose({ objective: 'RISK_ADJUSTED_VALUE' })).toMatchObject({
      code: 'INCOMPLETE',
      field: 'objective',
    });
  });

  it('goes by the credited value of the cases', async () => {
    const house = await ChoiceHouse.build(api);
    const phone = await house.org.term('CHANNEL', 'PHONE');
    await certifiedCard(api, house.org, phone, { hurdleRate: 0, horizon: 1 });
    const avoiding = (calls: number) => (id: string) => withTestedCalls(api, house, id, phone, calls);
    const one = [{ name: 'core', costs: [cost(90_000)] }];
    const big = await house.initiative('Big', one, {}, avoiding(1000));
    const two = await house.initiative('Two', [{ name: 'core', costs: [cost(40_000)] }], {}, avoiding(500));
    const three = await house.initiative('Three', [{ name: 'core', costs: [cost(45_000)] }], {}, avoiding(600));
    const loved = await house.initiative('Loved', [{ name: 'core', costs: [cost(5_000)] }]);
    await gradeFirstLinks(api, house, [big.id, two.id, three.id]);
    await house.select([big, two, three, loved].map((each, k) => [each.id, 600 + 100 * k]));
    const plan = await house.propose({ objective: 'RISK_ADJUSTED_VALUE' });
    expect(chosen(plan)).toEqual(['EB-02 core', 'EB-03 core']);
    expect(plan).toMatchObject({ value: '2318.00', bound: '2318.00', proven: true });
    expect(plan).toMatchObject({ lines: [{ value: '1278.00' }, { value: '1040.00' }] });
    expect(plan['notFunded']).toContainEqual({ initiative: { id: loved.id }, reason: 'It adds no value.' });
    const forced = await house.propose({
      objective: 'RISK_ADJUSTED_VALUE',
      forced: [{ initiativeId: loved.id, reason: 'the board wants it' }],
    });
    expect(chosen(forced)).toEqual(['EB-02 core', 'EB-03 core', 'EB-04 core']);
  });

  it('never funds both of two that exclude each other', async () => {
    const { house, three } = await stage({ excludes: true });
    const plan = await house.propose();
    expect(chosen(plan)).toEqual(['EB-01 pilot', 'EB-02 core']);
    expect(plan['notFunded']).toEqual([
      { initiative: { id: three.id }, reason: 'It cannot stand beside EB-02, which is funded.' },
    ]);
  });

  it('holds its money when it is submitted, is frozen then, and frees it when withdrawn', async () => {
    const { house, two } = await stage();
    const draft = await house.propose();
    const changed = await api.must<ShownPlan>(house.cast.executive, UPDATE_PLAN, {
      id: draft.id,
      version: 1,
      input: { excluded: [{ initiativeId: two.id, reason: 'Not now' }] },
    });
    expect(changed).toMatchObject({ version: 2, inYear: '90000' });
    expect(await submit(house, draft)).toMatchObject({ __typename: 'StaleVersion', current: 2 });
    const submitted = await submit(house, changed);
    expect(submitted).toMatchObject({
      state: 'SUBMITTED',
      version: 3,
      submittedBy: { id: house.cast.executive.id },
      inputHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(submitted.lines.every((line) => (line as unknown as { state: string }).state === 'HELD')).toBe(true);
    expect(await money(house)).toEqual(['IN_YEAR 90000', 'RUN_RATE 0']);
    const update = { id: draft.id, version: 3, input: { name: 'Other' } };
    expect(await api.must<Answered>(house.cast.executive, UPDATE_PLAN, update)).toMatchObject({ code: 'WRONG_STATE' });
    expect((await house.propose()).lines.map((line) => line.initiative.id)).toEqual([]);
    const seen = await api.must<ShownPlan[]>(house.people.leader, PLANS, { id: house.cycle });
    expect(seen).toMatchObject([{ id: draft.id, state: 'SUBMITTED' }]);
    expect(await api.must<ShownPlan[]>(house.people.other, PLANS, { id: house.cycle })).toMatchObject([
      { id: draft.id, lines: [] },
    ]);
    const withdraw = (version: number, reason: string) =>
      api.must<Answered>(house.cast.executive, WITHDRAW_PLAN, { id: draft.id, version, reason });
    expect(await withdraw(3, '')).toMatchObject({ code: 'INVALID_INPUT', field: 'reason' });
    expect(await withdraw(3, 'A better one comes')).toMatchObject({
      state: 'WITHDRAWN',
      lines: expect.arrayContaining([expect.objectContaining({ state: 'RELEASED' })]),
    });
    expect(await money(house)).toEqual(['IN_YEAR 0', 'RUN_RATE 0']);
    expect(await withdraw(4, 'Again')).toMatchObject({ code: 'WRONG_STATE' });
    expect(await api.must(house.people.auditor, '{ recordCheck { intact } }')).toEqual({ intact: true });
  });

  it('is refused with the figures when the envelope has no room any more', async () => {
    const { house } = await stage();
    const plan = await house.propose();
    await api.admin.query(`update envelope_row set held = 1 where organization_id = $1 and measure = 'IN_YEAR'`, [
      house.org.id,
    ]);
    expect(await submit(house, plan)).toMatchObject({
      __typename: 'CapExceeded',
      code: 'CAP_EXCEEDED',
      measure: 'IN_YEAR',
      requested: '100000',
      overBy: '1',
    });
    expect(await api.must(house.cast.executive, PLANS, { id: house.cycle })).toMatchObject([
      { state: 'DRAFT', version: 1 },
    ]);
  });

  it('lets one of two plans with the same initiatives be submitted, however they race', async () => {
    const { house } = await stage();
    const plans = [await house.propose(), await house.propose({ name: 'Other' })];
    const answers = await Promise.all(plans.map((plan) => submit(house, plan)));
    expect(answers.map((answer) => answer['state'] ?? answer['code']).sort()).toEqual(['SUBMITTED', 'WRONG_STATE']);
    expect(await money(house)).toEqual(['IN_YEAR 100000', 'RUN_RATE 60000']);
  });

  it('is made in SELECTION only, by the CX executive only, and seen by nobody outside', async () => {
    const house = await ChoiceHouse.build(api);
    expect(await house.propose()).toMatchObject({ code: 'WRONG_STATE' });
    const { house: other } = await stage();
    const plan = await other.propose();
    const PLAN = 'query($id: ID!) { plan(id: $id) { id } }';
    for (const who of [house.cast.executive, other.people.leader])
      expect(await api.ask(who, PLAN, { id: plan.id })).toMatchObject({
        errors: [{ extensions: { code: 'NOT_FOUND' } }],
      });
    expect(await api.ask(other.cast.executive, PLAN, { id: 'x' })).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
    expect(await api.ask(other.cast.coo, SUBMIT_PLAN, { id: plan.id, version: 1 })).toMatchObject({
      errors: [{ extensions: { code: 'NOT_PERMITTED' } }],
    });
  });
});
