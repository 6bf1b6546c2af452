import type { CarryOverRule } from '@clout/domain';
import { brokenInvariants } from '../../../invariants/invariants';
import { decide, money, REVERSE } from '../../decision/approval/decisions.fixtures';
import { DecisionStage, FISCAL_YEAR } from '../../decision/approval/decision-stage.fixtures';
import { STOP, type BookRow, importRows } from '../../delivery/spending/spending.fixtures';
import { spendingOf } from '../../delivery/spending/spending.store';
import { computeEnvelope } from '../../envelope/compute-envelope';
import { type Persona, TestApi } from '../../testing/test-api';
import { sweepOrganization } from '../sweeps/sweep';

const UNIT = 'businessUnit { code } standing used overspent carried lapsed returned';
const SUMS =
  'approved used overspent carried lapsed limit openingCommitments uncommitted carriedUncommitted lapsedUncommitted';
const VIEW = `closed closedAt digest rule ${SUMS} blockers { field message } units { ${UNIT} } lines { lineId carried lapsed initiative { code } }`;
const READ = `query($y: Int!) { fiscalYearClose(fiscalYear: $y) { ${VIEW} } }`;
const CLOSE = `mutation($y: Int!, $d: String, $r: String!) { closeFiscalYear(fiscalYear: $y, reason: $r, expectedDigest: $d) { __typename
  ... on FiscalYearClose { ${VIEW} } ... on Refusal { code message field remedy problems { field message } } } }`;

type View = Record<string, string> & {
  readonly closed: boolean;
  readonly problems: readonly { field: string; message: string }[];
  readonly blockers: readonly { field: string; message: string }[];
  readonly units: readonly (Record<string, string> & { businessUnit: { code: string } })[];
};

