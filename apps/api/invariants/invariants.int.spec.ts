import { decide, REVERSE } from '../src/decision/approval/decisions.fixtures';
import { DecisionStage } from '../src/decision/approval/decision-stage.fixtures';
import { importRows } from '../src/delivery/spending/spending.fixtures';
import { closedYearOf } from '../src/stewardship/year-close/year-close.fixtures';
import { TestApi } from '../src/testing/test-api';
import { brokenInvariants, INVARIANTS } from './invariants';

/** For each invariant, a change that the owner of the database could make and that breaks it. */
const PLANTED: Readonly<Record<string, string>> = {
  cap: `update envelope_row set excess = excess + 1`,
  'envelope-is-lines': `update envelope_row set held = held + 1 where measure = 'IN_YEAR'`,
  'openings-are-committed': `update envelope_row set opening_commitments = committed where committed > 0`,
  'openings-reconcile': `insert into opening_import (organization_id, id, fiscal_year, number, source_system, file_name, file_hash, mapping,
      state, file_rows, accepted_rows, refusals, in_year_total, run_rate_total, imported_by, imported_at)
    select organization_id, gen_random_uuid(), 2027, 1, 'x', 'x', 'x', '{}', 'STANDING', 1, 1, '[]', 100, 0, id, now() from member limit 1`,
  'line-is-amounts': `update plan_line_amount set approved = approved - 1 where approved > released`,
  'journals-balance': `update ledger_entry set amount = amount + 1 where side = 'SOURCE'`,
  'ledger-is-lines': `delete from ledger_entry where side = 'USE'`,
  'sources-are-uses': `update ledger_entry set cost_kind = 'ONE_TIME' where side = 'SOURCE'`,
  'transfers-are-journals': `delete from budget_transfer where already_budgeted or cost_kind = 'RUN_RATE'`,
  'transfers-take-back': `update budget_transfer set state = 'PROPOSED' where reverses_id is not null`,
  'held-sources-are-needs': `update source_hold set amount = amount + 1`,
  'funded-has-money': `update initiative set initiative_state = 'FUNDED' where initiative_state = 'DECLINED'`,
  'decided-once-by-another': `with gone as (delete from decision_line) delete from decision`,
  'record-is-a-chain': `update record_head set sequence = sequence + 1`,
  'spending-is-imports': `update plan_line_amount set spent = spent + 1 where spent > 0`,
  'imports-reconcile': `delete from spending_refusal`,
  'ended-is-released': `update initiative set initiative_state = 'STOPPED' where initiative_state = 'FUNDED'`,
  'base-reconciles': `update opex_base_row set amount = amount + 1`,
  'absorbed-enters-base': `update run_rate_commitment set absorbed_on = absorbs_on, absorbed_amount = amount`,
  'absorbed-is-source-and-use': `insert into ledger_entry (organization_id, id, journal_id, kind, side, business_unit_id, legal_entity,
      cost_centre, account, fiscal_year, period, cost_class, cost_kind, amount, booked_at, absorbs_id, absorbed_on)
    select organization_id, gen_random_uuid(), gen_random_uuid(), 'ABSORPTION', 'USE', business_unit_id, legal_entity, cost_centre,
      account, fiscal_year, period, cost_class, cost_kind, 100, booked_at, id, booked_at::date from ledger_entry limit 1`,
  'closed-year-adds-up': `update year_close_line set carried = carried + 1, lapsed = lapsed - 1 where lapsed > 0`,
  'closed-year-is-still': `update plan_line l set released_in_year = released_in_year - 1 from year_close_line x where x.plan_line_id = l.id`,
};

describe('the invariants', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
    const stage = await DecisionStage.build(api, { reserveShare: 300 });
    const ids = [];
    for (const amount of [500n, 300n, 200n, 100n, 50n])
      ids.push(
        await stage.initiative({
          costs: [
            { amount, kind: 'RUN_RATE' },
            { amount, period: 2, costClass: 'CAPEX' },
          ],
        }),
      );
    const [first, second, third, fourth, fifth] = ids as [string, string, string, string, string];
    const plan = await stage.submittedPlan([first, second]);
    const amounts = [{ period: 1, amount: '123' }];
    await decide(stage, plan, 123n, {
      lines: [
        { initiativeId: first, decision: 'APPROVE_PART', amounts },
        { initiativeId: second, decision: 'DECLINE', reason: 'Not now.' },
      ],
    });
    await decide(stage, await stage.submittedPlan([third]), 200n);
    const taken = await stage.submittedPlan([fifth]);
    const { version } = await decide(stage, taken, 50n);
    const { coo } = stage.people;
    await api.must(coo, REVERSE, { id: taken.id, v: version, reason: 'Back.', token: await stage.reauthenticate(coo) });
    await stage.submittedPlan([fourth]);
    const { rows } = await api.admin.query<{ code: string }>('select code from initiative where id = $1', [third]);
    await importRows(stage, 'ACTUAL', [
      { code: rows[0]?.code ?? '', amount: '1.50' },
      { code: 'NO-1', amount: '1' },
    ]);
    await closedYearOf(api);
  });
  afterAll(() => api.stop());

  it('hold after approvals, declines and holds', async () => {
    expect(await brokenInvariants(api.admin)).toEqual([]);
  });

  it.each(INVARIANTS.map(({ name }) => name))('find a planted violation: %s', async (name) => {
    const sql = PLANTED[name];
    expect(sql).toBeDefined();
    await api.admin.query('begin');
    try {
      await api.admin.query(sql ?? '');
      expect((await brokenInvariants(api.admin)).map((broken) => broken.name)).toContain(name);
    } finally {
      await api.admin.query('rollback');
    }
    expect(await brokenInvariants(api.admin)).toEqual([]);
  });
});
