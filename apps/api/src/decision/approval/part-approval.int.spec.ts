import { brokenInvariants } from '../../../invariants/invariants';
import { type Persona, TestApi } from '../../testing/test-api';
import { DecisionStage, type TestInitiative } from './decision-stage.fixtures';
import { CLEAR, type Decided, REVERSE, decide, money, recordCheck } from './decisions.fixtures';
import { spendingBlocked } from './part-answer.store';

const ANSWER = `mutation($id: ID!, $accept: Boolean!, $reason: String, $benefit: String, $perYear: Money, $share: BasisPoints) {
  answerPartApproval(planLineId: $id, accept: $accept, reason: $reason, benefit: $benefit, benefitPerYear: $perYear, effectShare: $share) {
    __typename ... on Plan { id state version lines { id state initiative { id state answerAwaited }
      partApproval { answerAwaited accepted benefit effectShare reason answeredBy { id } } } }
    ... on Refusal { code message field problems { field message } } } }`;
const LINES = `query($id: ID!) { plan(id: $id) { state warnings lines { id state initiative { state answerAwaited }
  partApproval { answerAwaited accepted benefit effectShare answeredBy { id } } } } }`;

interface Answered extends Decided {
  readonly problems: readonly { readonly field: string; readonly message: string }[];
}