/** Four funded items of 1,000.00: one half spent, one overspent, one ordered, one untouched; the envelope is 100,000.00. */
describe('closing a fiscal year', () => {
  let api: TestApi;
  let stage: DecisionStage;
  let codes: string[];
  let ids: string[];
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterEach(async () => expect(await brokenInvariants(api.admin)).toEqual([]));
  afterAll(() => api.stop());

  const mandate = (rule: CarryOverRule, limit: string | null = null, expires: string | null = null) =>
    api.admin.query(
      `update mandate set carry_over_rule = $2, carry_over_limit = $3, carry_over_expires = $4 where organization_id = $1`,
      [stage.org.id, rule, limit, expires],
    );
  const build = async (rule: CarryOverRule, limit: string | null = null, expires: string | null = null) => {
    stage = await DecisionStage.build(api);
    await mandate(rule, limit, expires);
    ids = [];
    for (let i = 0; i < 4; i += 1)
      ids.push(
        await stage.initiative({
          costs: [
            { amount: 60_000n, period: 3 },
            { amount: 40_000n, period: 12, alreadyBudgeted: 10_000n },
          ],
        }),
      );
    await decide(stage, await stage.submittedPlan(ids), 400_000n);
    const { rows } = await api.admin.query<{ id: string; code: string }>(
      'select id, code from initiative where id = any ($1::uuid[])',
      [ids],
    );
    codes = ids.map((id) => rows.find((row) => row.id === id)?.code ?? '');
    const book = (kind: 'ACTUAL' | 'OBLIGATED', i: number, amount: string): Promise<unknown> =>
      importRows(stage, kind, [{ code: codes[i] ?? '', amount, period: 3 } as BookRow]);
    await book('ACTUAL', 0, '500.00');
    await book('ACTUAL', 1, '1100.00');
    await book('OBLIGATED', 2, '300.00');
  };
  const read = (y = FISCAL_YEAR, who: Persona = stage.people.auditor) => api.must<View>(who, READ, { y });
  const close = (more: Record<string, unknown> = {}) =>
    api.must<View>(stage.people.finance, CLOSE, { y: FISCAL_YEAR, r: 'Year end.', ...more });
  const next = async () =>
    (
      await api.admin.query<Record<string, string>>(
        `select limit_amount as limit, opening_commitments as opening, committed, excess from envelope_row
         where organization_id = $1 and fiscal_year = $2 and scope = 'YEAR' and measure = 'IN_YEAR' and period = 'YEAR'`,
        [stage.org.id, FISCAL_YEAR + 1],
      )
    ).rows[0];
  /** The next year with a base like this one's and a mandate in force. */
  const openNextYear = async () => {
    const { organization_id, ...base } = (
      await api.admin.query('select * from opex_base_version where organization_id = $1', [stage.org.id])
    ).rows[0] as Record<string, unknown>;
    await api.admin.query(
      `insert into opex_base_version select (jsonb_populate_record(v, $2)).* from opex_base_version v where v.organization_id = $1`,
      [organization_id, JSON.stringify({ fiscal_year: FISCAL_YEAR + 1, id: stage.org.id })],
    );
    await api.admin.query(
      `insert into opex_base_row select organization_id, $2, line, business_unit_id, legal_entity, cost_centre, functional_area,
         account, category, period, amount, allocation from opex_base_row where organization_id = $1 and version_id = $3`,
      [organization_id, stage.org.id, base['id']],
    );
    await api.admin.query(
      `insert into mandate select (jsonb_populate_record(m, $2)).* from mandate m where m.organization_id = $1`,
      [
        organization_id,
        JSON.stringify({
          fiscal_year: FISCAL_YEAR + 1,
          id: stage.org.id,
          carry_over_rule: 'LAPSE',
          carry_over_limit: null,
          carry_over_expires: null,
        }),
      ],
    );
  };

  const extra = async (amount: bigint): Promise<string> => {
    await api.admin.query(`update funding_cycle set state = 'INTAKE' where id = $1`, [stage.cycleId]);
    return stage.initiative({ costs: [{ amount }] });
  };

  const stop = async (i: number) => {
    const sql = 'select id, version as v from initiative where id = $1';
    const { rows } = await api.admin.query<{ id: string; v: number }>(sql, [ids[i]]);
    const asked = { ...rows[0], reason: 'No use any more.' };
    expect(await api.must(stage.people.executive, STOP, asked)).toMatchObject({ state: 'STOPPED' });
  };

  it('shows what would lapse and be charged, and lapses exactly that, back to those who gave it', async () => {
    await build('LAPSE');
    const before = await read();
    expect(before).toMatchObject({
      closed: false,
      rule: 'LAPSE',
      approved: '400000',
      used: '160000',
      overspent: '10000',
      carried: '0',
      lapsed: '250000',
      limit: '10000000',
      uncommitted: '9600000',
      lapsedUncommitted: '9600000',
      blockers: [],
    });
    const sums = await stage.as(stage.people.finance, (tx) => spendingOf(tx, { fiscalYear: FISCAL_YEAR }));
    expect(sums.reduce((total, line) => total + line.free + line.obligated, 0n)).toBe(250_000n);
    expect(await api.must(stage.people.leader, `{ me { id } }`)).toBeTruthy();
    const done = await close({ d: before.digest });
    expect(done).toMatchObject({ ...before, closed: true, closedAt: expect.any(String) });
    expect(await read()).toEqual({ ...done, __typename: undefined });
    const unit = (code: string) => done.units.find((one) => one.businessUnit.code === code);
    expect(unit('EB')).toMatchObject({ standing: '400000', lapsed: '250000' });
    // 250,000 lapse, from period 12 first; of what lapses 30,000 were budgeted on the line itself and were never contributed.
    expect(BigInt(unit('EB')?.returned ?? 0) + BigInt(unit('CD')?.returned ?? 0)).toBe(220_000n);
    expect((await money(stage)).inYear).toMatchObject({ committed: '150000', held: '0' });
    const { rows } = await api.admin.query<{ state: string; through: string }>(
      `select c.state, o.closed_through_year || '/' || o.closed_through_period as through from funding_cycle c
       join organization o on o.organization_id = c.organization_id where c.organization_id = $1`,
      [stage.org.id],
    );
    expect(rows).toEqual([{ state: 'CLOSED', through: `${FISCAL_YEAR}/12` }]);
  });

  it('carries commitments into the next year, whose limit grows by as much; overspend only takes', async () => {
    await build('CARRY_COMMITTED', '100000');
    await openNextYear();
    const done = await close();
    expect(done).toMatchObject({ closed: true, carried: '100000', lapsed: '150000', carriedUncommitted: '0' });
    expect(await next()).toEqual({ limit: '10100000', opening: '110000', committed: '110000', excess: '0' });
    const { rows } = await api.admin.query<{ description: string; amount: string }>(
      `select description, sum(in_year_amount)::text as amount from opening_commitment
       where organization_id = $1 and fiscal_year = $2 group by 1 order by 1`,
      [stage.org.id, FISCAL_YEAR + 1],
    );
    expect(rows).toEqual([
      { description: `Carried over from ${FISCAL_YEAR}`, amount: '100000' },
      { description: `Overspend of ${FISCAL_YEAR}`, amount: '10000' },
    ]);
  });

  it('carries what was never promised until it expires; what was promised meanwhile stays', async () => {
    await build('CARRY_ALL', '1250000', '2000-01-01');
    await openNextYear();
    expect(await close()).toMatchObject({ carried: '250000', lapsed: '0', carriedUncommitted: '1000000' });
    expect(await next()).toMatchObject({ limit: '11250000', opening: '260000' });
    const swept = await sweepOrganization(api.database, stage.org.id);
    expect(swept).toContainEqual({ name: 'carried money expired', done: 1, failed: 0 });
    expect(await next()).toMatchObject({ limit: '10250000', excess: '0' });
    const again = await sweepOrganization(api.database, stage.org.id);
    expect(again).toContainEqual({ name: 'carried money expired', done: 0, failed: 0 });
  });

  it('keeps what was carried for a next year that is set up later', async () => {
    await build('CARRY_COMMITTED');
    expect(await close()).toMatchObject({ carried: '250000' });
    expect(await next()).toBeUndefined();
    await openNextYear();
    await stage.as(stage.people.finance, (tx) => computeEnvelope(tx, FISCAL_YEAR + 1));
    expect(await next()).toEqual({ limit: '10250000', opening: '260000', committed: '260000', excess: '0' });
  });

  it('is refused while money is undecided, naming each plan and line', async () => {
    await build('LAPSE');
    const [a, b, c] = [await extra(100n), await extra(200n), await extra(300n)] as const;
    await decide(stage, await stage.submittedPlan([a]), 100n, {
      lines: [{ initiativeId: a, decision: 'APPROVE_WITH_CONDITIONS', conditions: 'Legal agrees.' }],
    });
    await decide(stage, await stage.submittedPlan([c]), 150n, {
      lines: [{ initiativeId: c, decision: 'APPROVE_PART', amounts: [{ period: 1, amount: '150' }] }],
    });
    const submitted = await stage.submittedPlan([b]);
    const refused = await close();
    expect(refused).toMatchObject({ code: 'INCOMPLETE', field: 'fiscalYear' });
    const said = refused.problems.map((one) => one.message);
    expect(said).toEqual([
      expect.stringContaining('on a condition that is not cleared'),
      expect.stringContaining('waits for its decision and holds USD 2.00'),
      expect.stringContaining('its proposer has not answered'),
    ]);
    expect(refused.problems[1]?.field).toBe(`plans.${submitted.id}`);
    expect((await read()).blockers).toEqual(refused.problems);
    await api.admin.query(`update plan set plan_state = 'AWAITING_SIGNATURE' where id = $1`, [submitted.id]);
    expect((await close()).problems[1]?.message).toContain('waits for a signature');
    await api.admin.query(`update plan set hold_expires_at = now() - interval '1 second' where id = $1`, [
      submitted.id,
    ]);
    await sweepOrganization(api.database, stage.org.id);
    await api.admin.query(`update funding_cycle set state = 'EXECUTION' where id = $1`, [stage.cycleId]);
    const advance = `mutation($id: ID!, $v: Int!) { advanceFundingCycle(id: $id, to: CLOSED, expectedVersion: $v) { ... on Refusal { code message problems { message } } } }`;
    const { rows } = await api.admin.query<{ version: number }>('select version from funding_cycle where id = $1', [
      stage.cycleId,
    ]);
    expect(
      await api.must<View>(stage.people.executive, advance, { id: stage.cycleId, v: rows[0]?.version }),
    ).toMatchObject({ code: 'INCOMPLETE', problems: [{ message: said[0] }, { message: said[2] }] });
  });

  it('happens once and by FINANCE; nothing is booked into the year after', async () => {
    await build('LAPSE');
    for (const who of [stage.people.coo, stage.people.executive, stage.people.auditor])
      expect((await api.ask(who, CLOSE, { y: FISCAL_YEAR, r: 'x' })).errors?.[0]?.extensions.code).toBe(
        'NOT_PERMITTED',
      );
    expect((await api.ask(stage.people.leader, READ, { y: FISCAL_YEAR })).errors?.[0]?.extensions.code).toBe(
      'NOT_PERMITTED',
    );
    expect(await close({ d: 'something else' })).toMatchObject({ code: 'NOT_CONFIRMED', field: 'expectedDigest' });
    expect(await close({ y: 1999 })).toMatchObject({ code: 'WRONG_STATE', field: 'fiscalYear' });
    const both = await Promise.all([close(), close()]);
    expect(both.map((one) => one.code ?? 'closed').sort()).toEqual(['WRONG_STATE', 'closed']);
    expect(await importRows(stage, 'ACTUAL', [{ code: codes[3] ?? '', amount: '1.00' }])).toMatchObject({
      code: 'PERIOD_CLOSED',
    });
    const calendar = `mutation($i: BusinessCalendarInput!) { setBusinessCalendar(input: $i) { ... on Refusal { code field } } }`;
    const i = { fiscalYearStartMonth: 1, pattern: 'TWELVE_MONTHS' };
    expect(await api.must(stage.people.finance, calendar, { i })).toEqual({
      code: 'PERIOD_CLOSED',
      field: 'closedThrough',
    });
    const { rows } = await api.admin.query<{ id: string; version: number }>(
      `select id, version from plan where organization_id = $1`,
      [stage.org.id],
    );
    const token = await stage.reauthenticate(stage.people.coo);
    const reversal = { id: rows[0]?.id, v: rows[0]?.version, reason: 'Late.', token, lines: null };
    const { rows: lines } = await api.admin.query<{ id: string }>('select id from plan_line where initiative_id = $1', [
      ids[3],
    ]);
    expect(
      await api.must(stage.people.coo, REVERSE, { ...reversal, lines: lines.map((line) => line.id) }),
    ).toMatchObject({ code: 'PERIOD_CLOSED' });
    const before = await money(stage);
    await stop(3);
    expect(await money(stage)).toEqual(before);
  });

  it('lets a later stop end what was carried over, but what was spent or ordered of it', async () => {
    await build('CARRY_COMMITTED');
    await openNextYear();
    expect(await close()).toMatchObject({ carried: '250000', overspent: '10000' });
    const before = await next();
    expect(before).toMatchObject({ opening: '260000', committed: '260000' });
    const ahead = { fiscalYear: FISCAL_YEAR + 1 };
    await importRows(stage, 'ACTUAL', [{ code: codes[0] ?? '', amount: '120.00' }], ahead);
    await stop(3);
    expect(await next()).toEqual({ ...before, opening: '160000', committed: '160000' });
    await stop(0);
    expect(await next()).toEqual({ ...before, opening: '122000', committed: '122000' });
    await stop(2);
    expect(await next()).toEqual({ ...before, opening: '52000', committed: '52000' });
    await importRows(stage, 'OBLIGATED', [{ code: codes[2] ?? '', amount: '-300.00', period: 3 }], ahead);
    await stop(1);
    expect(await next()).toMatchObject({ opening: '22000', committed: '22000' });
  });

  it('is either before an approval or after it, never between', async () => {
    for (let round = 0; round < 3; round += 1) {
      await build('LAPSE');
      await api.admin.query(`update funding_cycle set state = 'INTAKE' where id = $1`, [stage.cycleId]);
      const plan = await stage.submittedPlan([await stage.initiative({ costs: [{ amount: 700n }] })]);
      const token = await stage.reauthenticate(stage.people.coo);
      const [decided, closed] = await Promise.all([decide(stage, plan, 700n, { token }), close()]);
      expect(decided.state).toBe('APPROVED');
      expect(closed.code ?? closed.approved).toBe(closed.code ? 'INCOMPLETE' : '400700');
      if (closed.code) expect(await close()).toMatchObject({ approved: '400700' });
      expect(await brokenInvariants(api.admin)).toEqual([]);
    }
  });
});
