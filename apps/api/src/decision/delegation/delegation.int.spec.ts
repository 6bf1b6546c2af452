import { type Plan, type Role, addMonths } from '@clout/domain';
import { brokenInvariants } from '../../../invariants/invariants';
import { type Persona, TestApi } from '../../testing/test-api';
import { DecisionStage } from '../approval/decision-stage.fixtures';
import { type Decided, RETURN, decide, money, recordCheck } from '../approval/decisions.fixtures';

const REFUSED = '... on Refusal { code message field }';
const SHOWN = '... on Delegation { id state limit used from { id } to { id } }';
const LEND = `mutation($input: DelegateApprovalInput!) { delegateApproval(input: $input) { __typename ${SHOWN} ${REFUSED} } }`;
const REVOKE = `mutation($id: ID!) { revokeDelegation(id: $id, reason: "Back again.") { __typename ${SHOWN} ${REFUSED} } }`;
const ME = '{ me { standsIn } }';
const LIST = '{ delegations { id state used from { id } to { id } } }';
const QUEUE = '{ decisionQueue { id lines { id } } }';
const SIGN = `mutation($id: ID!, $v: Int!, $token: String) { signPlan(id: $id, expectedVersion: $v, reauthToken: $token) {
  __typename ... on Plan { id state version } ... on Refusal { code message } } }`;
const NAMES = `query($id: ID!) { plan(id: $id) { decisions { kind actingAs decidedBy { id } decidedFor { id } } } }`;
const SIGNED = `query($id: ID!) { approvalRequirements(planId: $id) { signatures { role signedAs member { id } signedFor { id } } } }`;
const ROLES = `mutation($id: ID!, $roles: [Role!]!, $units: [ID!]!) { setMemberRoles(memberId: $id, roles: $roles, businessUnitIds: $units) { __typename ${REFUSED} } }`;

interface Lent {
  readonly __typename: string;
  readonly id: string;
  readonly state: string;
  readonly used: string;
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
}