describe('the answer to a part-approval', () => {
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

  const answer = (id: string, accept: boolean, more: Record<string, unknown> = {}, by: Persona = stage.people.leader) =>
    api.must<Answered>(by, ANSWER, { id, accept, ...more });
  /** A plan of which the first line is approved by half, the others whole. */
  const halved = async (first: TestInitiative, ...others: bigint[]) => {
    const ids = [await stage.initiative(first)];
    for (const amount of others) ids.push(await stage.initiative({ costs: [{ amount }] }));
    const plan = await stage.submittedPlan(ids);
    const half = first.costs[0]!.amount / 2n;
    const total = others.reduce((sum, amount) => sum + amount, half);
    const decided = await decide(stage, plan, total, {
      lines: ids.map((initiativeId, i) =>
        i === 0
          ? { initiativeId, decision: 'APPROVE_PART', amounts: [{ period: 1, amount: half.toString() }] }
          : { initiativeId, decision: 'APPROVE' },
      ),
    });
    expect(decided.state).toBe('PARTLY_APPROVED');
    const line = decided.lines.find((one) => one.initiative.id === ids[0])!;
    return { plan, ids, lineId: line.id, version: decided.version };
  };
  const first = { costs: [{ amount: 1000n, kind: 'RUN_RATE' as const }] };

  it('is awaited and shown so; accepted with the benefit restated, once', async () => {
    const { plan, lineId } = await halved(first, 70n);
    const { leader, coo } = stage.people;
    const waiting = await api.must<Decided>(coo, LINES, { id: plan.id });
    expect(waiting).toMatchObject({ warnings: [expect.stringContaining('has not answered')] });
    expect(waiting.lines).toMatchObject([
      {
        initiative: { state: 'PARTLY_FUNDED', answerAwaited: true },
        partApproval: { answerAwaited: true, accepted: null },
      },
      { initiative: { state: 'FUNDED', answerAwaited: false }, partApproval: null },
    ]);
    expect(await answer(lineId, true)).toMatchObject({ code: 'INVALID_INPUT', field: 'benefit' });
    expect(await answer(lineId, true, { benefit: 'Half the calls.', share: 5000 })).toMatchObject({
      __typename: 'Plan',
      state: 'PARTLY_APPROVED',
    });
    const seen = await api.must<Decided>(coo, LINES, { id: plan.id });
    expect(seen).toMatchObject({ warnings: [] });
    expect(seen.lines[0]).toMatchObject({
      state: 'PARTLY',
      initiative: { state: 'PARTLY_FUNDED', answerAwaited: false },
      partApproval: {
        answerAwaited: false,
        accepted: true,
        benefit: 'Half the calls.',
        effectShare: 5000,
        answeredBy: { id: leader.id },
      },
    });
    for (const accept of [true, false])
      expect(await answer(lineId, accept, { reason: 'x', benefit: accept ? 'x' : null })).toMatchObject({
        code: 'DUPLICATE',
      });
    expect(await money(stage)).toMatchObject({ inYear: { committed: '570' }, ledger: { uses: '570', sources: '570' } });
    expect(await recordCheck(api, stage)).toMatchObject({ intact: true });
  });

  it('wants the share of effect restated where the option has one, and never above it', async () => {
    const { lineId, ids } = await halved(first);
    await api.admin.query('update funding_option set effect_share = 6000 where initiative_id = $1', ids);
    const missing = await answer(lineId, true, { benefit: 'Less.' });
    expect(missing).toMatchObject({ code: 'INVALID_INPUT', field: 'effectShare' });
    expect(await answer(lineId, true, { benefit: 'Less.', share: 6001 })).toMatchObject({ field: 'effectShare' });
    expect(await answer(lineId, true, { benefit: 'Less.', share: 3000 })).toMatchObject({ __typename: 'Plan' });
  });

  it('frees the money at once when the proposer withdraws', async () => {
    const { plan, lineId } = await halved(first, 70n);
    expect(await money(stage)).toMatchObject({ inYear: { committed: '570' }, runRate: { committed: '6000' } });
    expect(await answer(lineId, false)).toMatchObject({ code: 'INVALID_INPUT', field: 'reason' });
    const done = await answer(lineId, false, { reason: 'Too little to be worth it.' });
    expect(done).toMatchObject({ __typename: 'Plan', state: 'PARTLY_APPROVED' });
    expect(await money(stage)).toMatchObject({
      inYear: { held: '0', committed: '70' },
      runRate: { committed: '0' },
      ledger: { uses: '70', sources: '70' },
    });
    const seen = await api.must<Decided>(stage.people.coo, LINES, { id: plan.id });
    expect(seen.lines[0]).toMatchObject({
      state: 'RELEASED',
      initiative: { state: 'ACCEPTED', answerAwaited: false },
      partApproval: { answerAwaited: false, accepted: false },
    });
    expect(await recordCheck(api, stage)).toMatchObject({ intact: true });
  });

  it('leaves a plan of one line REVERSED, and is given once when two answer at once', async () => {
    const { plan, lineId } = await halved(first);
    const deputy = await stage.org.member(['PNL_LEADER'], [stage.units[0]]);
    const both = await Promise.all([
      answer(lineId, false, { reason: 'No.' }),
      answer(lineId, true, { benefit: 'Yes.' }, deputy),
    ]);
    expect(both.map((one) => one.code ?? 'ANSWERED').sort()[0]).toBe('ANSWERED');
    expect(both.filter((one) => one.__typename === 'Plan')).toHaveLength(1);
    const withdrawn = both[0]?.__typename === 'Plan';
    expect((await api.must<Decided>(stage.people.coo, LINES, { id: plan.id })).state).toBe(
      withdrawn ? 'REVERSED' : 'PARTLY_APPROVED',
    );
    expect((await money(stage)).inYear.committed).toBe(withdrawn ? '0' : '500');
  });

  it('is the proposer’s own, of a part that stands, of nothing that is spent', async () => {
    const { plan, lineId, ids, version } = await halved(first, 70n);
    const stranger = await stage.org.member(['PNL_LEADER'], [stage.units[1]]);
    const code = async (by: Persona, id = lineId) =>
      (await api.ask(by, ANSWER, { id, accept: false, reason: 'x' })).errors?.[0]?.extensions.code;
    expect(await code(stranger)).toBe('NOT_FOUND');
    expect(await code(stage.people.leader, 'x')).toBe('NOT_FOUND');
    for (const by of [stage.people.coo, stage.people.finance, stage.people.auditor])
      expect(await code(by)).toBe('NOT_PERMITTED');
    expect(await answer(lineId, false, { reason: 'x' }, stage.people.executive)).toMatchObject({
      code: 'NOT_PERMITTED',
    });
    const whole = plan.lines.find((line) => line.initiativeId === ids[1])!;
    expect(await answer(whole.id, false, { reason: 'x' })).toMatchObject({ code: 'WRONG_STATE' });
    await api.admin.query('update plan_line_amount set obligated = 1 where line_id = $1', [lineId]);
    expect(await answer(lineId, false, { reason: 'x' })).toMatchObject({ code: 'WRONG_STATE', field: 'accept' });
    await api.admin.query('update plan_line_amount set obligated = 0 where line_id = $1', [lineId]);
    const token = await stage.reauthenticate(stage.people.coo);
    await api.must(stage.people.coo, REVERSE, { id: plan.id, lines: [lineId], v: version, reason: 'x', token });
    expect(await answer(lineId, true, { benefit: 'x' })).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('does not fall while another plan’s line requires it; nor does a reversal', async () => {
    const base = await stage.initiative(first);
    const onTop = await stage.initiative({ costs: [{ amount: 30n }], requires: [base] });
    const plan = await stage.submittedPlan([base]);
    const lines = [{ initiativeId: base, decision: 'APPROVE_PART', amounts: [{ period: 1, amount: '400' }] }];
    const decided = await decide(stage, plan, 400n, { lines });
    await stage.submittedPlan([onTop]);
    const lineId = decided.lines[0]!.id;
    await api.admin.query('update plan set rules = $2::jsonb where id = $1', [
      plan.id,
      JSON.stringify({
        maximumItems: null,
        forced: [{ initiativeId: base, optionId: null, reason: 'Law.' }],
        excluded: [],
      }),
    ]);
    expect(await api.must(stage.people.coo, LINES, { id: plan.id })).toMatchObject({
      warnings: [expect.stringContaining('forced into the plan (Law.)'), expect.stringContaining('has not answered')],
    });
    const refused = await answer(lineId, false, { reason: 'x' });
    expect(refused).toMatchObject({ code: 'DEPENDENT_LINE', field: 'planLineId' });
    const codes = await api.admin.query<{ code: string }>(
      'select code from initiative where id = any ($1) order by id = $2',
      [[base, onTop], base],
    );
    expect(refused.problems[0]?.message).toBe(`${codes.rows[0]?.code} requires ${codes.rows[1]?.code}`);
    const token = await stage.reauthenticate(stage.people.coo);
    expect(
      await api.must(stage.people.coo, REVERSE, { id: plan.id, lines: null, v: decided.version, reason: 'x', token }),
    ).toMatchObject({ code: 'DEPENDENT_LINE' });
    expect((await money(stage)).inYear).toEqual({ held: '30', committed: '400' });
  });

  it('is not approved once what it requires has been reversed', async () => {
    const base = await stage.initiative(first);
    const onTop = await stage.initiative({ costs: [{ amount: 30n }], requires: [base] });
    const decided = await decide(stage, await stage.submittedPlan([base]), 1000n);
    const reversal = { id: decided.id, lines: null, v: decided.version, reason: 'x' };
    const token = await stage.reauthenticate(stage.people.coo);
    await api.must(stage.people.coo, REVERSE, { ...reversal, token });
    const plan = await stage.submittedPlan([onTop]);
    expect(await decide(stage, plan, 30n)).toMatchObject({ code: 'DEPENDENT_LINE', field: 'lines' });
    const lines = [{ initiativeId: onTop, decision: 'DECLINE', reason: 'Its ground is gone.' }];
    expect(await decide(stage, plan, 0n, { lines })).toMatchObject({ state: 'DECLINED' });
  });

  it('tells which lines may not be spent on until their condition is cleared', async () => {
    const id = await stage.initiative(first);
    const plan = await stage.submittedPlan([id]);
    const conditions = 'Pilot in one region first.';
    const lines = [{ initiativeId: id, decision: 'APPROVE_WITH_CONDITIONS', conditions }];
    const decided = await decide(stage, plan, 1000n, { lines });
    const lineId = decided.lines[0]!.id;
    const blocked = () => stage.as(stage.people.finance, (tx) => spendingBlocked(tx, [lineId]));
    expect([...(await blocked())]).toEqual([[lineId, conditions]]);
    expect(await money(stage)).toMatchObject({ inYear: { held: '0', committed: '1000' } });
    await api.must(stage.people.finance, CLEAR, { id: lineId, note: 'The pilot is done.' });
    expect([...(await blocked())]).toEqual([]);
  });
});
