import { ChoiceHouse, cost, PLAN_FIELDS, SUBMIT_PLAN, UPDATE_PLAN, type ShownPlan } from '../../choice/choice.fixtures';
import { brokenInvariants } from '../../../invariants/invariants';
import { PASSWORD, TestApi } from '../../testing/test-api';

const REFUSAL = '... on Refusal { code message field problems { field message } }';
const SET = `mutation($id: ID!, $rules: [PlanRuleInput!]!) { setPlanRules(cycleId: $id, rules: $rules) { __typename ${REFUSAL}
  ... on Infeasible { conflict } ... on FundingCycle { planRules { dimension key name floor ceiling } } } }`;
const SHARES = `query($id: ID!, $lines: [LineDecisionInput!]!) { plan(id: $id) { state warnings shares { name floor amount share kept }
  warningsIf(mode: BY_LINE, lines: $lines) whole: warningsIf(mode: ALL) } }`;
const DECIDE = `mutation($input: DecidePlanInput!) { decidePlan(input: $input) { ${REFUSAL} ... on Plan { state warnings shares { amount share kept } } } }`;
const AS_IT_IS = `mutation($id: ID!, $version: Int!, $input: UpdatePlanInput!) { updatePlan(id: $id, expectedVersion: $version, input: $input) {
  ... on Plan { ${PLAN_FIELDS} } ${REFUSAL} } }`;

interface Shares {
  readonly warnings: readonly string[];
  readonly warningsIf: readonly string[];
}

