import { randomUUID } from 'node:crypto';
import { TestApi } from '../../testing/test-api';
import { DecisionStage } from './decision-stage.fixtures';
import { DECIDE, decide, money, recordCheck } from './decisions.fixtures';

const QUEUE = '{ decisionQueue { id state version inYear } }';

describe('what guards a decision', () => {
  let api: TestApi;
  let stage: DecisionStage;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    stage = await DecisionStage.build(api);
  });
  const submitted = async (...amounts: bigint[]) => {
    const ids = [];
    for (const amount of amounts) ids.push(await stage.initiative({ costs: [{ amount }] }));
    return { ids, plan: await stage.submittedPlan(ids) };
  };

  it('shows the COO what waits, and nothing once it is decided', async () => {
    const { plan } = await submitted(100n);
    const queue = await api.must(stage.people.coo, QUEUE);
    expect(queue).toEqual([{ id: plan.id, state: 'SUBMITTED', version: plan.version, inYear: '100' }]);
    await decide(stage, plan, 100n);
    expect(await api.must(stage.people.coo, QUEUE)).toEqual([]);
    for (const who of [stage.people.executive, stage.people.finance]) expect(await api.must(who, QUEUE)).toEqual([]);
    for (const who of [stage.people.auditor, stage.people.leader])
      expect((await api.ask(who, QUEUE)).errors?.[0]?.extensions.code).toBe('NOT_PERMITTED');
  });

  it('lets nobody else decide, and knows no plan of another organisation', async () => {
    const { plan } = await submitted(100n);
    for (const by of [stage.people.executive, stage.people.finance, stage.people.auditor, stage.people.leader])
      await expect(decide(stage, plan, 100n, { by, token: null })).rejects.toThrow('NOT_PERMITTED');
    const theirs = await DecisionStage.build(api);
    const foreign = decide(theirs, plan, 100n);
    await expect(foreign).rejects.toThrow('NOT_FOUND');
    await expect(decide(stage, { ...plan, id: randomUUID() }, 100n)).rejects.toThrow('NOT_FOUND');
    await expect(decide(stage, { ...plan, id: 'x' }, 100n)).rejects.toThrow('NOT_FOUND');
  });

  it('refuses whoever owns or submitted a line, by the rule', async () => {
    const { coo } = stage.people;
    const own = await stage.initiative({ costs: [{ amount: 10n }], owner: coo });
    const plan = await stage.submittedPlan([own]);
    expect(await decide(stage, plan, 10n)).toMatchObject({ __typename: 'Rejection', code: 'SELF_APPROVAL' });
    expect(await money(stage)).toMatchObject({ inYear: { held: '10', committed: '0' } });
    const other = await stage.org.member(['COO']);
    expect((await decide(stage, plan, 10n, { by: other })).state).toBe('APPROVED');
  });

  it('refuses whoever sponsors a line: by an answer to a request, or by proposing CX infrastructure', async () => {
    const { coo, leader } = stage.people;
    const id = await stage.initiative({ costs: [{ amount: 10n }] });
    const plan = await stage.submittedPlan([id]);
    await api.admin.query(
      `insert into sponsorship_request (organization_id, id, initiative_id, business_unit_id, requesting_unit_id, initiative_title,
         problem, action, requested_by, requested_at, answer_by, sponsor, reason, answered_by, answered_at)
       values ($1, gen_random_uuid(), $2, $3, $3, 't', 'p', 'a', $4, now(), '2027-01-31', true, 'r', $5, now())`,
      [stage.org.id, id, stage.units[1], leader.id, coo.id],
    );
    const sponsor = await decide(stage, plan, 10n);
    expect(sponsor).toMatchObject({ code: 'SELF_APPROVAL' });
    expect(sponsor.message).toContain('sponsors');
    const other = await stage.org.member(['COO']);
    await api.admin.query(`update initiative set sponsorship = 'CX_INFRASTRUCTURE', created_by = $2 where id = $1`, [
      id,
      other.id,
    ]);
    expect(await decide(stage, plan, 10n, { by: other })).toMatchObject({ code: 'SELF_APPROVAL' });
    const third = await stage.org.member(['COO']);
    expect((await decide(stage, plan, 10n, { by: third })).state).toBe('APPROVED');
  });

  it('refuses who submitted the plan under another role, by the rule and out of the queue', async () => {
    const { executive } = stage.people;
    const { plan } = await submitted(100n);
    await api.admin.query(`update member_role set role = 'COO' where member_id = $1`, [executive.id]);
    expect(await decide(stage, plan, 100n, { by: executive })).toMatchObject({ code: 'SELF_APPROVAL' });
    expect(await api.must(executive, QUEUE)).toEqual([]);
  });

  it('refuses self-approval straight by SQL: on the plan and on a line', async () => {
    const { plan } = await submitted(100n);
    const { executive, leader, coo } = stage.people;
    const decision = (by: string, submittedBy: string) =>
      stage.as(coo, (tx) =>
        tx.query(
          `insert into decision (organization_id, id, plan_id, kind, mode, decided_by, submitted_by, decided_at, total, reason)
           values ($1, $2, $3, 'DECIDED', 'ALL', $4, $5, $6, 100, 'x') returning id`,
          [stage.org.id, randomUUID(), plan.id, by, submittedBy, tx.now],
        ),
      );
    await expect(decision(executive.id, executive.id)).rejects.toMatchObject({ code: '23514' });
    await expect(decision(executive.id, coo.id)).rejects.toMatchObject({ code: '23503' });
    const [row] = (await decision(leader.id, executive.id)) as { id: string }[];
    const line = plan.lines[0]!;
    const onLine = (submitter: string) =>
      stage.as(coo, (tx) =>
        tx.query(
          `insert into decision_line (organization_id, decision_id, line_id, business_unit_id, decided_by, submitter_id, owner_id, decision, approved_in_year, approved_run_rate)
           values ($1, $2, $3, $4, $5, $6, $7, 'APPROVE', 100, 0)`,
          [stage.org.id, row?.id, line.id, line.businessUnitId, leader.id, submitter, leader.id],
        ),
      );
    await expect(onLine(leader.id)).rejects.toMatchObject({ code: '23514' });
    await expect(onLine(coo.id)).rejects.toMatchObject({ code: '23514' });
  });

  it('wants a fresh re-authentication of the same session, once', async () => {
    const ids = [
      await stage.initiative({ costs: [{ amount: 100n }] }),
      await stage.initiative({ costs: [{ amount: 200n }] }),
    ];
    const first = { plan: await stage.submittedPlan(ids.slice(0, 1)) };
    const second = { plan: await stage.submittedPlan(ids.slice(1)) };
    const { coo } = stage.people;
    const missing = await decide(stage, first.plan, 100n, { token: null });
    expect(missing).toMatchObject({ __typename: 'Rejection', code: 'NOT_CONFIRMED', field: 'reauthToken' });
    const token = await stage.reauthenticate(coo);
    const stranger = await stage.org.member(['COO']);
    expect(await decide(stage, first.plan, 100n, { by: stranger, token })).toMatchObject({ code: 'NOT_CONFIRMED' });
    expect((await decide(stage, first.plan, 100n, { token })).state).toBe('APPROVED');
    expect(await decide(stage, second.plan, 200n, { token })).toMatchObject({ code: 'NOT_CONFIRMED' });
    const late = await stage.reauthenticate(coo);
    await api.admin.query(
      `update reauthentication set expires_at = now() - interval '1 second' where consumed_at is null`,
    );
    expect(await decide(stage, second.plan, 200n, { token: late })).toMatchObject({ code: 'NOT_CONFIRMED' });
    await stage.reauthenticate(coo);
    expect((await decide(stage, second.plan, 200n, { token: null })).state).toBe('APPROVED');
  });

  it('refuses a stale version with the one that stands, and a plan that is decided', async () => {
    const { plan } = await submitted(100n);
    const stale = await decide(stage, plan, 100n, { version: plan.version - 1 });
    expect(stale).toMatchObject({ __typename: 'StaleVersion', code: 'STALE_VERSION', current: plan.version });
    const done = await decide(stage, plan, 100n);
    const again = await decide(stage, plan, 100n, { version: done.version });
    expect(again).toMatchObject({ __typename: 'Rejection', code: 'WRONG_STATE' });
  });

  it('refuses a decision in a cycle that is closed', async () => {
    const { plan } = await submitted(100n);
    await api.admin.query(`update funding_cycle set state = 'CLOSED' where id = $1`, [stage.cycleId]);
    expect(await decide(stage, plan, 100n)).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('refuses a plan that was changed behind the program’s back', async () => {
    const { plan } = await submitted(100n);
    await api.admin.query('update plan_line_amount set already_budgeted = 50 where plan_id = $1', [plan.id]);
    const refused = await decide(stage, plan, 100n);
    expect(refused).toMatchObject({ code: 'WRONG_STATE' });
    expect(refused.message).toContain('not what was submitted');
  });

  it('lets one of many COOs win, and commits once', async () => {
    const { plan } = await submitted(100n, 200n);
    const coos = await Promise.all(Array.from({ length: 8 }, () => stage.org.member(['COO'])));
    const answers = await Promise.all(coos.map((by) => decide(stage, plan, 300n, { by })));
    expect(answers.filter((answer) => answer.__typename === 'Plan')).toHaveLength(1);
    expect(answers.filter((answer) => answer.__typename === 'StaleVersion')).toHaveLength(7);
    expect(await money(stage)).toMatchObject({
      inYear: { held: '0', committed: '300' },
      ledger: { uses: '300', sources: '300', journals: '2' },
    });
    expect(await recordCheck(api, stage)).toMatchObject({ intact: true });
  });

  it('answers the same request with one effect under one Idempotency-Key', async () => {
    const { plan } = await submitted(100n);
    const token = await stage.reauthenticate(stage.people.coo);
    const headers = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(Array.from({ length: 4 }, () => decide(stage, plan, 100n, { token, headers })));
    expect(answers.map((answer) => [answer.__typename, answer.state, answer.decisions?.length])).toEqual(
      Array.from({ length: 4 }, () => ['Plan', 'APPROVED', 1]),
    );
    expect(await decide(stage, plan, 101n, { token, headers })).toMatchObject({ code: 'DUPLICATE' });
    expect(await money(stage)).toMatchObject({ inYear: { committed: '100' }, ledger: { uses: '100' } });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a total of 2^63', { confirmTotal: '9223372036854775808' }, 'BAD_USER_INPUT'],
    ['a fractional total', { confirmTotal: '1.5' }, 'BAD_USER_INPUT'],
    ['a total that is a number', { confirmTotal: 100 }, 'BAD_USER_INPUT'],
    ['a date that does not exist', { lines: [{ deferUntil: '2027-02-30' }] }, 'BAD_USER_INPUT'],
    ['infinity as a date', { lines: [{ deferUntil: 'infinity' }] }, 'BAD_USER_INPUT'],
    ['a field that is none', { decidedBy: 'me' }, 'BAD_USER_INPUT'],
    ['a NUL in the reason', { reason: 'a\u0000b' }, 'INVALID_INPUT'],
    ['half a surrogate pair', { reason: 'a\ud800b' }, 'INVALID_INPUT'],
    ['a reason of 5,000 characters', { reason: 'x'.repeat(5000) }, 'INVALID_INPUT'],
    ['a blank reason', { reason: ' \n ' }, 'INVALID_INPUT'],
  ])('refuses %s, and the plan still waits', async (_, wrong, code) => {
    const { plan, ids } = await submitted(100n);
    const lines = ((wrong['lines'] as object[] | undefined) ?? []).map((line) => ({
      initiativeId: ids[0],
      decision: 'DEFER',
      ...line,
    }));
    const token = await stage.reauthenticate(stage.people.coo);
    const input = {
      planId: plan.id,
      expectedVersion: plan.version,
      mode: lines.length ? 'BY_LINE' : 'ALL',
      confirmTotal: '100',
      reason: 'Yes.',
      reauthToken: token,
    };
    const answer = await api.ask<{ decidePlan: { code: string } }>(stage.people.coo, DECIDE, {
      input: { ...input, ...wrong, lines },
    });
    expect(answer.data?.decidePlan?.code ?? answer.errors?.[0]?.extensions.code).toBe(code);
    expect((await decide(stage, plan, 100n, { token })).state).toBe('APPROVED');
  });

  it('gives the application no way to change ledger, record or decisions', async () => {
    const { plan } = await submitted(100n);
    await decide(stage, plan, 100n);
    // A text beside the chain may be erased, never changed; the chain keeps its digest.
    for (const table of ['ledger_entry', 'record_entry', 'record_text', 'decision', 'decision_line']) {
      for (const sql of [
        ...(table === 'record_text' ? [] : [`delete from ${table} where organization_id = $1`]),
        `update ${table} set organization_id = organization_id where organization_id = $1`,
      ])
        await expect(stage.as(stage.people.coo, (tx) => tx.query(sql, [stage.org.id]))).rejects.toMatchObject({
          code: '42501',
        });
      await expect(api.database.source.query(`truncate ${table} cascade`)).rejects.toMatchObject({ code: '42501' });
    }
    const decided = await api.admin.query(
      `update record_entry set body = replace(body, '100', '999')
       where organization_id = $1 and act = 'decidePlan' and subject_type = 'Plan' returning sequence::int as entry`,
      [stage.org.id],
    );
    expect(await recordCheck(api, stage)).toMatchObject({ intact: false, firstBrokenEntry: decided.rows[0].entry });
  });
});
