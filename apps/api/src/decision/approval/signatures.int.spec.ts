import type { Plan } from '@clout/domain';
import { type Persona, TestApi } from '../../testing/test-api';
import { DecisionStage } from './decision-stage.fixtures';
import { type Decided, RETURN, decide, money, recordCheck } from './decisions.fixtures';

const SIGN = `mutation($id: ID!, $v: Int!, $token: String) { signPlan(id: $id, expectedVersion: $v, reauthToken: $token) {
  __typename ... on Plan { id state version lines { id state approvedInYear initiative { state } } } ... on Refusal { code message } ... on StaleVersion { current } } }`;
const NEEDS = `query($id: ID!) { approvalRequirements(planId: $id) { complete waitsForMe
  requirements { kind roles signatures above commitment missing missingRoles initiatives { id } }
  signatures { role counts member { id } } } }`;
const TAKEN = 'query($id: ID!) { plan(id: $id) { decisions { total lines { decision inYear reason } } } }';
const QUEUE = '{ decisionQueue { id state } }';

interface Needs {
  readonly complete: boolean;
  readonly waitsForMe: boolean;
  readonly requirements: readonly { kind: string; missing: number; missingRoles: string[]; commitment: string }[];
  readonly signatures: readonly { role: string; counts: boolean; member: { id: string } }[];
}

interface Taken {
  readonly total: string;
  readonly lines: readonly { decision: string | null; inYear: string; reason: string | null }[];
}

