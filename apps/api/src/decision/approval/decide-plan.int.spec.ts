import { TestApi } from '../../testing/test-api';
import { DecisionStage } from './decision-stage.fixtures';
import { type Decided, decide, money, recordCheck } from './decisions.fixtures';

describe('deciding a plan', () => {
  let api: TestApi;
  let stage: DecisionStage;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    stage = await DecisionStage.build(api);
  });

  const two = async () => {
    const a = await stage.initiative({
      costs: [
        { amount: 1000n },
        { amount: 500n, period: 2, kind: 'RUN_RATE', alreadyBudgeted: 200n },
        { amount: 90n, costClass: 'CAPEX' },
      ],
      minimumAmount: 300n,
    });
    const b = await stage.initiative({ costs: [{ amount: 700n, period: 3, kind: 'RUN_RATE' }] });
    return { a, b, plan: await stage.submittedPlan([a, b]) };
  };
  const lineOf = (decided: Decided, initiativeId: string) =>
    decided.lines.find((line) => line.initiative.id === initiativeId);

  it('approves all: money committed, ledger balanced, initiatives funded, record intact', async () => {
    const { plan, a } = await two();
    expect(await money(stage)).toMatchObject({ inYear: { held: '2200', committed: '0' }, runRate: { held: '14400' } });
    const decided = await decide(stage, plan, 2200n);
    expect(decided).toMatchObject({ __typename: 'Plan', state: 'APPROVED', version: plan.version + 1 });
    expect(decided.decisions).toEqual([
      {
        id: decided.decisions[0]?.id,
        kind: 'DECIDED',
        mode: 'ALL',
        total: '2200',
        reason: 'It pays for itself.',
        decidedBy: { id: stage.people.coo.id },
      },
    ]);
    expect(decided.lines.map((line) => [line.state, line.approvedInYear, line.initiative.state])).toEqual([
      ['COMMITTED', '1500', 'FUNDED'],
      ['COMMITTED', '700', 'FUNDED'],
    ]);
    expect(
      lineOf(decided, a)
        ?.amounts.map((amount) => amount.approved)
        .sort(),
    ).toEqual(['1000', '500', '90']);
    expect(await money(stage)).toMatchObject({
      inYear: { held: '0', committed: '2200' },
      runRate: { held: '0', committed: '14400' },
      ledger: { uses: '2200', sources: '2200', journals: '2' },
    });
    expect(await recordCheck(api, stage)).toMatchObject({ intact: true, firstBrokenEntry: null });
  });

  it('decides line by line: a part of one, and declines the other', async () => {
    const { plan, a, b } = await two();
    const decided = await decide(stage, plan, 650n, {
      lines: [
        { initiativeId: b, decision: 'DECLINE', reason: 'Not for customers.' },
        {
          initiativeId: a,
          decision: 'APPROVE_PART',
          amounts: [
            { period: 1, amount: '400' },
            { period: 2, amount: '250' },
          ],
        },
      ],
    });
    expect(decided).toMatchObject({ state: 'PARTLY_APPROVED' });
    expect(lineOf(decided, a)).toMatchObject({
      state: 'PARTLY',
      decision: 'APPROVE_PART',
      approvedInYear: '650',
      initiative: { state: 'PARTLY_FUNDED' },
    });
    expect(lineOf(decided, b)).toMatchObject({
      state: 'DECLINED',
      approvedInYear: '0',
      reason: 'Not for customers.',
      initiative: { state: 'DECLINED' },
    });
    expect(await money(stage)).toMatchObject({
      inYear: { held: '0', committed: '650' },
      runRate: { held: '0', committed: '3000' },
      ledger: { uses: '650', sources: '650' },
    });
    const received = await api.admin.query(
      `select sum(amount)::text as fresh from ledger_entry where organization_id = $1 and side = 'USE' and not already_budgeted`,
      [stage.org.id],
    );
    expect(received.rows).toEqual([{ fresh: '450' }]);
  });

  it('keeps a condition, blocks the line until it is cleared, and defers another', async () => {
    const { plan, a, b } = await two();
    const decided = await decide(stage, plan, 1500n, {
      lines: [
        { initiativeId: a, decision: 'APPROVE_WITH_CONDITIONS', conditions: 'Pilot in one region first.' },
        { initiativeId: b, decision: 'DEFER', deferUntil: '2027-03-01' },
      ],
    });
    expect(lineOf(decided, a)).toMatchObject({
      state: 'CONDITIONAL',
      conditions: 'Pilot in one region first.',
      conditionCleared: false,
      initiative: { state: 'FUNDED' },
    });
    expect(lineOf(decided, b)).toMatchObject({
      state: 'DEFERRED',
      deferUntil: '2027-03-01',
      initiative: { state: 'DEFERRED' },
    });
    expect(await money(stage)).toMatchObject({ inYear: { held: '0', committed: '1500' }, ledger: { uses: '1500' } });
  });

  it('returns a plan of which every line is deferred, and frees its initiatives to be planned again', async () => {
    const { plan, a, b } = await two();
    const decided = await decide(stage, plan, 0n, {
      lines: [
        { initiativeId: a, decision: 'DEFER' },
        { initiativeId: b, decision: 'DEFER' },
      ],
    });
    expect(decided).toMatchObject({ state: 'RETURNED' });
    expect(decided.lines.map((line) => line.initiative.state)).toEqual(['ACCEPTED', 'ACCEPTED']);
    expect(await money(stage)).toMatchObject({
      inYear: { held: '0', committed: '0' },
      ledger: { uses: '0', journals: '0' },
    });
    expect((await decide(stage, await stage.submittedPlan([a, b]), 2200n)).state).toBe('APPROVED');
  });

  it('declines a whole plan and releases all of it', async () => {
    const { plan, a, b } = await two();
    const reason = 'Not this year.';
    const decided = await decide(stage, plan, 0n, {
      lines: [a, b].map((initiativeId) => ({ initiativeId, decision: 'DECLINE', reason })),
    });
    expect(decided).toMatchObject({ state: 'DECLINED', decisions: [{ kind: 'DECIDED', total: '0' }] });
    expect(await money(stage)).toMatchObject({
      inYear: { held: '0', committed: '0' },
      runRate: { held: '0', committed: '0' },
    });
  });

  it('keeps the limits of each period where the cycle has them', async () => {
    stage = await DecisionStage.build(api, { periodLimits: true, reserveShare: 500 });
    const { plan, a, b } = await two();
    await decide(stage, plan, 1100n, {
      lines: [
        { initiativeId: a, decision: 'APPROVE_PART', amounts: [{ period: 1, amount: '400' }] },
        { initiativeId: b, decision: 'APPROVE' },
      ],
    });
    expect(await money(stage)).toMatchObject({ inYear: { held: '0', committed: '1100' } });
    const rows = await api.admin.query(
      `select period, held, committed from envelope_row where organization_id = $1 and period <> 'YEAR' and (held <> 0 or committed <> 0) order by scope, period`,
      [stage.org.id],
    );
    expect(new Set(rows.rows.map((row) => `${row.period} ${row.held} ${row.committed}`))).toEqual(
      new Set(['1 0 400', '3 0 700']),
    );
  });

  it.each<[string, bigint, Record<string, unknown>[] | undefined, string]>([
    ['a wrong total', 2199n, undefined, 'NOT_CONFIRMED'],
    ['a total of nothing', 0n, undefined, 'NOT_CONFIRMED'],
    ['a part that names one line only', 700n, [{ decision: 'APPROVE' }], 'INCOMPLETE'],
    ['a decline without a reason', 1500n, [{ decision: 'APPROVE' }, { decision: 'DECLINE' }], 'INVALID_INPUT'],
    [
      'more than was asked',
      2200n,
      [{ decision: 'APPROVE_PART', amounts: [{ period: 1, amount: '1001' }] }, { decision: 'APPROVE' }],
      'INVALID_INPUT',
    ],
    [
      'less than the minimum',
      999n,
      [{ decision: 'APPROVE_PART', amounts: [{ period: 1, amount: '299' }] }, { decision: 'APPROVE' }],
      'INVALID_INPUT',
    ],
    [
      'an amount below 0',
      2200n,
      [{ decision: 'APPROVE_PART', amounts: [{ period: 1, amount: '-1' }] }, { decision: 'APPROVE' }],
      'INVALID_INPUT',
    ],
    [
      'conditions that say nothing',
      2200n,
      [{ decision: 'APPROVE_WITH_CONDITIONS', conditions: ' ' }, { decision: 'APPROVE' }],
      'INVALID_INPUT',
    ],
  ])('refuses %s and changes nothing', async (_, total, said, code) => {
    const { plan, a, b } = await two();
    const lines = said?.map((line, i) => ({ initiativeId: i === 0 ? a : b, ...line }));
    const before = await recordCheck(api, stage);
    const token = await stage.reauthenticate(stage.people.coo);
    expect(await decide(stage, plan, total, { lines, token })).toMatchObject({ __typename: 'Rejection', code });
    expect(await money(stage)).toMatchObject({ inYear: { held: '2200', committed: '0' }, ledger: { journals: '0' } });
    expect(await recordCheck(api, stage)).toEqual(before);
    expect((await decide(stage, plan, 2200n, { token })).state).toBe('APPROVED');
  });

  it('names the right total', async () => {
    const { plan } = await two();
    const refused = await decide(stage, plan, 1n);
    expect(refused).toMatchObject({ code: 'NOT_CONFIRMED', field: 'confirmTotal' });
    expect(refused.remedy).toContain('USD 22.00');
  });

  it('does not let a line fall alone that another requires', async () => {
    const a = await stage.initiative({ costs: [{ amount: 10n }] });
    const b = await stage.initiative({ costs: [{ amount: 20n }], requires: [a] });
    const plan = await stage.submittedPlan([a, b]);
    const refused = await decide(stage, plan, 20n, {
      lines: [
        { initiativeId: a, decision: 'DEFER' },
        { initiativeId: b, decision: 'APPROVE' },
      ],
    });
    expect(refused).toMatchObject({ code: 'DEPENDENT_LINE', field: 'lines[0].decision' });
    expect(refused.message).toMatch(/\S+ requires \S+/);
  });

  it('waits until what is over-committed is cured, and lets a decline pass meanwhile', async () => {
    const { plan, a, b } = await two();
    await api.admin.query(
      `update envelope_row set limit_amount = 0, excess = held + committed + reserve where organization_id = $1`,
      [stage.org.id],
    );
    expect(await decide(stage, plan, 2200n)).toMatchObject({ __typename: 'Rejection', code: 'OVER_COMMITTED' });
    const lines = [a, b].map((initiativeId) => ({ initiativeId, decision: 'DECLINE', reason: 'Cures it.' }));
    expect((await decide(stage, plan, 0n, { lines })).state).toBe('DECLINED');
    const rows = await api.admin.query('select excess from envelope_row where organization_id = $1', [stage.org.id]);
    expect(rows.rows.every((row) => row.excess === '0')).toBe(true);
  });
});
