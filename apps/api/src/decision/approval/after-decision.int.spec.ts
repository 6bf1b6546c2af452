import { randomUUID } from 'node:crypto';
import { TestApi } from '../../testing/test-api';
import { DecisionStage } from './decision-stage.fixtures';
import { CLEAR, type Decided, RETURN, REVERSE, decide, money, recordCheck } from './decisions.fixtures';

describe('what follows a decision', () => {
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

  it('returns a plan and releases what it held; its initiatives can be planned anew', async () => {
    const { plan, ids } = await submitted(100n, 50n);
    const returned = await api.must<Decided>(stage.people.coo, RETURN, {
      id: plan.id,
      v: plan.version,
      reason: 'Too dear.',
    });
    expect(returned).toMatchObject({
      __typename: 'Plan',
      state: 'RETURNED',
      decisions: [{ kind: 'RETURNED', total: '0', reason: 'Too dear.' }],
    });
    expect(await money(stage)).toMatchObject({ inYear: { held: '0', committed: '0' } });
    const blank = await api.must<Decided>(stage.people.coo, RETURN, { id: plan.id, v: returned.version, reason: ' ' });
    expect(blank.code).toBe('WRONG_STATE');
    expect((await decide(stage, await stage.submittedPlan(ids), 150n)).state).toBe('APPROVED');
  });

  it('reverses lines by a new entry that releases their money', async () => {
    const { plan, ids } = await submitted(100n, 50n);
    const done = await decide(stage, plan, 150n);
    const { coo } = stage.people;
    const reverse = async (id: string, v: number, lines: string[] | null) =>
      api.must<Decided>(coo, REVERSE, {
        id,
        lines,
        v,
        reason: 'The market moved.',
        token: await stage.reauthenticate(coo),
      });
    const first = done.lines.find((line) => line.initiative.id === ids[0]);
    const part = await reverse(plan.id, done.version, [first?.id ?? '']);
    expect(part).toMatchObject({
      state: 'PARTLY_APPROVED',
      decisions: [{ kind: 'DECIDED' }, { kind: 'REVERSED', total: '100' }],
    });
    expect(part.lines.map((line) => [line.state, line.initiative.state])).toEqual([
      ['RELEASED', 'ACCEPTED'],
      ['COMMITTED', 'FUNDED'],
    ]);
    expect(await money(stage)).toMatchObject({
      inYear: { held: '0', committed: '50' },
      ledger: { uses: '50', sources: '50', journals: '3' },
    });
    expect(await reverse(plan.id, done.version, null)).toMatchObject({
      __typename: 'StaleVersion',
      current: part.version,
    });
    expect(await reverse(plan.id, part.version, [first?.id ?? ''])).toMatchObject({ code: 'WRONG_STATE' });
    const rest = await reverse(part.decisions[0]?.id ?? '', part.version, null);
    expect(rest).toMatchObject({ state: 'REVERSED' });
    expect(await money(stage)).toMatchObject({
      inYear: { held: '0', committed: '0' },
      runRate: { committed: '0' },
      ledger: { uses: '0', sources: '0' },
    });
    expect((await decide(stage, await stage.submittedPlan(ids), 150n)).state).toBe('APPROVED');
    expect(await recordCheck(api, stage)).toMatchObject({ intact: true });
  });

  it('reverses once, however many ask at once', async () => {
    const { plan } = await submitted(100n, 50n);
    const done = await decide(stage, plan, 150n);
    const { coo } = stage.people;
    const tokens = [];
    for (let i = 0; i < 12; i += 1) tokens.push(await stage.reauthenticate(coo));
    const ask = (token: string) => ({ id: plan.id, lines: null, v: done.version, reason: 'x', token });
    const answers = await Promise.all(tokens.map((token) => api.must<Decided>(coo, REVERSE, ask(token))));
    expect(answers.map((answer) => answer.__typename).sort()).toEqual([
      'Plan',
      ...Array.from({ length: 11 }, () => 'StaleVersion'),
    ]);
    expect(await money(stage)).toMatchObject({
      inYear: { held: '0', committed: '0' },
      ledger: { uses: '0', sources: '0', journals: '4' },
    });
    expect(await recordCheck(api, stage)).toMatchObject({ intact: true });
  });

  it('does not reverse what is spent', async () => {
    const { plan } = await submitted(100n);
    const done = await decide(stage, plan, 100n);
    await api.admin.query('update plan_line_amount set obligated = 1 where plan_id = $1', [plan.id]);
    const variables = {
      id: plan.id,
      lines: null,
      v: done.version,
      reason: 'x',
      token: await stage.reauthenticate(stage.people.coo),
    };
    expect(await api.must<Decided>(stage.people.coo, REVERSE, variables)).toMatchObject({ code: 'WRONG_STATE' });
    expect(await money(stage)).toMatchObject({ inYear: { committed: '100' } });
  });

  it('clears a condition once, by somebody who does not stand behind the line', async () => {
    const { plan, ids } = await submitted(100n);
    const lines = [{ initiativeId: ids[0], decision: 'APPROVE_WITH_CONDITIONS', conditions: 'Pilot first.' }];
    const done = await decide(stage, plan, 100n, { lines });
    const id = done.lines[0]?.id;
    const clear = (note: string) => api.must<Decided>(stage.people.finance, CLEAR, { id, note });
    expect(await clear('')).toMatchObject({ code: 'INVALID_INPUT', field: 'note' });
    expect((await clear('The pilot met its target.')).lines[0]).toMatchObject({
      state: 'COMMITTED',
      conditionCleared: true,
      conditions: 'Pilot first.',
    });
    expect(await clear('Again.')).toMatchObject({ code: 'WRONG_STATE' });
    expect(
      (await api.ask(stage.people.finance, CLEAR, { id: randomUUID(), note: 'x' })).errors?.[0]?.extensions.code,
    ).toBe('NOT_FOUND');
  });

  it('tells an initiative’s history with amounts and reasons, to those who may see it', async () => {
    const { plan, ids } = await submitted(100n);
    await decide(stage, plan, 40n, {
      lines: [
        {
          initiativeId: ids[0],
          decision: 'APPROVE_PART',
          amounts: [{ period: 1, amount: '40' }],
          reason: 'Start small.',
        },
      ],
    });
    const history = 'query($id: ID!) { initiativeHistory(id: $id) { act actorName reason before after subjectLabel } }';
    const [entry] = await api.must<
      { act: string; actorName: string; reason: string; after: string; subjectLabel: string }[]
    >(stage.people.leader, history, { id: ids[0] });
    expect(entry).toMatchObject({ act: 'decidePlan', actorName: 'COO person', reason: 'Start small.' });
    expect(entry?.subjectLabel).toContain('Initiative');
    expect(JSON.parse(entry?.after ?? '{}')).toMatchObject({
      state: 'PARTLY_FUNDED',
      line: { approvedInYear: '40', amounts: [{ requested: '100', approved: '40' }] },
    });
    const outsider = await stage.org.member(['PNL_LEADER'], [await stage.org.unit('XX')]);
    expect((await api.ask(outsider, history, { id: ids[0] })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