describe('signatures', () => {
  let api: TestApi;
  let stage: DecisionStage;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    stage = await DecisionStage.build(api);
  });

  const threshold = (above: number, more: Record<string, unknown> = {}) =>
    api.admin.query('update mandate set thresholds = $2::jsonb where organization_id = $1', [
      stage.org.id,
      JSON.stringify([
        {
          above: String(above),
          initiativeTypeId: null,
          legalEntity: null,
          roles: ['COO', 'FINANCE'],
          signatures: 2,
          ...more,
        },
      ]),
    ]);
  const submitted = async (...amounts: bigint[]) => {
    const ids = [];
    for (const amount of amounts) ids.push(await stage.initiative({ costs: [{ amount }] }));
    return stage.submittedPlan(ids);
  };
  /** Two plans of one initiative each, of one unit, each submitted when it is called. */
  const split = async (a: bigint, b: bigint) => {
    const ids = [
      await stage.initiative({ costs: [{ amount: a }] }),
      await stage.initiative({ costs: [{ amount: b }] }),
    ];
    return [() => stage.submittedPlan(ids.slice(0, 1)), () => stage.submittedPlan(ids.slice(1))] as const;
  };
  const sign = async (
    by: Persona,
    plan: Pick<Plan, 'id'>,
    version: number,
    token?: string | null,
  ): Promise<Decided> => {
    const given = token === undefined ? await stage.reauthenticate(by) : token;
    return api.must<Decided>(by, SIGN, { id: plan.id, v: version, token: given });
  };
  const needs = (by: Persona, plan: Pick<Plan, 'id'>) => api.must<Needs>(by, NEEDS, { id: plan.id });

  it('holds the money until the last required signature, which commits and books it', async () => {
    const { coo, finance, executive } = stage.people;
    await threshold(99);
    const plan = await submitted(100n);
    expect(await needs(coo, plan)).toMatchObject({ complete: false, signatures: [] });
    const decided = await decide(stage, plan, 100n);
    expect(decided).toMatchObject({
      state: 'AWAITING_SIGNATURE',
      lines: [{ state: 'HELD', initiative: { state: 'ACCEPTED' } }],
    });
    expect(await money(stage)).toMatchObject({ inYear: { held: '100', committed: '0' }, ledger: { uses: '0' } });
    expect(await needs(finance, plan)).toMatchObject({
      complete: false,
      waitsForMe: true,
      requirements: [
        { kind: 'DECISION', missing: 0 },
        { kind: 'THRESHOLD', above: '99', commitment: '100', missing: 1, missingRoles: ['FINANCE'], initiatives: [{}] },
      ],
      signatures: [{ role: 'COO', counts: true, member: { id: coo.id } }],
    });
    expect(await api.must(finance, QUEUE)).toEqual([{ id: plan.id, state: 'AWAITING_SIGNATURE' }]);
    for (const other of [coo, executive]) expect(await api.must(other, QUEUE)).toEqual([]);
    const signed = await sign(finance, plan, decided.version);
    expect(signed).toMatchObject({
      state: 'APPROVED',
      lines: [{ state: 'COMMITTED', approvedInYear: '100', initiative: { state: 'FUNDED' } }],
    });
    expect(await money(stage)).toMatchObject({
      inYear: { held: '0', committed: '100' },
      ledger: { uses: '100', sources: '100' },
    });
    expect((await needs(finance, plan)).complete).toBe(true);
    expect(await api.must(finance, QUEUE)).toEqual([]);
    expect(await recordCheck(api, stage)).toMatchObject({ intact: true });
  });

  it('keeps a decision by line as it was taken, to the cent, until it is signed', async () => {
    const { coo, finance } = stage.people;
    await threshold(50);
    const first = await stage.initiative({ costs: [{ amount: 100n }] });
    const second = await stage.initiative({ costs: [{ amount: 70n }] });
    const plan = await stage.submittedPlan([first, second]);
    const decided = await decide(stage, plan, 60n, {
      by: coo,
      lines: [
        { initiativeId: first, decision: 'APPROVE_PART', amounts: [{ period: 1, amount: '60' }] },
        { initiativeId: second, decision: 'DECLINE', reason: 'Not now.' },
      ],
    });
    expect(decided.state).toBe('AWAITING_SIGNATURE');
    expect(await money(stage)).toMatchObject({ inYear: { held: '170', committed: '0' } });
    const [taken] = (await api.must<{ decisions: Taken[] }>(finance, TAKEN, { id: plan.id })).decisions;
    expect(taken?.total).toBe('60');
    const said = [...(taken?.lines ?? [])].sort((a, b) => Number(b.inYear) - Number(a.inYear));
    expect(said).toMatchObject([
      { decision: 'APPROVE_PART', inYear: '60' },
      { decision: 'DECLINE', inYear: '0', reason: 'Not now.' },
    ]);
    const signed = await sign(finance, plan, decided.version);
    expect(signed.state).toBe('PARTLY_APPROVED');
    expect(signed.lines.map((line) => [line.state, line.approvedInYear])).toEqual([
      ['PARTLY', '60'],
      ['DECLINED', '0'],
    ]);
    expect(await money(stage)).toMatchObject({ inYear: { held: '0', committed: '60' }, ledger: { uses: '60' } });
  });

  it('asks nothing at or below the threshold, nor of another entity', async () => {
    await threshold(100);
    const [first, second] = await split(100n, 200n);
    expect((await decide(stage, await first(), 100n)).state).toBe('APPROVED');
    await threshold(1, { legalEntity: 'Insurance' });
    expect((await decide(stage, await second(), 200n)).state).toBe('APPROVED');
  });

  it('sums what is split: over lines of one unit, and over plans of the cycle', async () => {
    await threshold(100);
    expect((await decide(stage, await submitted(60n, 60n), 120n)).state).toBe('AWAITING_SIGNATURE');
    stage = await DecisionStage.build(api);
    await threshold(100);
    const [one, two] = await split(60n, 60n);
    expect((await decide(stage, await one(), 60n)).state).toBe('APPROVED');
    const second = await two();
    expect((await decide(stage, second, 60n)).state).toBe('AWAITING_SIGNATURE');
    expect((await needs(stage.people.finance, second)).requirements[1]?.commitment).toBe('120');
  });

  it('counts the run-rate to the end of the year that follows, not the fiscal year alone', async () => {
    await threshold(1100);
    const id = await stage.initiative({ costs: [{ amount: 100n, period: 12, kind: 'RUN_RATE' }] });
    expect((await decide(stage, await stage.submittedPlan([id]), 100n)).state).toBe('AWAITING_SIGNATURE');
  });

  it('asks another signature where the approver leads a receiving unit', async () => {
    const { finance, leader } = stage.people;
    const leading = await stage.org.member(['COO', 'PNL_LEADER'], [stage.units[0]]);
    const plan = await submitted(100n);
    const decided = await decide(stage, plan, 100n, { by: leading });
    expect(decided.state).toBe('AWAITING_SIGNATURE');
    expect((await api.ask(leader, SIGN, { id: plan.id, v: decided.version })).errors?.[0]?.extensions.code).toBe(
      'NOT_PERMITTED',
    );
    const other = await stage.org.member(['FINANCE', 'PNL_LEADER'], [stage.units[0]]);
    expect(await sign(other, plan, decided.version)).toMatchObject({ code: 'CONFLICT_OF_INTEREST' });
    expect((await sign(finance, plan, decided.version)).state).toBe('APPROVED');
  });

  it('does not count the signature of an approver in conflict towards a threshold', async () => {
    const { coo, finance } = stage.people;
    await threshold(10);
    const leading = await stage.org.member(['COO', 'PNL_LEADER'], [stage.units[0]]);
    const plan = await submitted(100n);
    const decided = await decide(stage, plan, 100n, { by: leading });
    const first = await sign(finance, plan, decided.version);
    expect(first.state).toBe('AWAITING_SIGNATURE');
    expect((await sign(coo, plan, first.version)).state).toBe('APPROVED');
  });

  it('takes one signature of a person, of a role that is missing, and of nobody who stands behind it', async () => {
    const { coo, executive, finance } = stage.people;
    await threshold(10);
    const plan = await submitted(100n);
    expect(await sign(finance, plan, plan.version)).toMatchObject({ code: 'WRONG_STATE' });
    const { version } = await decide(stage, plan, 100n);
    expect(await sign(coo, plan, version)).toMatchObject({ code: 'DUPLICATE' });
    expect(await sign(executive, plan, version)).toMatchObject({ code: 'SELF_APPROVAL' });
    expect(await sign(await stage.org.member(['COO']), plan, version)).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await sign(finance, plan, version - 1)).toMatchObject({ code: 'STALE_VERSION', current: version });
    expect((await sign(finance, plan, version)).state).toBe('APPROVED');
    expect(await sign(finance, plan, version + 1)).toMatchObject({ code: 'DUPLICATE' });
  });

  it('wants a fresh re-authentication for each signature, once', async () => {
    const { finance } = stage.people;
    await threshold(10);
    const [first, second] = await split(100n, 100n);
    const plans = [await first(), await second()] as const;
    const [one, two] = [await decide(stage, plans[0], 100n), await decide(stage, plans[1], 100n)];
    const late = await stage.reauthenticate(finance);
    await api.admin.query(
      `update reauthentication set expires_at = now() - interval '1 second' where consumed_at is null`,
    );
    expect(await sign(finance, plans[0], one.version, late)).toMatchObject({ code: 'NOT_CONFIRMED' });
    expect(await sign(finance, plans[0], one.version, null)).toMatchObject({ code: 'NOT_CONFIRMED' });
    const token = await stage.reauthenticate(finance);
    expect((await sign(finance, plans[0], one.version, token)).state).toBe('APPROVED');
    expect(await sign(finance, plans[1], two.version, token)).toMatchObject({ code: 'NOT_CONFIRMED' });
    expect(await money(stage)).toMatchObject({ inYear: { held: '100', committed: '100' } });
  });

  it('makes one transition of two last signatures at once', async () => {
    await threshold(10);
    const plan = await submitted(100n);
    const { version } = await decide(stage, plan, 100n);
    const signers = [stage.people.finance, await stage.org.member(['FINANCE'])];
    const answers = await Promise.all(signers.map((who) => sign(who, plan, version)));
    expect(answers.map((one) => one.state ?? one.code).sort()).toEqual(['APPROVED', 'STALE_VERSION']);
    expect(await money(stage)).toMatchObject({
      inYear: { held: '0', committed: '100' },
      ledger: { uses: '100', journals: '1' },
    });
    const { rows } = await api.admin.query('select 1 from plan_signature where organization_id = $1', [stage.org.id]);
    expect(rows).toHaveLength(1);
  });

  it('lets a plan that waits for signatures be returned, and its money go', async () => {
    await threshold(10);
    const plan = await submitted(100n);
    const { version } = await decide(stage, plan, 100n);
    const returned = await api.must<Decided>(stage.people.coo, RETURN, {
      id: plan.id,
      v: version,
      reason: 'Ask again.',
    });
    expect(returned.state).toBe('RETURNED');
    expect(await money(stage)).toMatchObject({ inYear: { held: '0', committed: '0' } });
    expect(await sign(stage.people.finance, plan, returned.version)).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('refuses straight by SQL: the submitter, the approver, whoever submitted or owns a line, and a second time', async () => {
    const { coo, executive, finance, leader } = stage.people;
    await threshold(10);
    const plan = await submitted(100n);
    await decide(stage, plan, 100n);
    const line = plan.lines[0]!;
    const insert = (member: string, submittedBy = executive.id) =>
      api.admin.query(
        `insert into plan_signature (organization_id, decision_id, member_id, plan_id, role, submitted_by, decided_by, signed_at)
         select organization_id, id, $2, plan_id, 'FINANCE', $3, decided_by, now() from decision where organization_id = $1`,
        [stage.org.id, member, submittedBy],
      );
    await expect(insert(executive.id)).rejects.toMatchObject({ constraint: 'plan_signature_not_by_submitter' });
    await expect(insert(coo.id)).rejects.toMatchObject({ constraint: 'plan_signature_not_by_decider' });
    await expect(insert(executive.id, finance.id)).rejects.toMatchObject({ code: '23503' });
    await insert(leader.id);
    await expect(insert(leader.id)).rejects.toMatchObject({ code: '23505' });
    const onLine = api.admin.query(
      `insert into plan_signature_line (organization_id, decision_id, member_id, line_id, business_unit_id, submitter_id, owner_id)
       select organization_id, decision_id, member_id, $2, $3, $4, $4 from plan_signature where organization_id = $1`,
      [stage.org.id, line.id, line.businessUnitId, leader.id],
    );
    await expect(onLine).rejects.toMatchObject({ constraint: 'plan_signature_line_not_by_submitter' });
  });
});