describe('lent authority', () => {
  let api: TestApi;
  let stage: DecisionStage;
  let deputy: Persona;
  let spare: string;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    stage = await DecisionStage.build(api);
    spare = await stage.org.unit('XX');
    deputy = await stage.org.member(['PNL_LEADER'], [spare]);
  });

  const day = async (months = 0): Promise<string> => {
    const { rows } = await api.admin.query<{ d: string }>(`select (now() at time zone 'UTC')::date::text as d`);
    return addMonths(rows[0]!.d, months)!;
  };
  const usual = async () => ({
    ...{ toMemberId: deputy.id, from: await day(), to: await day(1), limit: '1000', reason: 'Leave.' },
  });
  const lend = async (more: Record<string, unknown> = {}, by = stage.people.coo) =>
    api.must<Lent>(by, LEND, {
      input: { ...(await usual()), reauthToken: await stage.reauthenticate(by), ...more },
    });
  const move = (id: string, days: number) =>
    api.admin.query(
      'update delegation set begins_on = begins_on + $2::int, ends_on = ends_on + $2::int where id = $1',
      [id, days],
    );
  const submitted = async (...amounts: bigint[]): Promise<Plan> => {
    const ids = [];
    for (const amount of amounts) ids.push(await stage.initiative({ costs: [{ amount }] }));
    return stage.submittedPlan(ids);
  };
  const sign = async (by: Persona, plan: Pick<Plan, 'id'>, version: number) =>
    api.must<Decided>(by, SIGN, { id: plan.id, v: version, token: await stage.reauthenticate(by) });
  const threshold = (above: number, roles: Role[], signatures: number) =>
    api.admin.query('update mandate set thresholds = $2::jsonb where organization_id = $1', [
      stage.org.id,
      JSON.stringify([{ above: String(above), initiativeTypeId: null, legalEntity: null, roles, signatures }]),
    ]);
  const reads = async (by: Persona) => (await api.ask(by, QUEUE)).data;

  it('lets a delegate decide, return and see what waits, with both names kept', async () => {
    const { coo } = stage.people;
    const [first, second] = [await stage.initiative({ costs: [{ amount: 100n }] }), await submitted(200n)];
    expect((await api.ask(deputy, QUEUE)).errors?.[0]?.extensions.code).toBe('NOT_PERMITTED');
    expect(await api.must(deputy, ME)).toEqual({ standsIn: false });
    const { id } = await lend();
    expect(await api.must(deputy, ME)).toEqual({ standsIn: true });
    expect(await reads(deputy)).toEqual({ decisionQueue: [{ id: second.id, lines: [{ id: second.lines[0]!.id }] }] });
    expect(await decide(stage, second, 200n, { by: deputy })).toMatchObject({ state: 'APPROVED' });
    expect(await money(stage)).toMatchObject({ inYear: { held: '0', committed: '200' } });
    const named = { actingAs: 'DELEGATE', decidedBy: { id: deputy.id }, decidedFor: { id: coo.id } };
    expect(await api.must(deputy, NAMES, { id: second.id })).toMatchObject({
      decisions: [{ kind: 'DECIDED', ...named }],
    });
    const third = await stage.submittedPlan([first]);
    const back = { id: third.id, v: third.version, reason: 'Too early.' };
    expect(await api.must(deputy, RETURN, back)).toMatchObject({ state: 'RETURNED' });
    expect(await api.must(coo, NAMES, { id: third.id })).toMatchObject({ decisions: [{ kind: 'RETURNED', ...named }] });
    expect(await api.must(coo, LIST)).toMatchObject([{ id, state: 'IN_FORCE', used: '200' }]);
    expect(await api.must(deputy, LIST)).toHaveLength(1);
    expect(await api.must(stage.people.leader, LIST)).toEqual([]);
    const record = await api.must<{ nodes: { act: string; after: string }[] }>(
      coo,
      '{ decisionRecord(first: 100) { nodes { act after } } }',
    );
    const decided = record.nodes.filter((one) => one.act === 'decidePlan');
    expect(decided.every(({ after }) => after.includes(`"forMemberId":"${coo.id}"`))).toBe(true);
    expect(await recordCheck(api, stage)).toMatchObject({ intact: true });
  });

  it('refuses, and says why, before it begins, when it expired, once it is revoked, and above its limit', async () => {
    const plan = await submitted(600n);
    const { id } = await lend();
    const tried = () => decide(stage, plan, 600n, { by: deputy });
    await move(id, 5);
    expect(await tried()).toMatchObject({ code: 'NOT_PERMITTED', message: expect.stringContaining('begins on') });
    await move(id, -60);
    expect(await tried()).toMatchObject({ code: 'NOT_PERMITTED', message: expect.stringContaining('expired on') });
    expect(await reads(deputy)).toEqual({ decisionQueue: [] });
    expect(await api.must(stage.people.coo, REVOKE, { id })).toMatchObject({ code: 'WRONG_STATE' });
    await move(id, 55);
    expect(await api.must(stage.people.coo, REVOKE, { id })).toMatchObject({ state: 'REVOKED' });
    expect(await tried()).toMatchObject({ code: 'NOT_PERMITTED', message: expect.stringContaining('revoked') });
    await lend({ limit: '599' });
    expect(await tried()).toMatchObject({ code: 'ABOVE_MANDATE', field: 'limit' });
    expect(await money(stage)).toMatchObject({ inYear: { held: '600', committed: '0' } });
    const some = [{ period: 1, amount: '599' }];
    const lines = [{ initiativeId: plan.lines[0]!.initiativeId, decision: 'APPROVE_PART', amounts: some }];
    expect(await decide(stage, plan, 599n, { by: deputy, lines })).toMatchObject({ state: 'PARTLY_APPROVED' });
  });

  it('keeps the limit over all that is decided under it, also when two are decided at once', async () => {
    const ids = [
      await stage.initiative({ costs: [{ amount: 60n }] }),
      await stage.initiative({ costs: [{ amount: 60n }] }),
    ];
    const plans = [await stage.submittedPlan(ids.slice(0, 1)), await stage.submittedPlan(ids.slice(1))] as const;
    await lend({ limit: '100' });
    const tokens = [await stage.reauthenticate(deputy), await stage.reauthenticate(deputy)];
    const answers = await Promise.all(
      plans.map((plan, i) => decide(stage, plan, 60n, { by: deputy, token: tokens[i]! })),
    );
    expect(answers.map((one) => one.state ?? one.code).sort()).toEqual(['ABOVE_MANDATE', 'APPROVED']);
    expect(await money(stage)).toMatchObject({ inYear: { held: '60', committed: '60' } });
  });

  it('is taken back before or after a decision under it, never in its midst', async () => {
    const ids = [];
    for (let i = 0; i < 4; i += 1) ids.push(await stage.initiative({ costs: [{ amount: 10n }] }));
    for (const id of ids) {
      const plan = await stage.submittedPlan([id]);
      const lent = await lend();
      const token = await stage.reauthenticate(deputy);
      const [decided, revoked] = await Promise.all([
        decide(stage, plan, 10n, { by: deputy, token }),
        api.must<Lent>(stage.people.coo, REVOKE, { id: lent.id }),
      ]);
      expect(revoked.state).toBe('REVOKED');
      expect(['APPROVED', 'NOT_PERMITTED']).toContain(decided.state ?? decided.code);
    }
    expect(await brokenInvariants(api.admin)).toEqual([]);
  });

  it('names no conflicted delegate: by role, by unit, as owner; and none for a COO who stands behind it', async () => {
    const { finance, executive, auditor, coo, leader } = stage.people;
    for (const one of [finance, executive, auditor])
      expect(await lend({ toMemberId: one.id })).toMatchObject({ code: 'CONFLICT_OF_INTEREST', field: 'toMemberId' });
    for (const toMemberId of [coo.id, stage.org.id, 'x'])
      expect(await lend({ toMemberId })).toMatchObject({ code: 'INVALID_INPUT', field: 'toMemberId' });
    expect(await lend({ toMemberId: leader.id })).toMatchObject({ state: 'IN_FORCE' });
    const [own, theirs] = [
      await stage.initiative({ costs: [{ amount: 10n }], owner: deputy }),
      await stage.initiative({ costs: [{ amount: 10n }], owner: coo }),
    ];
    const plan = await submitted(100n);
    expect(await decide(stage, plan, 100n, { by: leader })).toMatchObject({ code: 'CONFLICT_OF_INTEREST' });
    expect(await reads(leader)).toEqual({ decisionQueue: [] });
    await lend();
    for (const id of [own, theirs])
      expect(await decide(stage, await stage.submittedPlan([id]), 10n, { by: deputy })).toMatchObject({
        code: 'SELF_APPROVAL',
      });
    expect(await reads(deputy)).toMatchObject({ decisionQueue: [{ id: plan.id }] });
  });

  it('is lent by whoever just proved who they are, once for each proof', async () => {
    expect(await lend({ reauthToken: 'x' })).toMatchObject({ code: 'NOT_CONFIRMED', field: 'reauthToken' });
    const reauthToken = await stage.reauthenticate(stage.people.coo);
    expect(await lend({ reauthToken })).toMatchObject({ state: 'IN_FORCE' });
    const other = await stage.org.member(['PNL_LEADER'], [spare]);
    expect(await lend({ reauthToken, toMemberId: other.id })).toMatchObject({ code: 'NOT_CONFIRMED' });
  });

  it('is not lent on, nor twice for the same days, also at once', async () => {
    await lend();
    const other = await stage.org.member(['PNL_LEADER'], [spare]);
    expect(await lend({ toMemberId: other.id }, deputy)).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await lend()).toMatchObject({ code: 'DUPLICATE', field: 'from' });
    const both = await Promise.all([lend({ toMemberId: other.id }), lend({ toMemberId: other.id })]);
    expect(both.map((one) => one.state ?? one.code).sort()).toEqual(['DUPLICATE', 'IN_FORCE']);
    expect(await lend({ from: await day(2), to: await day(3), reason: ' ' })).toMatchObject({ field: 'reason' });
  });

  it('ends with the lender’s role and does not come back with it; another role of theirs changes nothing', async () => {
    const admin = await stage.org.member(['ADMIN']);
    const { coo } = stage.people;
    const set = (roles: Role[], units: string[] = []) => api.must(admin, ROLES, { id: coo.id, roles, units });
    await lend();
    const states = async () => (await api.must<Lent[]>(stage.people.auditor, LIST)).map(({ state }) => state);
    await set(['COO', 'PANELLIST']);
    expect(await states()).toEqual(['IN_FORCE']);
    await set(['PANELLIST']);
    expect(await states()).toEqual(['ENDED']);
    await set(['COO']);
    expect(await states()).toEqual(['ENDED']);
    const plan = await submitted(100n);
    expect(await decide(stage, plan, 100n, { by: deputy })).toMatchObject({
      code: 'NOT_PERMITTED',
      message: expect.stringContaining('ended'),
    });
    await lend();
    await api.admin.query('update member set active = false where id = $1', [coo.id]);
    expect(await decide(stage, plan, 100n, { by: deputy })).toMatchObject({ code: 'NOT_PERMITTED' });
  });

  it('signs in the lender’s name, who then signs no more, nor the delegate beside who lent it', async () => {
    const { coo, finance } = stage.people;
    const other = await stage.org.member(['COO']);
    await threshold(10, ['COO'], 2);
    await lend();
    const ids = [];
    for (let i = 0; i < 3; i += 1) ids.push(await stage.initiative({ costs: [{ amount: 100n }] }));
    const [plan, next, last] = [
      await stage.submittedPlan(ids.slice(0, 1)),
      await stage.submittedPlan(ids.slice(1, 2)),
      await stage.submittedPlan(ids.slice(2)),
    ];
    const decided = await decide(stage, plan, 100n, { by: other });
    expect(decided.state).toBe('AWAITING_SIGNATURE');
    expect(await sign(deputy, plan, decided.version)).toMatchObject({ state: 'APPROVED' });
    expect(await api.must(finance, SIGNED, { id: plan.id })).toEqual({
      signatures: [
        { role: 'COO', signedAs: 'ROLE', member: { id: other.id }, signedFor: null },
        { role: 'COO', signedAs: 'DELEGATE', member: { id: deputy.id }, signedFor: { id: coo.id } },
      ],
    });
    const { version } = await decide(stage, next, 100n, { by: deputy });
    expect(await sign(coo, next, version)).toMatchObject({ code: 'DUPLICATE' });
    expect(await sign(other, next, version)).toMatchObject({ state: 'APPROVED' });
    const own = await decide(stage, last, 100n);
    expect(await sign(deputy, last, own.version)).toMatchObject({ code: 'DUPLICATE' });
  });

  it('costs a further signature where the lender leads a receiving unit, and frees its limit when it is returned', async () => {
    const leading = await stage.org.member(['COO', 'PNL_LEADER'], [stage.units[0]]);
    await lend({ limit: '100' }, leading);
    const plan = await submitted(100n);
    const decided = await decide(stage, plan, 100n, { by: deputy });
    expect(decided.state).toBe('AWAITING_SIGNATURE');
    expect(await api.must(deputy, LIST)).toMatchObject([{ used: '100' }]);
    expect(await sign(leading, plan, decided.version)).toMatchObject({ code: 'DUPLICATE' });
    const back = { id: plan.id, v: decided.version, reason: 'Ask again.' };
    expect(await api.must(stage.people.coo, RETURN, back)).toMatchObject({ state: 'RETURNED' });
    expect(await api.must(deputy, LIST)).toMatchObject([{ used: '0' }]);
  });

  it('falls to the alternate approver when no COO is active or each is in conflict, and not before', async () => {
    const { coo } = stage.people;
    await api.admin.query('update mandate set alternate_approver_id = $2 where organization_id = $1', [
      stage.org.id,
      deputy.id,
    ]);
    const owned = await stage.initiative({ costs: [{ amount: 10n }], owner: coo });
    const plan = await submitted(100n);
    expect(await reads(deputy)).toEqual({ decisionQueue: [] });
    expect(await decide(stage, plan, 100n, { by: deputy })).toMatchObject({ code: 'NOT_PERMITTED' });
    const theirs = await stage.submittedPlan([owned]);
    expect(await reads(deputy)).toMatchObject({ decisionQueue: [{ id: theirs.id }] });
    expect(await decide(stage, theirs, 10n, { by: deputy })).toMatchObject({ state: 'APPROVED' });
    expect(await api.must(coo, NAMES, { id: theirs.id })).toMatchObject({
      decisions: [{ actingAs: 'ALTERNATE', decidedBy: { id: deputy.id }, decidedFor: null }],
    });
    await api.admin.query('update member set active = false where id = $1', [coo.id]);
    expect(await decide(stage, plan, 100n, { by: deputy })).toMatchObject({ state: 'APPROVED' });
  });

  it('keeps both names by the database itself, and is nobody else’s', async () => {
    const { coo, executive } = stage.people;
    const plan = await submitted(100n);
    const { id } = await lend();
    const insert = (by: string, lender: string) =>
      api.admin.query(
        `insert into decision (organization_id, id, plan_id, kind, mode, decided_by, submitted_by, decided_at, total, reason,
           decided_as, decided_for, delegation_id)
         values ($1, gen_random_uuid(), $2, 'DECIDED', 'ALL', $3, $4, now(), 1, 'x', 'DELEGATE', $5, $6)`,
        [stage.org.id, plan.id, by, executive.id, lender, id],
      );
    await expect(insert(deputy.id, stage.people.finance.id)).rejects.toMatchObject({ code: '23503' });
    await expect(insert(coo.id, coo.id)).rejects.toMatchObject({ code: '23503' });
    await expect(insert(deputy.id, executive.id)).rejects.toMatchObject({ code: '23514' });
    const stranger = await (await api.organization('Other')).member(['COO']);
    for (const [by, wanted] of [[stranger, id] as const, [coo, 'x'] as const])
      expect((await api.ask(by, REVOKE, { id: wanted })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await api.ask(deputy, REVOKE, { id })).errors?.[0]?.extensions.code).toBe('NOT_PERMITTED');
  });
});
