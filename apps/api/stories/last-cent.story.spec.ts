import { brokenInvariants } from '../invariants/invariants';
import { draftPlan } from '../src/decision/approval/draft-plan.fixtures';
import { DecisionStage } from '../src/decision/approval/decision-stage.fixtures';
import { decide, money, recordCheck } from '../src/decision/approval/decisions.fixtures';
import { planById } from '../src/choice/selection/plan.store';
import { ApiProcess } from '../src/testing/api-process';
import { TestApi } from '../src/testing/test-api';

const PLANS = 64;
const LIMIT = 10_000_000n;
const SUBMIT = `mutation($id: ID!) { submitPlan(id: $id, expectedVersion: 1) { __typename
  ... on Plan { id state } ... on Refusal { code } ... on CapExceeded { limit overBy requested } } }`;

/** 64 plans of different initiatives ask for the last cent of the envelope at once, over two API processes. */
describe('the race for the last cent', () => {
  let api: TestApi;
  let stage: DecisionStage;
  let processes: ApiProcess[] = [];
  beforeAll(async () => {
    api = await TestApi.start();
    stage = await DecisionStage.build(api);
    const start = () => ApiProcess.start(api.clone.applicationUrl, api.config.dataFolder);
    processes = await Promise.all([start(), start()]);
  });
  afterAll(async () => {
    await Promise.all(processes.map((one) => one.kill()));
    await api.stop();
  });

  it('is won by exactly one; the others are told the cap; envelope and ledger agree', async () => {
    const big = await stage.initiative({ costs: [{ amount: LIMIT - 1n }] });
    const small: string[] = [];
    for (let i = 0; i < PLANS; i += 1) small.push(await stage.initiative({ costs: [{ amount: 1n }] }));
    const first = await stage.submittedPlan([big]);
    expect((await decide(stage, first, LIMIT - 1n)).state).toBe('APPROVED');
    const { executive } = stage.people;
    const plans: string[] = [];
    for (const id of small)
      plans.push(await stage.as(executive, (tx, actor) => draftPlan(tx, actor, stage.cycleId, [id])));

    const answers = await Promise.all(
      plans.map((id, i) =>
        processes[i % 2]!.post<{ __typename: string; id: string; limit: string; overBy: string; requested: string }>(
          executive.token,
          SUBMIT,
          { id },
        ),
      ),
    );
    const won = answers.filter((answer) => answer.__typename === 'Plan');
    expect(won).toHaveLength(1);
    const lost = answers.filter((answer) => answer.__typename === 'CapExceeded');
    expect(lost).toHaveLength(PLANS - 1);
    expect(lost.every((l) => l.limit === LIMIT.toString() && l.overBy === '1' && l.requested === '1')).toBe(true);
    expect(await money(stage)).toMatchObject({ inYear: { held: '1', committed: (LIMIT - 1n).toString() } });

    const winner = await stage.as(executive, (tx) => planById(tx, won[0]?.id ?? ''));
    expect((await decide(stage, winner!, 1n)).state).toBe('APPROVED');
    const all = LIMIT.toString();
    expect(await money(stage)).toMatchObject({
      inYear: { held: '0', committed: all },
      ledger: { uses: all, sources: all },
    });
    const { rows } = await api.admin.query(
      'select count(*)::int as live from plan_line where live and organization_id = $1',
      [stage.org.id],
    );
    expect(rows).toEqual([{ live: 2 }]);
    expect(await recordCheck(api, stage)).toMatchObject({ intact: true });
    expect(await brokenInvariants(api.admin)).toEqual([]);
  });
});