describe('floors and ceilings of a cycle', () => {
  let api: TestApi;
  let house: ChoiceHouse;
  let web = '';
  let channel = '';
  let ids: readonly string[] = [];
  beforeAll(async () => {
    api = await TestApi.start();
    house = await ChoiceHouse.build(api);
    web = await house.org.term('TOUCHPOINT', 'WEB');
    channel = await house.org.term('CHANNEL', 'PHONE');
    const made = [
      await house.initiative('Big', [{ name: 'full', costs: [cost(90_000)] }]),
      await house.initiative('Web', [{ name: 'core', costs: [cost(40_000)] }], { touchpointIds: [web] }),
      await house.initiative('Two', [{ name: 'core', costs: [cost(30_000)] }]),
    ];
    ids = made.map((one) => one.id);
    await house.select(ids.map((id, k) => [id, [900, 300, 200][k] ?? 0]));
  });
  afterAll(() => api.stop());

  const floorOnWeb = () => ({ dimension: 'TOUCHPOINT', key: web, floor: 5000 });
  const set = (rules: readonly Record<string, unknown>[], who = house.cast.executive) =>
    api.must<Record<string, unknown>>(who, SET, { id: house.cycle, rules });
  const codes = (plan: ShownPlan) => plan.lines.map((line) => line.initiative.code).sort();

  it('are refused by field, and by name where they contradict one another', async () => {
    const unit = (key: string, floor: number) => ({ dimension: 'BUSINESS_UNIT', key, floor });
    expect(
      await set([{ ...floorOnWeb(), key: 'gone' }, { dimension: 'CHANNEL', key: channel }, floorOnWeb(), floorOnWeb()]),
    ).toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ field: 'rules[0].key' }, { field: 'rules[1]' }, { field: 'rules[3].key' }],
    });
    expect(await set([{ ...floorOnWeb(), ceiling: 4000 }])).toMatchObject({
      code: 'INFEASIBLE',
      conflict: [expect.stringMatching(/^at least 50.00 %/), expect.stringMatching(/^at most 40.00 %/)],
    });
    const { unit: own, otherUnit } = house.terms;
    expect(await set([unit(own, 6000), unit(otherUnit, 5000)])).toMatchObject({ code: 'INFEASIBLE' });
    await expect(set([], house.cast.coo)).rejects.toThrow(/NOT_PERMITTED/);
    const { rows } = await api.admin.query(`select 1 from record_entry where act = 'setPlanRules'`);
    expect(rows).toEqual([]);
  });

  it('are kept by the plan, named when they cannot be, and bind a draft that was made before them', async () => {
    const before = await house.propose();
    expect(codes(before)).toEqual(['EB-01']);
    expect(await set([floorOnWeb()])).toMatchObject({ planRules: [{ name: 'WEB', floor: 5000, ceiling: null }] });
    expect(await set([floorOnWeb()])).toMatchObject({ __typename: 'FundingCycle' });
    const submit = { id: before.id, version: 1 };
    expect(await api.must(house.cast.executive, SUBMIT_PLAN, submit)).toMatchObject({
      code: 'WRONG_STATE',
      field: 'constraints',
    });
    const updated = await api.must<ShownPlan>(house.cast.executive, AS_IT_IS, { ...submit, input: {} });
    expect(codes(updated)).toEqual(['EB-02', 'EB-03']);
    const big = { initiativeId: ids[0], optionId: null, reason: 'The law.' };
    expect(
      await api.must(house.cast.executive, UPDATE_PLAN, { id: before.id, version: 2, input: { forced: [big] } }),
    ).toMatchObject({
      code: 'INFEASIBLE',
      conflict: [expect.stringContaining('WEB'), 'EB-01 must be funded'],
    });
    expect(await set([floorOnWeb(), { dimension: 'CHANNEL', key: channel, floor: 1 }])).toMatchObject({
      planRules: [{}, {}],
    });
    expect(await house.propose()).toMatchObject({
      code: 'INFEASIBLE',
      conflict: ['at least 0.01 % of the plan for channel PHONE, while no initiative of channel PHONE can be funded'],
    });
    await set([floorOnWeb()]);
  });

  it('warn before and after a decision that breaks them, and never stop it; and are fixed once a plan is submitted', async () => {
    const draft = await house.propose();
    const [submitted, changed] = await Promise.all([
      api.must<Record<string, unknown>>(house.cast.executive, SUBMIT_PLAN, { id: draft.id, version: 1 }),
      set([]),
    ]);
    expect([submitted['code'], changed['code']].filter((code) => code === 'WRONG_STATE')).toHaveLength(1);
    if (submitted['code'] === 'WRONG_STATE') {
      await set([floorOnWeb()]);
      await api.must(house.cast.executive, SUBMIT_PLAN, { id: draft.id, version: 1 });
    }
    expect(await set([])).toMatchObject({ code: 'WRONG_STATE' });
    const lines = [
      { initiativeId: ids[1], decision: 'APPROVE_PART', amounts: [{ period: 1, amount: '10000' }] },
      { initiativeId: ids[2], decision: 'APPROVE' },
    ];
    const warning = 'touchpoint WEB gets 25.00 % of what is approved; the rule is at least 50.00 %.';
    const look = () => api.must<Shares>(house.cast.coo, SHARES, { id: draft.id, lines });
    expect(await look()).toEqual({
      state: 'SUBMITTED',
      warnings: [],
      shares: [{ name: 'WEB', floor: 5000, amount: '40000', share: 5714, kept: true }],
      warningsIf: [warning],
      whole: [],
    });
    const reauth = `mutation($p: String!) { reauthenticate(password: $p) { ... on Reauthentication { token } } }`;
    const { token } = await api.must<{ token: string }>(house.cast.coo, reauth, { p: PASSWORD });
    const decision = { planId: draft.id, expectedVersion: 2, mode: 'BY_LINE', lines, reason: 'Start small.' };
    const answer = await api.must(house.cast.coo, DECIDE, {
      input: { ...decision, confirmTotal: '40000', reauthToken: token },
    });
    expect(answer).toMatchObject({
      state: 'PARTLY_APPROVED',
      warnings: [warning, expect.stringContaining('has not answered')],
      shares: [{ amount: '10000', share: 2500, kept: false }],
    });
    const seen = await api.must<Shares>(house.people.leader, SHARES, { id: draft.id, lines });
    expect(seen).toMatchObject({ shares: [], warningsIf: [] });
    expect(seen.warnings).not.toContain(warning);
    expect(await brokenInvariants(api.admin)).toEqual([]);
  });
});
