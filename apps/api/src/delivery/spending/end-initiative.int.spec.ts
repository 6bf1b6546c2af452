import { brokenInvariants } from '../../../invariants/invariants';
import { DecisionStage } from '../../decision/approval/decision-stage.fixtures';
import { type Decided, money, recordCheck, REVERSE } from '../../decision/approval/decisions.fixtures';
import { TestApi } from '../../testing/test-api';
import { COMPLETE, funded, importRows, spendingOfInitiative, STOP } from './spending.fixtures';

interface Ended {
  readonly __typename: string;
  readonly code: string;
  readonly field: string;
  readonly state: string;
  readonly version: number;
  readonly current: number;
}

describe('the end of an initiative', () => {
  let api: TestApi;
  let stage: DecisionStage;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    stage = await DecisionStage.build(api, { periodLimits: true });
  });
  afterEach(async () => expect(await brokenInvariants(api.admin)).toEqual([]));

  const end = (
    query: string,
    of: { id: string; version: number },
    by = stage.people.executive,
    reason = 'No effect.',
  ) => api.must<Ended>(by, query, { id: of.id, v: of.version, reason });
  const costs = [
    { amount: 60_000n, period: 1 },
    { amount: 40_000n, period: 2, alreadyBudgeted: 10_000n },
    { amount: 5_000n, period: 3, kind: 'RUN_RATE' as const },
    { amount: 7_000n, period: 2, costClass: 'CAPEX' as const },
  ];

  it('releases what is free the same moment, and the rest when the obligation ends', async () => {
    const one = await funded(stage, { costs });
    const { code } = one;
    await importRows(stage, 'ACTUAL', [{ code, amount: '200' }]);
    await importRows(stage, 'OBLIGATED', [{ code, amount: '300', document: 'PO-7' }]);
    const before = await money(stage);
    expect(before).toMatchObject({ inYear: { committed: '105000' }, runRate: { committed: '60000' } });
    expect(await end(STOP, one)).toMatchObject({
      __typename: 'Initiative',
      state: 'STOPPED',
      version: one.version + 1,
    });
    expect(await spendingOfInitiative(stage, one.id)).toMatchObject({
      approved: '105000',
      released: '55000',
      obligated: '30000',
      actual: '20000',
      free: '0',
      overspent: '0',
      releasedRunRate: '60000',
      flags: ['ENDED'],
    });
    expect(await money(stage)).toMatchObject({
      inYear: { held: '0', committed: '50000' },
      runRate: { committed: '0' },
      periods: { 'IN_YEAR 1': '50000' },
      ledger: { uses: '50000', sources: '50000' },
    });
    await importRows(stage, 'ACTUAL', [{ code, amount: '250', order: 'PO-7' }]);
    expect(await spendingOfInitiative(stage, one.id)).toMatchObject({
      released: '55000',
      obligated: '5000',
      free: '0',
    });
    await importRows(stage, 'OBLIGATED', [{ code, amount: '-50', order: 'PO-7' }]);
    expect(await spendingOfInitiative(stage, one.id)).toMatchObject({
      released: '60000',
      obligated: '0',
      actual: '45000',
    });
    expect(await money(stage)).toMatchObject({
      inYear: { committed: '45000' },
      ledger: { uses: '45000', sources: '45000' },
    });
    await importRows(stage, 'ACTUAL', [{ code, amount: '10' }]);
    expect(await spendingOfInitiative(stage, one.id)).toMatchObject({
      overspent: '1000',
      flags: ['OVERSPENT', 'ENDED'],
    });
    expect(await recordCheck(api, stage)).toMatchObject({ intact: true });
    const capex = await api.admin.query<{ released: string }>(
      `select released from plan_line_amount where line_id = $1 and cost_class = 'CAPEX'`,
      [one.lineId],
    );
    expect(capex.rows).toEqual([{ released: '7000' }]);
  });

  it('returns sources to those who contributed, budgeted money to its own line', async () => {
    const one = await funded(stage, { costs });
    const { code } = one;
    await importRows(stage, 'ACTUAL', [
      { code, amount: '600' },
      { code, amount: '100.01', period: 2 },
    ]);
    await end(STOP, one, stage.people.coo);
    const { rows } = await api.admin.query<{ period: number; budgeted: boolean; uses: string; sources: string }>(
      `select period, already_budgeted as budgeted, sum(amount) filter (where side = 'USE')::text as uses,
         sum(amount) filter (where side = 'SOURCE')::text as sources
       from ledger_entry where organization_id = $1 and kind = 'RELEASE' group by 1, 2 order by 1, 2`,
      [stage.org.id],
    );
    expect(rows).toEqual([
      { period: 2, budgeted: false, uses: '-22499', sources: '22499' },
      { period: 2, budgeted: true, uses: '-7500', sources: '7500' },
      { period: 3, budgeted: false, uses: '-5000', sources: '5000' },
    ]);
    const units = await api.admin.query<{ unit: string; given: string; back: string }>(
      `select business_unit_id as unit, -sum(amount) filter (where kind = 'COMMITMENT') as given,
         sum(amount) filter (where kind = 'RELEASE') as back
       from ledger_entry where organization_id = $1 and side = 'SOURCE' and not already_budgeted and period = 2 group by 1`,
      [stage.org.id],
    );
    for (const { given, back } of units.rows) expect(Number(back) / Number(given)).toBeCloseTo(22_499 / 30_000, 3);
    expect(units.rows).toHaveLength(2);
  });

  it('keeps the run-rate of what is completed', async () => {
    const one = await funded(stage, { costs });
    await importRows(stage, 'ACTUAL', [{ code: one.code, amount: '900' }]);
    expect(await end(COMPLETE, one)).toMatchObject({ state: 'COMPLETED' });
    expect(await spendingOfInitiative(stage, one.id)).toMatchObject({
      released: '10000',
      free: '5000',
      releasedRunRate: '0',
      approvedRunRate: '60000',
    });
    expect(await money(stage)).toMatchObject({ inYear: { committed: '95000' }, runRate: { committed: '60000' } });
  });

  it('takes back what was promised for later years once nothing is ordered there', async () => {
    const one = await funded(
      stage,
      { costs: [...costs, { amount: 9_000n, fiscalYear: 2028, period: 2 }] },
      null,
      105_000n,
    );
    const promised = async () =>
      (
        await api.admin.query<{ state: string; amount: string }>(
          `select state, in_year_amount as amount from opening_commitment
         where plan_line_id = $1 and fiscal_year = 2028 and in_year_amount = 9000`,
          [one.lineId],
        )
      ).rows;
    expect(await promised()).toEqual([{ state: 'WAITING', amount: '9000' }]);
    const later = { fiscalYear: 2028, sourceSystem: 'PO' };
    await importRows(stage, 'OBLIGATED', [{ code: one.code, amount: '50', document: 'PO-2028' }], later);
    await end(STOP, one);
    expect(await spendingOfInitiative(stage, one.id)).toMatchObject({ released: '105000', obligated: '0' });
    expect(await promised()).toEqual([{ state: 'WAITING', amount: '9000' }]);
    await importRows(stage, 'OBLIGATED', [{ code: one.code, amount: '-50', order: 'PO-2028' }], later);
    expect(await promised()).toEqual([{ state: 'RELEASED', amount: '9000' }]);
  });

  it('ends once, by those who may, on the version that was read, with a reason', async () => {
    const one = await funded(stage, { costs });
    expect(await end(STOP, { ...one, version: 1 })).toMatchObject({ __typename: 'StaleVersion', current: one.version });
    expect(await end(STOP, one, stage.people.coo, ' ')).toMatchObject({ code: 'INVALID_INPUT', field: 'reason' });
    for (const by of [stage.people.leader, stage.people.finance, stage.people.auditor]) {
      const answer = await api.ask(by, STOP, { id: one.id, v: one.version, reason: 'x' });
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_PERMITTED');
    }
    const missing = await api.ask(stage.people.coo, STOP, { id: 'x', v: 1, reason: 'x' });
    expect(missing.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const twice = await Promise.all([end(STOP, one), end(STOP, one, stage.people.coo), end(COMPLETE, one)]);
    expect(twice.map((answer) => answer.__typename).sort()).toEqual(['Initiative', 'StaleVersion', 'StaleVersion']);
    expect(await end(STOP, { ...one, version: one.version + 1 })).toMatchObject({
      code: 'WRONG_STATE',
      field: 'state',
    });
    const { coo } = stage.people;
    const plan = await api.must<{ id: string; version: number }[]>(
      coo,
      'query($id: ID!) { plans(cycleId: $id) { id version } }',
      { id: stage.cycleId },
    );
    const reversal = { id: plan[0]?.id, lines: [one.lineId], v: plan[0]?.version, reason: 'x' };
    const token = await stage.reauthenticate(coo);
    expect(await api.must<Decided>(coo, REVERSE, { ...reversal, token })).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('loses no cent when imports and a stop meet', async () => {
    const one = await funded(stage, { costs });
    const { code } = one;
    const imports = Array.from({ length: 6 }, (_, i) =>
      importRows(stage, i % 2 === 0 ? 'ACTUAL' : 'OBLIGATED', [{ code, amount: '100' }]),
    );
    const [stopped] = await Promise.all([end(STOP, one), ...imports]);
    expect(stopped.state).toBe('STOPPED');
    const figures = await spendingOfInitiative(stage, one.id);
    const figure = (name: string): bigint => BigInt(figures[name] ?? '0');
    expect([figures['actual'], figures['obligated']]).toEqual(['30000', '30000']);
    expect(figure('released') + 60_000n + figure('free') - figure('overspent')).toBe(105_000n);
    expect(await money(stage)).toMatchObject({ inYear: { committed: String(105_000n - figure('released')) } });
  });
});
