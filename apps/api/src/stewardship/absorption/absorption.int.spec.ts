import { importBase } from '../../envelope/base/import-base';
import {
  accepted,
  BASE_IMPORT,
  DecisionStage,
  FISCAL_YEAR,
  type TestCost,
} from '../../decision/approval/decision-stage.fixtures';
import { REVERSE, decide, type Decided } from '../../decision/approval/decisions.fixtures';
import { ENVELOPE, importRows, baseRow, mandateFor } from '../../envelope/envelope.fixtures';
import { importOpenings, openingRow, OPENINGS } from '../../envelope/opening/opening.fixtures';
import { brokenInvariants } from '../../../invariants/invariants';
import { TestApi } from '../../testing/test-api';
import { sweepOrganization } from '../sweeps/sweep';
import { absorb, commitmentsToAbsorb } from './absorb-commitments';

const NEXT = FISCAL_YEAR + 1;
const running = (period: number, more: Partial<TestCost> = {}, last = 12): TestCost[] =>
  Array.from({ length: last + 1 - period }, (_, i) => ({
    amount: 100n,
    period: period + i,
    kind: 'RUN_RATE',
    ...more,
  }));

interface Base {
  readonly id: string;
  readonly absorbed: readonly Record<string, unknown>[];
  readonly expected: readonly Record<string, unknown>[];
}

interface Measures {
  readonly measures: readonly {
    measure: string;
    limit: string;
    openingCommitments: string;
    committed: string;
    excess: string;
  }[];
}

