import { randomUUID } from 'node:crypto';
import type { Plan, Role } from '@clout/domain';
import { brokenInvariants } from '../../../invariants/invariants';
import { openCycle } from '../../envelope/open-cycle';
import { type Persona, TestApi } from '../../testing/test-api';
import { DecisionStage, FISCAL_YEAR, accepted } from './decision-stage.fixtures';
import { type Decided, decide, money } from './decisions.fixtures';

const SIGN = `mutation($id: ID!, $v: Int!, $token: String) { signPlan(id: $id, expectedVersion: $v, reauthToken: $token) {
  __typename ... on Plan { id state version } ... on Refusal { code message } ... on StaleVersion { current } } }`;
const QUEUE = '{ decisionQueue { id } }';
const SIGN_IN = `mutation($email: String!, $password: String!) { signIn(email: $email, password: $password) { ... on Session { token } ... on Refusal { message } } }`;
const REAUTH = `mutation($p: String!) { reauthenticate(password: $p) { ... on Reauthentication { token } ... on Refusal { message } } }`;
const PASSWORD = 'correct horse battery';

describe('signatures that go wrong', () => {
  let api: TestApi;
  let stage: DecisionStage;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    stage = await DecisionStage.build(api);
  });
  afterEach(async () => expect(await brokenInvariants(api.admin)).toEqual([]));

  const threshold = (above: number, signatures: number, more: Record<string, unknown> = {}) => {
    const roles: Role[] = ['COO', 'FINANCE'];
    const rule = { above: String(above), initiativeTypeId: null, legalEntity: null, roles, signatures, ...more };
    return api.admin.query('update mandate set thresholds = $2::jsonb where organization_id = $1', [
      stage.org.id,
      JSON.stringify([rule]),
    ]);
  };
  const submitted = async (amount = 100n) => stage.submittedPlan([await stage.initiative({ costs: [{ amount }] })]);
  const sign = (by: Persona | string, plan: Pick<Plan, 'id'>, v: number, token: string, key?: string) =>
    api.must<Decided>(by, SIGN, { id: plan.id, v, token }, key ? { 'idempotency-key': key } : {});
  const signatures = async () =>
    (await api.admin.query('select member_id from plan_signature where organization_id = $1', [stage.org.id])).rowCount;

  it('takes no token of another member, nor of another session of the same one', async () => {
    const { finance, coo } = stage.people;
    await threshold(10, 2);
    const plan = await submitted();
    const second = await api.must<{ token: string }>(null, SIGN_IN, { email: coo.email, password: PASSWORD });
    const elsewhere = await api.must<{ token: string }>(second.token, REAUTH, { p: PASSWORD });
    expect(await decide(stage, plan, 100n, { token: elsewhere.token })).toMatchObject({ code: 'NOT_CONFIRMED' });
    const { version } = await decide(stage, plan, 100n);
    const other = await stage.org.member(['FINANCE']);
    const theirs = await stage.reauthenticate(other);
    expect(await sign(finance, plan, version, theirs)).toMatchObject({ code: 'NOT_CONFIRMED' });
    expect(await signatures()).toBe(0);
    expect(await sign(other, plan, version, theirs)).toMatchObject({ state: 'APPROVED' });
  });

  it('is refused once the hold has lapsed by the clock, before anybody has swept', async () => {
    const { finance } = stage.people;
    await threshold(10, 2);
    const plan = await submitted();
    const { version } = await decide(stage, plan, 100n);
    await api.admin.query(`update plan set hold_expires_at = now() - interval '1 second' where id = $1`, [plan.id]);
    const token = await stage.reauthenticate(finance);
    expect(await sign(finance, plan, version, token)).toMatchObject({ code: 'WRONG_STATE' });
    expect(await signatures()).toBe(0);
    expect(await money(stage)).toMatchObject({ inYear: { held: '100', committed: '0' } });
  });

  it('counts one person once, also when they sign twice at once or repeat their request', async () => {
    const { finance } = stage.people;
    await threshold(10, 3);
    const plan = await submitted();
    const { version } = await decide(stage, plan, 100n);
    const tokens = [await stage.reauthenticate(finance), await stage.reauthenticate(finance)] as const;
    const twice = await Promise.all(tokens.map((token) => sign(finance, plan, version, token)));
    expect(twice.map((one) => one.state ?? one.code).sort()).toEqual(['AWAITING_SIGNATURE', 'DUPLICATE']);
    expect(await sign(finance, plan, version + 1, await stage.reauthenticate(finance))).toMatchObject({
      code: 'DUPLICATE',
    });
    expect(await signatures()).toBe(1);
    const [last, key] = [await stage.org.member(['FINANCE']), randomUUID()];
    const token = await stage.reauthenticate(last);
    const repeated = [await sign(last, plan, version + 1, token, key), await sign(last, plan, version + 1, token, key)];
    expect(repeated.map((one) => [one.__typename, one.state])).toEqual([
      ['Plan', 'APPROVED'],
      ['Plan', 'APPROVED'],
    ]);
    expect(await signatures()).toBe(2);
    expect(await money(stage)).toMatchObject({ inYear: { held: '0', committed: '100' }, ledger: { journals: '1' } });
  });

  it('lets one of two signers at once go first; the other reads again and signs', async () => {
    await threshold(10, 3);
    const plan = await submitted();
    const { version } = await decide(stage, plan, 100n);
    const signers = [stage.people.finance, await stage.org.member(['FINANCE'])];
    const tokens = await Promise.all(signers.map((who) => stage.reauthenticate(who)));
    const answers = await Promise.all(signers.map((who, i) => sign(who, plan, version, tokens[i]!)));
    expect(answers.map((one) => one.state ?? one.code).sort()).toEqual(['AWAITING_SIGNATURE', 'STALE_VERSION']);
    const late = answers.findIndex((one) => one.code === 'STALE_VERSION');
    expect(await sign(signers[late]!, plan, answers[late]!.current, tokens[late]!)).toMatchObject({
      state: 'APPROVED',
    });
    expect(await money(stage)).toMatchObject({ inYear: { held: '0', committed: '100' } });
  });

  it('takes no signature of who was made an owner after the plan was submitted', async () => {
    await threshold(10, 2);
    const plan = await submitted();
    const { version } = await decide(stage, plan, 100n);
    const heir = await stage.org.member(['FINANCE', 'PNL_LEADER'], [stage.units[1]]);
    await api.admin.query('update initiative set owner_id = $2 where id = $1', [plan.lines[0]!.initiativeId, heir.id]);
    expect(await api.must(heir, QUEUE)).toEqual([]);
    const token = await stage.reauthenticate(heir);
    expect(await sign(heir, plan, version, token)).toMatchObject({ code: 'SELF_APPROVAL' });
  });

  it('gives a token back that a refusal did not use', async () => {
    const { finance } = stage.people;
    await threshold(10, 2);
    const plan = await submitted();
    const { version } = await decide(stage, plan, 100n);
    const token = await stage.reauthenticate(finance);
    expect(await sign(finance, plan, version + 7, token)).toMatchObject({ code: 'STALE_VERSION' });
    expect(await sign(finance, plan, version, token)).toMatchObject({ state: 'APPROVED' });
  });

  it('refuses a total that is wrong by a cent, above and below', async () => {
    const plan = await submitted();
    for (const total of [99n, 101n])
      expect(await decide(stage, plan, total)).toMatchObject({ code: 'NOT_CONFIRMED', field: 'confirmTotal' });
    expect(await money(stage)).toMatchObject({ inYear: { held: '100', committed: '0' } });
  });

  it('sums a plan that was split over two cycles of the year', async () => {
    const { executive } = stage.people;
    const first = await stage.initiative({ costs: [{ amount: 60n }] });
    const plan = await stage.submittedPlan([first]);
    await threshold(100, 2);
    expect(await decide(stage, plan, 60n)).toMatchObject({ state: 'APPROVED' });
    const more = { capShare: null, reserveShare: null, excludedCategories: [], periodLimits: false, exchangeRates: [] };
    const cycleId = await stage.as(executive, async (tx, actor) =>
      accepted(
        await openCycle(tx, actor, { name: 'Second', fiscalYear: FISCAL_YEAR, opexBaseVersionId: null, ...more }),
      ),
    );
    const second = Object.assign(Object.create(DecisionStage.prototype) as DecisionStage, stage, { cycleId });
    const rest = await second.submittedPlan([await second.initiative({ costs: [{ amount: 60n }] })]);
    expect(await decide(second, rest, 60n)).toMatchObject({ state: 'AWAITING_SIGNATURE' });
  });

  it('counts one class of cost where the threshold names it', async () => {
    await threshold(50, 2, { costClass: 'CAPEX' });
    const id = await stage.initiative({ costs: [{ amount: 100n }, { amount: 50n, costClass: 'CAPEX' }] });
    const other = await stage.initiative({ costs: [{ amount: 1n }, { amount: 51n, costClass: 'CAPEX' }] });
    expect(await decide(stage, await stage.submittedPlan([id]), 100n)).toMatchObject({ state: 'APPROVED' });
    expect(await decide(stage, await stage.submittedPlan([other]), 1n)).toMatchObject({ state: 'AWAITING_SIGNATURE' });
  });

  it('shows in the queue only what one may decide or sign: not to sponsors, owners, or who leads a receiving unit', async () => {
    const { coo, leader } = stage.people;
    await threshold(1000, 2);
    const [own, sponsored, free] = [
      await stage.initiative({ costs: [{ amount: 10n }], owner: coo }),
      await stage.initiative({ costs: [{ amount: 10n }] }),
      await stage.initiative({ costs: [{ amount: 2000n }] }),
    ];
    await api.admin.query(
      `insert into sponsorship_request (organization_id, id, initiative_id, business_unit_id, requesting_unit_id, initiative_title,
         problem, action, requested_by, requested_at, answer_by, sponsor, reason, answered_by, answered_at)
       values ($1, gen_random_uuid(), $2, $3, $3, 't', 'p', 'a', $4, now(), '2027-01-31', true, 'r', $5, now())`,
      [stage.org.id, sponsored, stage.units[1], leader.id, coo.id],
    );
    const plans = [];
    for (const id of [own, sponsored, free]) plans.push(await stage.submittedPlan([id]));
    const queue = async (by: Persona) => (await api.must<{ id: string }[]>(by, QUEUE)).map(({ id }) => id);
    expect(await queue(coo)).toEqual([plans[2]!.id]);
    const second = await stage.org.member(['COO']);
    expect(await queue(second)).toEqual(plans.map(({ id }) => id));
    await decide(stage, plans[2]!, 2000n);
    expect(await queue(stage.people.finance)).toEqual([plans[2]!.id]);
    const leading = await stage.org.member(['FINANCE', 'PNL_LEADER'], [stage.units[0]]);
    expect(await queue(leading)).toEqual([]);
  });
});
