import { brokenInvariants } from '../../../invariants/invariants';
import { DecisionStage, FISCAL_YEAR } from '../../decision/approval/decision-stage.fixtures';
import { decide, recordCheck } from '../../decision/approval/decisions.fixtures';
import { planById } from '../../choice/selection/plan.store';
import { openCycle } from '../../envelope/open-cycle';
import { TestApi, type Persona } from '../../testing/test-api';
import { funded, importRows, REFUSAL } from '../spending/spending.fixtures';

const REQUEST = `mutation($input: RequestSupplementInput!) { requestSupplement(input: $input) {
  __typename ... on Initiative { id title state version supplementOf { id } options { inYear } } ${REFUSAL} } }`;
const ANSWER = `mutation($id: ID!, $v: Int!, $accept: Boolean!, $reason: String!) {
  answerSupplement(id: $id, expectedVersion: $v, accept: $accept, reason: $reason) {
    __typename ... on Initiative { id state version } ${REFUSAL} } }`;
const DUE = `query($id: ID!) { initiativeSpending(initiativeId: $id) { overspent supplementDue
  initiative { supplements { id state } } } }`;

interface Asked {
  readonly __typename: string;
  readonly code: string;
  readonly id: string;
  readonly state: string;
  readonly version: number;
}

describe('a supplementary request', () => {
  let api: TestApi;
  let stage: DecisionStage;
  let one: Awaited<ReturnType<typeof funded>>;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    stage = await DecisionStage.build(api, { reserveShare: 500 });
    one = await funded(stage, { costs: [{ amount: 10_000n }] });
    await importRows(stage, 'ACTUAL', [{ code: one.code, amount: '130' }]);
    await api.admin.query(`update funding_cycle set state = 'EXECUTION' where id = $1`, [stage.cycleId]);
  });
  afterEach(async () => expect(await brokenInvariants(api.admin)).toEqual([]));

  const ask = (more: Record<string, unknown> = {}, by: Persona = stage.people.leader) => {
    const input = { initiativeId: one.id, amount: '3000', period: 4, reason: 'Dearer than thought.', ...more };
    return api.must<Asked>(by, REQUEST, { input });
  };
  const answer = (of: Asked, accept: boolean, by: Persona = stage.people.executive) =>
    api.must<Asked>(by, ANSWER, { id: of.id, v: of.version, accept, reason: 'Seen.' });

  it('goes from overspending through released reserve to approved money', async () => {
    expect(await api.must(stage.people.finance, DUE, { id: one.id })).toMatchObject({ supplementDue: '3000' });
    const asked = await ask();
    expect(asked).toMatchObject({
      state: 'SUBMITTED',
      title: `Supplement 1 to ${one.code}`,
      supplementOf: { id: one.id },
      options: [{ inYear: '3000' }],
    });
    expect(await api.must(stage.people.leader, DUE, { id: one.id })).toEqual({
      overspent: '3000',
      supplementDue: '0',
      initiative: { supplements: [{ id: asked.id, state: 'SUBMITTED' }] },
    });
    expect(await answer(asked, true)).toMatchObject({ state: 'ACCEPTED' });
    const { coo, executive } = stage.people;
    await api.admin.query(
      `insert into ranking_entry (organization_id, cycle_id, position, rank, initiative_id, business_unit_id, option_id,
         score_numerator, score_denominator, coverage, contributions, in_year, run_rate, cumulative_in_year,
         cumulative_run_rate, funding, reason)
       select i.organization_id, i.cycle_id, 1, 1, i.id, i.business_unit_id, o.id, 700, 1, 10000, '[]', 0, 0, 0, 0, 'ABOVE', ''
       from initiative i join funding_option o on o.initiative_id = i.id where i.id = $1`,
      [one.id],
    );
    const release = `mutation($c: ID!, $i: ID, $t: String) { releaseReserve(cycleId: $c, amount: "3000", runRateAmount: "0", initiativeId: $i,
      reason: "Overspent", reauthToken: $t) { __typename ${REFUSAL} } }`;
    const token = await stage.reauthenticate(coo);
    expect(await api.must(coo, release, { c: stage.cycleId, i: asked.id, t: token })).toMatchObject({
      __typename: 'FundingCycle',
    });
    const propose = `mutation($c: ID!) { proposePlan(input: { cycleId: $c, name: "Supplement" }) {
      ... on Plan { id version lines { initiative { id } } } ${REFUSAL} } }`;
    const draft = await api.must<{ id: string; version: number }>(executive, propose, { c: stage.cycleId });
    expect(draft).toMatchObject({ lines: [{ initiative: { id: asked.id } }] });
    const submit = `mutation($id: ID!, $v: Int!) { submitPlan(id: $id, expectedVersion: $v) { ... on Plan { state } ${REFUSAL} } }`;
    expect(await api.must(executive, submit, { id: draft.id, v: draft.version })).toEqual({ state: 'SUBMITTED' });
    const plan = await stage.as(executive, (tx) => planById(tx, draft.id));
    if (!plan) throw new Error('no plan');
    expect(await decide(stage, plan, 3_000n)).toMatchObject({ state: 'APPROVED' });
    expect(await api.must(stage.people.finance, DUE, { id: one.id })).toMatchObject({
      initiative: { supplements: [{ id: asked.id, state: 'FUNDED' }] },
    });
    expect(await recordCheck(api, stage)).toMatchObject({ intact: true });
  });

  it('is a draft where a cycle takes in', async () => {
    const opening = {
      name: 'Second',
      fiscalYear: FISCAL_YEAR,
      capShare: null,
      reserveShare: null,
      excludedCategories: [],
      periodLimits: false,
      exchangeRates: [],
      opexBaseVersionId: null,
    };
    const second = await stage.as(stage.people.executive, (tx, actor) => openCycle(tx, actor, opening));
    if (!second.ok) throw new Error(second.refusal.message);
    expect(await ask({ cycleId: second.value })).toMatchObject({ state: 'DRAFT', supplementOf: { id: one.id } });
    expect(await ask()).toMatchObject({ state: 'SUBMITTED', title: `Supplement 2 to ${one.code}` });
  });

  it('is declined by somebody who does not stand behind it, once', async () => {
    const asked = await ask();
    const twice = await Promise.all([answer(asked, false), answer(asked, true)]);
    expect(twice.map((done) => done.__typename).sort()).toEqual(['Initiative', 'StaleVersion']);
    expect(await answer({ ...asked, version: asked.version + 1 }, true)).toMatchObject({ code: 'WRONG_STATE' });
    expect(await answer({ ...asked, id: one.id, version: one.version }, true)).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('refuses what cannot be asked', async () => {
    const { executive, finance } = stage.people;
    expect(await ask({ amount: '0' })).toMatchObject({ code: 'INVALID_INPUT', field: 'amount' });
    expect(await ask({ amount: '-5' })).toMatchObject({ code: 'INVALID_INPUT', field: 'amount' });
    expect(await ask({ period: 13 })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await ask({ reason: ' ' })).toMatchObject({ code: 'INVALID_INPUT', field: 'reason' });
    expect(await ask({ cycleId: '00000000-0000-4000-8000-000000000000' })).toMatchObject({ field: 'cycleId' });
    expect(await ask({}, executive)).toMatchObject({ code: 'NOT_PERMITTED' });
    const missing = await api.ask(stage.people.leader, REQUEST, {
      input: { initiativeId: 'x', amount: '1', period: 1, reason: 'x' },
    });
    expect(missing.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const asked = await ask();
    const nested = await ask({ initiativeId: asked.id });
    expect(nested).toMatchObject({ code: 'WRONG_STATE', field: 'initiativeId' });
    await api.must(
      finance,
      'mutation($input: BusinessCalendarInput!) { setBusinessCalendar(input: $input) { __typename } }',
      { input: { fiscalYearStartMonth: 1, pattern: 'TWELVE_MONTHS', closedThrough: { fiscalYear: 2027, period: 4 } } },
    );
    expect(await ask()).toMatchObject({ code: 'PERIOD_CLOSED' });
    await api.admin.query(`update funding_cycle set state = 'CLOSED' where id = $1`, [stage.cycleId]);
    expect(await ask()).toMatchObject({ code: 'WRONG_STATE', field: 'cycleId' });
  });
});
