import { brokenInvariants } from '../../../invariants/invariants';
import { DecisionStage } from '../../decision/approval/decision-stage.fixtures';
import { decide } from '../../decision/approval/decisions.fixtures';
import { whileHeld } from '../../testing/held-table';
import { TestApi } from '../../testing/test-api';
import { spendingLines } from './spending-report.store';
import { FIGURES, importRows, REFUSAL, spendingOfInitiative, type Figures, type Imported } from './spending.fixtures';

const SPENDING = `query($id: ID!, $by: SpendingDimension, $through: Int) {
  spending(cycleId: $id, by: $by, throughPeriod: $through) { ${FIGURES} approvedToDate forecast varianceAtEnd } }`;
const FORECAST = `mutation($id: ID!, $atEnd: Money!, $note: String!) {
  forecastSpending(initiativeId: $id, atEnd: $atEnd, note: $note) {
    __typename ... on InitiativeSpending { forecast varianceAtEnd approved } ${REFUSAL} } }`;

describe('spending of a cycle', () => {
  let api: TestApi;
  let stage: DecisionStage;
  let ids: string[];
  let codes: string[];
  beforeAll(async () => {
    api = await TestApi.start();
    stage = await DecisionStage.build(api);
    ids = [];
    for (const amount of [10_000n, 20_000n, 30_000n])
      ids.push(await stage.initiative({ costs: [{ amount }, { amount, period: 6, costClass: 'OPEX' }] }));
    await decide(stage, await stage.submittedPlan(ids), 120_000n);
    const { rows } = await api.admin.query<{ id: string; code: string }>(
      'select id, code from initiative order by code',
    );
    codes = ids.map((id) => rows.find((row) => row.id === id)?.code ?? '');
    const [first = '', second = ''] = codes;
    await importRows(stage, 'ACTUAL', [
      { code: first, amount: '150', period: 1 },
      { code: first, amount: '100', period: 2, account: '6900' },
      { code: second, amount: '40', period: 3 },
    ]);
    await importRows(stage, 'ACCRUED', [{ code: second, amount: '60', period: 3, costCentre: '2000' }]);
  });
  afterAll(() => api.stop());

  const spending = (by: string, through: number | null = null) =>
    api.must<Figures[]>(stage.people.coo, SPENDING, { id: stage.cycleId, by, through });

  it('stands by initiative, unit, silo, account, cost centre and period, each adding up to the whole', async () => {
    for (const by of ['INITIATIVE', 'BUSINESS_UNIT', 'FUNCTIONAL_AREA', 'ACCOUNT', 'COST_CENTRE', 'PERIOD']) {
      const groups = await spending(by);
      const total = (name: string) => groups.reduce((sum, group) => sum + BigInt(group[name] ?? '0'), 0n);
      expect([by, total('approved'), total('actual'), total('accrued'), total('variance')]).toEqual([
        by,
        120_000n,
        29_000n,
        6_000n,
        25_000n,
      ]);
    }
    expect((await spending('ACCOUNT')).map((group) => [group.key, group.overspent, group.flags])).toEqual([
      ['6000', '0', []],
      ['6900', '10000', ['OVERSPENT']],
    ]);
    expect((await spending('BUSINESS_UNIT')).map((group) => [group.key, group.name])).toEqual([['EB', 'Unit EB']]);
  });

  it('compares what is approved to date with what was received and spent, through a period', async () => {
    const [first] = await spending('INITIATIVE', 1);
    expect(first).toMatchObject({ approvedToDate: '10000', variance: '-5000', actual: '25000', overspent: '5000' });
    const [later] = await spending('INITIATIVE', 6);
    expect(later).toMatchObject({ approvedToDate: '20000', variance: '-5000' });
    const wrong = await api.ask(stage.people.coo, SPENDING, { id: stage.cycleId, through: 14 });
    expect(wrong.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('shows the forecast to the end where its unit or FINANCE gave one', async () => {
    const { leader, finance, executive } = stage.people;
    const forecast = (by: typeof leader, atEnd: string, note = 'A further supplier.', id = ids[0]) =>
      api.must(by, FORECAST, { id, atEnd, note });
    expect(await forecast(finance, '1')).toMatchObject({ forecast: '1' });
    expect(await forecast(leader, '26000')).toMatchObject({
      __typename: 'InitiativeSpending',
      forecast: '26000',
      varianceAtEnd: '-6000',
    });
    expect(await spending('BUSINESS_UNIT')).toMatchObject([{ forecast: '26000', varianceAtEnd: '-6000' }]);
    expect((await spending('INITIATIVE'))[1]).toMatchObject({ forecast: null, varianceAtEnd: null });
    expect(await forecast(executive, '1')).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await forecast(leader, '-1')).toMatchObject({ code: 'INVALID_INPUT', field: 'atEnd' });
    expect(await forecast(leader, '1', ' ')).toMatchObject({ code: 'INVALID_INPUT', field: 'note' });
  });

  it('reads a cycle with two statements', async () => {
    const statements: string[] = [];
    await stage.as(stage.people.coo, async (tx) => {
      const query = tx.query.bind(tx);
      Object.assign(tx, { query: (sql: string, more: unknown[]) => (statements.push(sql), query(sql, more)) });
      expect(await spendingLines(tx, { cycleId: stage.cycleId })).toHaveLength(3);
    });
    expect(statements).toHaveLength(2);
  });

  it('knows nothing of what is not funded, and keeps the invariants', async () => {
    expect(await spendingOfInitiative(stage, ids[2] ?? '')).toMatchObject({ actual: '0', free: '60000' });
    const elsewhere = await (await api.organization('Elsewhere')).member(['FINANCE']);
    const foreign = await api.ask(elsewhere, SPENDING, { id: stage.cycleId });
    expect(foreign.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await brokenInvariants(api.admin)).toEqual([]);
  });

  it('comes in as a task that its importer may cancel until it is recorded', async () => {
    const code = codes[2] ?? '';
    const importAs = (task: string) => importRows(stage, 'ACTUAL', [{ code, amount: '10.00' }], {}, task);
    const cancel = (task: string) =>
      api.must(stage.people.finance, 'mutation($task: ID!) { cancelTask(taskId: $task) { __typename } }', { task });
    const imports = () => api.must<unknown[]>(stage.people.finance, '{ actualsImports { number } }');
    let importing: Promise<Imported> | undefined;
    await whileHeld(api, 'spending_entry', async (wanted) => {
      importing = importAs('early');
      await wanted();
      expect(await cancel('early')).toEqual({ __typename: 'TaskProgress' });
    });
    expect(await importing).toMatchObject({ code: 'WRONG_STATE' });
    expect(await imports()).toHaveLength(2);
    await whileHeld(api, 'record_head', async (wanted) => {
      importing = importAs('late');
      await wanted();
      expect(await cancel('late')).toEqual({ __typename: 'Rejection' });
    });
    expect(await importing).toMatchObject({ __typename: 'ActualsImport', number: 3 });
    expect(await imports()).toHaveLength(3);
  });
});