describe('what is promised after the year', () => {
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

  const approve = async (...asked: readonly (readonly TestCost[])[]) => {
    const ids = [];
    for (const costs of asked) ids.push(await stage.initiative({ costs }));
    const plan = await stage.submittedPlan(ids);
    return decide(stage, plan, plan.inYear);
  };
  const list = (fiscalYear = NEXT) =>
    api.must<{ totalCount: number; inYear: string; runRate: string; nodes: Record<string, unknown>[] }>(
      stage.people.finance,
      OPENINGS,
      { fiscalYear },
    );
  const envelope = () => api.must<Measures>(stage.people.coo, ENVELOPE, { id: stage.cycleId });
  const shared = async (fiscalYear: number) =>
    (
      await api.admin.query<Record<string, string>>(
        `select measure, opening_commitments as openings, committed, excess from envelope_row
         where organization_id = $1 and fiscal_year = $2 and scope = 'YEAR' and period = 'YEAR' order by measure`,
        [stage.org.id, fiscalYear],
      )
    ).rows;
  const position = () =>
    api.must(
      stage.people.coo,
      `query($c: ID!, $u: ID!) { unitPosition(cycleId: $c, businessUnitId: $u) { baseBefore received budgetAfter absorbed baseAfter
        lines { costCentre account baseBefore budgetAfter absorbed baseAfter } } }`,
      { c: stage.cycleId, u: stage.units[0] },
    );
  const baseOf = async (fiscalYear: number) => {
    const versions = await api.must<readonly Base[]>(
      stage.people.finance,
      `query($y: Int!) { opexBaseVersions(fiscalYear: $y) { id total absorbedTotal
        absorbed { journalId fiscalYear period absorbedOn legalEntity costCentre account amount initiativeId businessUnit { code } }
        expected { legalEntity costCentre account absorbed before expected found missing } } }`,
      { y: fiscalYear },
    );
    return versions[0]!;
  };
  const reverse = async (done: Decided) =>
    api.must<Decided>(stage.people.coo, REVERSE, {
      id: done.id,
      lines: null,
      v: done.version,
      reason: 'The market moved.',
      token: await stage.reauthenticate(stage.people.coo),
    });
  const due = (onDate: string) => stage.as(stage.people.finance, (tx) => commitmentsToAbsorb(tx, onDate));
  const GRANT = `mutation($input: MandateInput!) { grantMandate(input: $input) { ... on Mandate { id version } ... on Refusal { code message } } }`;
  const COUNTERSIGN = `mutation($id: ID!, $v: Int!) { countersignMandate(id: $id, expectedVersion: $v) { ... on Mandate { state } ... on Refusal { code message } } }`;
  const mandate = async (input: Record<string, unknown>) => {
    const granted = await api.must<{ id: string; version: number }>(stage.people.coo, GRANT, { input });
    const by = { id: granted.id, v: granted.version };
    expect(await api.must(stage.people.finance, COUNTERSIGN, by)).toEqual({ state: 'IN_FORCE' });
  };

  it('waits for the year’s mandate, stands when it is countersigned, and goes when the approval is reversed', async () => {
    const done = await approve([...running(10), { amount: 70n, fiscalYear: NEXT, period: 2 }]);
    expect(done.state).toBe('APPROVED');
    expect(await list()).toMatchObject({
      totalCount: 10,
      inYear: '970',
      runRate: '1200',
    });
    expect((await list()).nodes.every((one) => one['state'] === 'WAITING')).toBe(true);
    await importRows(api, stage.people.finance, [baseRow('EB', '1000')], { fiscalYear: NEXT, label: 'next' });
    await mandate({ fiscalYear: NEXT, capShare: 1000 });
    expect((await list()).nodes.every((one) => one['state'] === 'STANDING')).toBe(true);
    expect(await shared(NEXT)).toEqual([
      { measure: 'IN_YEAR', openings: '970', committed: '970', excess: '0' },
      { measure: 'RUN_RATE', openings: '1200', committed: '1200', excess: '0' },
    ]);
    await reverse(done);
    expect(await list()).toMatchObject({ totalCount: 0 });
    expect(await shared(NEXT)).toMatchObject([{ committed: '0' }, { committed: '0' }]);
  });

  it('goes when the initiative is stopped, and when its proposer withdraws from a part', async () => {
    const second = await stage.initiative({ costs: running(11) });
    const done = await approve(running(10));
    expect(await list()).toMatchObject({ totalCount: 9 });
    const initiative = done.lines[0]?.initiative.id;
    const stop = `mutation($id: ID!, $v: Int!) { stopInitiative(id: $id, expectedVersion: $v, reason: "Too late.") { __typename ... on Refusal { code message } } }`;
    const { version } = await api.must<{ version: number }>(
      stage.people.executive,
      'query($id: ID!) { initiative(id: $id) { version } }',
      { id: initiative },
    );
    expect(await api.must(stage.people.executive, stop, { id: initiative, v: version })).toEqual({
      __typename: 'Initiative',
    });
    expect(await list()).toMatchObject({ totalCount: 0 });
    const plan = await stage.submittedPlan([second]);
    const lines = [
      { initiativeId: plan.lines[0]?.initiativeId, decision: 'APPROVE_PART', amounts: [{ period: 12, amount: '60' }] },
    ];
    const part = await decide(stage, plan, 60n, { lines });
    expect(await list()).toMatchObject({ totalCount: 11, inYear: '660' });
    const answer = `mutation($id: ID!) { answerPartApproval(planLineId: $id, accept: false, reason: "Not worth it.") { __typename ... on Refusal { code message } } }`;
    expect(await api.must(stage.people.leader, answer, { id: part.lines[0]?.id })).toMatchObject({
      __typename: expect.stringMatching(/Plan|Initiative/) as string,
    });
    expect(await list()).toMatchObject({ totalCount: 0 });
  });

  it('stands at approval where the mandate stands already, and may pass that year’s limit', async () => {
    await mandateFor(stage.org, stage.people, { fiscalYear: NEXT });
    await importRows(api, stage.people.finance, [baseRow('EB', '100')], { fiscalYear: NEXT, label: 'next' });
    await approve(running(12));
    expect(await shared(NEXT)).toEqual([
      { measure: 'IN_YEAR', openings: '1100', committed: '1100', excess: '100' },
      { measure: 'RUN_RATE', openings: '1200', committed: '1200', excess: '200' },
    ]);
    expect(await list()).toMatchObject({ nodes: Array.from({ length: 11 }, () => ({ absorbsOn: `${NEXT}-12-01` })) });
  });

  it('follows the mandate’s periods to absorption, and the day that a line names before them', async () => {
    await mandate({ fiscalYear: FISCAL_YEAR, capShare: 1000, absorbAfterPeriods: 3 });
    await approve([...running(12), ...running(12, { account: '6100', absorbsOn: `${NEXT}-02-01` })]);
    const { nodes, inYear } = await list();
    expect(inYear).toBe('300');
    expect(nodes.map((one) => one['absorbsOn']).sort()).toEqual([`${NEXT}-02-01`, `${NEXT}-03-01`, `${NEXT}-03-01`]);
  });

  it('leaves the envelope on the day its unit absorbs it, once, by the run-rate alone', async () => {
    const done = await approve(running(3, { absorbsOn: `${FISCAL_YEAR}-09-01` }, 8), running(3, { account: '6100' }));
    await importOpenings(
      api,
      stage.people.finance,
      [
        openingRow('A', 'EB', '5.00', { rate: '7.00', absorbs: `${FISCAL_YEAR}-06-30` }),
        openingRow('B', 'EB', '1.00', { rate: '2.00' }),
      ],
      '600',
    );
    expect(await envelope()).toMatchObject({ measures: [{ committed: '2200' }, { committed: '3300' }] });
    expect(await due(`${FISCAL_YEAR}-06-29`)).toEqual([]);
    expect(await due(`${FISCAL_YEAR}-06-30`)).toMatchObject([{ kind: 'OPENING', runRate: 700n }]);
    const all = await due(`${NEXT}-12-31`);
    expect(all.map((one) => [one.kind, one.absorbsOn, one.runRate, one.enters])).toEqual([
      ['OPENING', `${FISCAL_YEAR}-06-30`, 700n, { fiscalYear: FISCAL_YEAR, period: 6 }],
      ['OPENING', `${NEXT}-01-01`, 200n, { fiscalYear: NEXT, period: 1 }],
      ['PLAN_LINE', `${FISCAL_YEAR}-09-01`, 1200n, { fiscalYear: FISCAL_YEAR, period: 9 }],
    ]);
    const limits = (await envelope()).measures.map((one) => one.limit);
    const ids = all.map((one) => one.id);
    const twice = await Promise.all([1, 2].map(() => stage.as(stage.people.finance, (tx) => absorb(tx, ids))));
    expect(twice.flat()).toHaveLength(3);
    expect((await envelope()).measures.map((one) => one.limit)).toEqual(limits);
    expect(await envelope()).toMatchObject({
      measures: [
        { openingCommitments: '600', committed: '2200' },
        { openingCommitments: '200', committed: '1400' },
      ],
    });
    expect(await due(`${NEXT}-12-31`)).toEqual([]);
    expect(await list(FISCAL_YEAR)).toMatchObject({ inYear: '600', runRate: '200' });
    expect(await position()).toMatchObject({
      ...{ baseBefore: '70000000', absorbed: '1900', baseAfter: '70001900', received: '1600', budgetAfter: '70000480' },
      lines: [
        { costCentre: '1000', account: '6000', baseBefore: '60000000', absorbed: '1200', baseAfter: '60001200' },
        { costCentre: '1000', account: '6100', absorbed: '0' },
        { costCentre: '1001', absorbed: '0' },
        { costCentre: 'CC1', account: '6000', baseBefore: '0', absorbed: '700', baseAfter: '700', budgetAfter: '0' },
      ],
    });
    const own = await baseOf(FISCAL_YEAR);
    expect(own).toMatchObject({ total: '100000000', absorbedTotal: '1900', expected: [] });
    expect(own.absorbed.map((one) => [one['period'], one['absorbedOn'], one['amount']])).toEqual([
      [6, `${FISCAL_YEAR}-06-30`, '700'],
      [9, `${FISCAL_YEAR}-09-01`, '1200'],
    ]);
    await reverse(done);
    expect(await envelope()).toMatchObject({ measures: [{ committed: '600' }, { committed: '200' }] });
    expect(await position()).toMatchObject({ absorbed: '700', lines: [{}, {}, {}, { absorbed: '700' }] });
  });

  it('enters the base of the next year where its day is that year’s first, and is named to who imports that base', async () => {
    const [first, last] = [`${NEXT}-01-01`, `${FISCAL_YEAR}-12-31`];
    await approve(
      [...running(1), ...running(1, { account: '6100', absorbsOn: last })],
      running(1, { costCentre: '1001', account: '6100', contractEnd: last }),
    );
    expect((await due(last)).map((one) => [one.leaves, one.lines.map((line) => line.amount)])).toEqual([
      [true, [1200n]],
    ]);
    const all = await due(first);
    expect(all.map((one) => [one.leaves, one.enters.fiscalYear, one.enters.period])).toEqual([
      [true, FISCAL_YEAR, 12],
      [false, NEXT, 1],
    ]);
    const ids = all.map((one) => one.id);
    await stage.as(stage.people.finance, (tx) => absorb(tx, ids));
    expect(await stage.as(stage.people.finance, (tx) => absorb(tx, ids))).toEqual([]);
    expect(await due(`${NEXT}-12-31`)).toEqual([]);
    expect(await shared(FISCAL_YEAR)).toMatchObject([{ committed: '3600' }, { committed: '2400' }]);
    const rows = ['EB,1000,6000,600005.00', 'EB,1000,6100,12.00'];
    const content = ['unit,centre,account,amount', ...rows].join('\n');
    const importing = { ...BASE_IMPORT, content, fiscalYear: NEXT, asOf: last, label: 'next', controlTotal: null };
    await stage.as(stage.people.finance, async (tx, actor) => accepted(await importBase(tx, actor, importing)));
    const [was, next] = [await baseOf(FISCAL_YEAR), await baseOf(NEXT)];
    expect(was.absorbed.map((one) => [one['period'], one['account'], one['amount']])).toEqual([[12, '6100', '1200']]);
    expect(next).toMatchObject({
      absorbedTotal: '1200',
      absorbed: [{ account: '6000', period: 1, absorbedOn: first }],
    });
    const missing = [{ account: '6100', absorbed: '1200', before: '0', expected: '1200', found: '1200', missing: '0' }];
    expect(next.expected).toMatchObject(missing);
    const compare = `query($a: ID!, $b: ID!) { compareOpexBases(a: $a, b: $b, by: ACCOUNT) { expected { businessUnit { code } costCentre account absorbed missing } } }`;
    expect(await api.must(stage.people.finance, compare, { a: was.id, b: next.id })).toEqual({
      expected: [{ businessUnit: { code: 'EB' }, costCentre: '1000', account: '6100', absorbed: '1200', missing: '0' }],
    });
    const [, again] = [
      importing,
      { ...importing, asOf: first, label: 'again', content: content.replace('600005', '600006') },
    ];
    await stage.as(stage.people.finance, async (tx, actor) => accepted(await importBase(tx, actor, again)));
    expect((await baseOf(NEXT)).expected).toMatchObject([
      { account: '6000', before: '60000000', expected: '60001200', found: '60000600', missing: '600' },
      ...missing,
    ]);
  });

  it('is absorbed by the sweep on its day, once, and put in the record', async () => {
    await approve(running(3));
    await importOpenings(api, stage.people.finance, [openingRow('A', 'EB', '5.00', { rate: '7.00' })], '500');
    await api.admin.query(`update run_rate_commitment set absorbs_on = now()::date - 1 where organization_id = $1`, [
      stage.org.id,
    ]);
    await api.admin.query(
      `update opening_commitment set absorbs_on = now()::date - 1 where organization_id = $1 and run_rate_amount > 0 and import_id is not null`,
      [stage.org.id],
    );
    const swept = await Promise.all([1, 2].map(() => sweepOrganization(api.database, stage.org.id)));
    const done = swept.flat().filter((one) => one.name === 'run-rate absorbed');
    expect(done.reduce((sum, one) => sum + one.done, 0)).toBe(2);
    expect(done.every((one) => one.failed === 0)).toBe(true);
    expect((await envelope()).measures[1]).toMatchObject({ measure: 'RUN_RATE', committed: '0' });
    const { rows } = await api.admin.query(
      `select 1 from record_entry where organization_id = $1 and act = 'absorbCommitment'`,
      [stage.org.id],
    );
    expect(rows).toHaveLength(2);
  });
});
