import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChoiceHouse, cost, PROPOSE, type Answered, type ShownPlan } from '../choice.fixtures';
import { streamed } from '../../testing/stream';
import { TestApi, type Persona } from '../../testing/test-api';
import { planById } from './plan.store';
import { planProblem } from './plan-problem';
import { Solver, workerFile } from './solver';
import { Planner } from './solving-planner';

const SOLVING = 'subscription($task: ID!) { solving(taskId: $task) { taskId state incumbent bound gap seconds } }';
const CANCEL = `mutation($task: ID!, $keep: Boolean!) { cancelSolving(taskId: $task, keepBest: $keep) {
  ... on SolvingProgress { state } ... on Refusal { code } } }`;
type News = { readonly state: string; readonly incumbent: string | null; readonly bound: string | null };

describe('solving', () => {
  let api: TestApi;
  const folder = mkdtempSync(join(tmpdir(), 'clout-planted-'));
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(async () => {
    await api.stop();
    rmSync(folder, { recursive: true });
  });
  afterEach(() => plant(new Solver(workerFile(__dirname))));

  /** Puts another solver in the place of the one that plans are made with. */
  const plant = (solver: Pick<Solver, 'run'>) => Reflect.set(api.app.get(Planner), 'solver', solver);
  const planted = (name: string, onQuestion: string, grace = 100): Solver => {
    const file = join(folder, `${name}.cjs`);
    const ready = "p.postMessage({ kind: 'ready' });";
    writeFileSync(
      file,
      `const { parentPort: p } = require('node:worker_threads');\np.on('message', (q) => { ${onQuestion} });\n${ready}`,
    );
    return new Solver(file, grace);
  };

  /** Big is worth most by rank, but Two and Three together are worth more and cost as much. */
  const stage = async () => {
    const house = await ChoiceHouse.build(api);
    const big = await house.initiative('Big', [
      { name: 'full', effectShare: 10_000, costs: [cost(90_000)] },
      { name: 'pilot', effectShare: 2000, costs: [cost(10_000)] },
    ]);
    const two = await house.initiative('Two', [{ name: 'core', costs: [cost(40_000)] }]);
    const three = await house.initiative('Three', [{ name: 'core', costs: [cost(45_000)] }]);
    await house.select([
      [big.id, 900],
      [two.id, 800],
      [three.id, 700],
    ]);
    return { house, big, two, three };
  };
  const problemOf = (house: ChoiceHouse, plan: ShownPlan) =>
    api.database.write(house.org.id, async (tx) => {
      await tx.scope({ sight: 'ALL', initiative_states: 'ACCEPTED' });
      const stored = await planById(tx, plan.id);
      if (!stored) throw new Error('no such plan');
      return planProblem(tx, stored);
    });

  it('gives a plan as the portfolio it was chosen from', async () => {
    const { house, big } = await stage();
    const problem = await problemOf(house, await house.propose());
    if (!problem.ok) throw new Error(problem.refusal.message);
    const { composed, codes, best } = problem.value;
    expect(composed.portfolio.cap).toBe(100_000n);
    expect(best).toMatchObject({
      status: 'optimal',
      selected: [
        { id: 'EB-01', option: '02' },
        { id: 'EB-02', option: '01' },
        { id: 'EB-03', option: '01' },
      ],
      value: 1680n * composed.unit,
      bound: 1680n * composed.unit,
      cost: 95_000n,
      gap: 0,
    });
    expect(codes.initiativeOf.get('EB-01')).toBe(big.id);
    expect(codes.codeOf.get(big.id)).toBe('EB-01');
  });

  const follow = (who: Persona | null, task: string, headers: Record<string, string> = {}) =>
    streamed<News>(api, who, SOLVING, { task }, headers);

  it('is followed by who asked for it, from before it begins to its end', async () => {
    const { house } = await stage();
    const following = follow(house.cast.executive, 'mine');
    const plan = await house.propose({ taskId: 'mine' });
    const { status, news } = await following;
    expect([status, plan.__typename]).toEqual([200, 'Plan']);
    expect(news.at(-1)).toMatchObject({ taskId: 'mine', state: 'DONE', incumbent: '16.80', bound: '16.80', gap: '0' });
    expect(await house.propose({ taskId: 'not a name' })).toMatchObject({ code: 'INVALID_INPUT', field: 'taskId' });
    expect(await house.propose({ seconds: 61 })).toMatchObject({ code: 'INVALID_INPUT', field: 'seconds' });
    expect(await house.propose({ taskId: 'mine' })).toMatchObject({ __typename: 'Plan' });
  });

  it('is shown to nobody else, to no foreign page and to no stranger', async () => {
    const { house } = await stage();
    const { executive, coo } = house.cast;
    expect(await follow(null, 'mine')).toMatchObject({ status: 401 });
    expect((await follow(coo, 'mine')).text).toContain('NOT_PERMITTED');
    expect(await follow(executive, 'mine', { origin: 'https://elsewhere.example' })).toMatchObject({ status: 403 });
    expect(await follow(executive, 'mine', { origin: 'null' })).toMatchObject({ status: 403 });
    expect(await follow(executive, 'mine', { accept: 'application/json' })).toMatchObject({ status: 406 });
    const wrong = (query: string) => streamed(api, executive, query);
    expect(await wrong('{ me { id } }')).toMatchObject({ status: 400 });
    expect(
      await wrong('subscription { a: solving(taskId: "1") { state } b: solving(taskId: "2") { state } }'),
    ).toMatchObject({ status: 400 });
    expect((await wrong('subscription { solving(taskId: "not a name") { state } }')).text).toContain('BAD_USER_INPUT');
    const other = await house.org.member(['CX_EXECUTIVE']);
    plant(planted('waits', 'for (;;);'));
    const plan = house.propose({ taskId: 'mine', seconds: 2 });
    const ended = follow(executive, 'mine');
    expect(await api.ask(other, CANCEL, { task: 'mine', keep: true })).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
    expect(await house.propose({ taskId: 'mine' })).toMatchObject({ code: 'DUPLICATE', field: 'taskId' });
    expect(await plan).toMatchObject({ __typename: 'Plan', proven: false });
    expect((await ended).news.at(-1)).toMatchObject({ state: 'DONE' });
    expect(await api.ask(executive, 'subscription { solving(taskId: "1") { state } }')).toMatchObject({ data: null });
  });

  /** Asks for a plan of a solver that never ends, and cancels once it reported something. */
  const cancelled = async (house: ChoiceHouse, keep: boolean) => {
    const report = "p.postMessage({ kind: 'incumbent', id: q.id, values: q.model.start ?? [], bound: 5000 });";
    plant(planted(`reports-${keep}`, `${report} for (;;);`));
    const plan = house.propose({ taskId: `cancel-${keep}`, seconds: 60 });
    for (;;) {
      const answer = await api.ask<{ cancelSolving: { state?: string } }>(house.cast.executive, CANCEL, {
        task: `cancel-${keep}`,
        keep,
      });
      if (answer.data?.cancelSolving.state) return plan;
    }
  };

  it('is cancelled with the best so far, or with nothing', async () => {
    const { house } = await stage();
    const kept = await cancelled(house, true);
    expect(kept).toMatchObject({ __typename: 'Plan', proven: false, value: '16.80' });
    expect(await cancelled(house, false)).toMatchObject({ code: 'WRONG_STATE', message: 'Solving was cancelled.' });
    expect(await api.must(house.cast.executive, CANCEL, { task: 'cancel-true', keep: true })).toEqual({
      code: 'WRONG_STATE',
    });
    const plans = await api.must<unknown[]>(house.cast.executive, 'query($id: ID!) { plans(cycleId: $id) { id } }', {
      id: house.cycle,
    });
    expect(plans).toHaveLength(1);
  });

  it('keeps its time and its rules whatever the solver does: it hangs, crashes or lies', async () => {
    const { house } = await stage();
    const all =
      "p.postMessage({ kind: 'answer', id: q.id, answer: { status: 'OPTIMAL', values: q.model.objective.map(() => 1), bound: 1e9 } })";
    const none =
      "p.postMessage({ kind: 'answer', id: q.id, answer: { status: 'INFEASIBLE', values: null, bound: null } })";
    for (const [name, text] of [
      ['hangs', 'for (;;);'],
      ['crashes', "throw new Error('planted')"],
      ['overspends', all],
      ['denies', none],
    ] as const) {
      plant(planted(name, text));
      const plan = await house.propose({ name, seconds: 1 });
      expect([name, plan]).toMatchObject([name, { proven: false, inYear: '95000', value: '16.80' }]);
    }
  });

  it('is solved anew, outside the transaction, when what it was solved on changes meanwhile', async () => {
    const { house } = await stage();
    const honest = new Solver(workerFile(__dirname));
    let changes = 0;
    const hold = (amount: number) =>
      api.admin.query(`update envelope_row set held = held + $2 where organization_id = $1 and measure = 'IN_YEAR'`, [
        house.org.id,
        amount,
      ]);
    const meddle = (times: number, by: number): Pick<Solver, 'run'> => ({
      async run(asking, seconds, watch) {
        // No transaction is open here: this update would wait for the cycle's or the envelope's rows for ever.
        if (changes < times) await hold(by);
        changes += 1;
        return honest.run(asking, seconds, watch);
      },
    });
    plant(meddle(1, 40_000));
    expect(await house.propose()).toMatchObject({ inYear: '50000', proven: true });
    expect(changes).toBe(2);
    changes = 0;
    plant(meddle(99, 1));
    expect(await house.propose({ name: 'Never' })).toMatchObject({ code: 'WRONG_STATE' });
    changes = 99;
    const input = { cycleId: house.cycle, name: 'Once' };
    const [one, two] = await Promise.all(
      [1, 2].map(() => api.must<Answered>(house.cast.executive, PROPOSE, { input }, { 'idempotency-key': 'k' })),
    );
    expect(one?.id).toBe(two?.id);
    await honest.stop();
  });
});
