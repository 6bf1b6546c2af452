import { randomUUID } from 'node:crypto';
import { brokenInvariants } from '../invariants/invariants';
import { DecisionStage } from '../src/decision/approval/decision-stage.fixtures';
import { type Decided, decide, money, recordCheck } from '../src/decision/approval/decisions.fixtures';
import { ApiProcess } from '../src/testing/api-process';
import { type Persona, TestApi } from '../src/testing/test-api';

const PLANS = 32;
const SIGNERS = 4;
const SIGN = `mutation($id: ID!, $v: Int!, $token: String) { signPlan(id: $id, expectedVersion: $v, reauthToken: $token) {
  __typename ... on Plan { id state } ... on Refusal { code message } } }`;

/** One last signature as its client knows it. */
interface Attempt {
  readonly planId: string;
  readonly version: number;
  readonly by: Persona;
  readonly token: string;
  readonly key: string;
}

/** Money waits held for the last signature; API processes are killed with kill -9 while it is given and drawn. */
describe('signatures while API processes are killed', () => {
  let api: TestApi;
  let stage: DecisionStage;
  let processes: ApiProcess[] = [];
  const start = () => ApiProcess.start(api.clone.applicationUrl, api.config.dataFolder);
  beforeAll(async () => {
    api = await TestApi.start();
    stage = await DecisionStage.build(api);
    processes = await Promise.all([start(), start(), start()]);
  }, 120_000);
  afterAll(async () => {
    await Promise.all(processes.map((one) => one.kill()));
    await api.stop();
  });

  const sign = (process: ApiProcess, { planId, version, by, token, key }: Attempt) =>
    process.post<Decided>(by.token, SIGN, { id: planId, v: version, token }, key);
  const count = async (sql: string) =>
    (await api.admin.query<{ n: number }>(`select count(*)::int as n from ${sql}`, [stage.org.id])).rows[0]?.n;

  it('draws what is signed once and keeps the rest held', async () => {
    const rule = { above: '0', initiativeTypeId: null, legalEntity: null, roles: ['COO', 'FINANCE'], signatures: 2 };
    await api.admin.query('update mandate set thresholds = $2::jsonb where organization_id = $1', [
      stage.org.id,
      JSON.stringify([rule]),
    ]);
    const ids: string[] = [];
    for (let i = 1; i <= PLANS; i += 1) ids.push(await stage.initiative({ costs: [{ amount: BigInt(i) * 1000n }] }));
    const signers = await Promise.all(Array.from({ length: SIGNERS }, () => stage.org.member(['FINANCE'])));
    const waiting: Attempt[] = [];
    for (const [i, id] of ids.entries()) {
      const [plan, by] = [await stage.submittedPlan([id]), signers[i % SIGNERS]!];
      const { state, version } = await decide(stage, plan, BigInt(i + 1) * 1000n);
      expect(state).toBe('AWAITING_SIGNATURE');
      waiting.push({ planId: plan.id, version, by, token: await stage.reauthenticate(by), key: randomUUID() });
    }
    const total = ((BigInt(PLANS) * BigInt(PLANS + 1)) / 2n) * 1000n;
    expect(await money(stage)).toMatchObject({ inYear: { held: total.toString(), committed: '0' } });

    const acknowledged: string[] = [];
    const unknown: Attempt[] = [];
    const alive = [...processes];
    const killed = new Set<ApiProcess>();
    const kills: Promise<void>[] = [];
    const killAt = [4, 12];
    const work = async (turn: number): Promise<void> => {
      for (let attempt = waiting.pop(); attempt; attempt = waiting.pop()) {
        const process = alive[turn % alive.length]!;
        try {
          expect(await sign(process, attempt)).toMatchObject({ __typename: 'Plan', state: 'APPROVED' });
          acknowledged.push(attempt.planId);
        } catch (error) {
          if (!killed.has(process)) throw error;
          unknown.push(attempt);
        }
        if (acknowledged.length < (killAt[killed.size] ?? Infinity)) continue;
        const victim = alive.shift()!;
        killed.add(victim);
        kills.push(victim.kill());
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, turn) => work(turn)));
    await Promise.all(kills);
    expect(kills).toHaveLength(2);
    expect(unknown.length).toBeGreaterThan(0);

    const drawn = await count(`plan where organization_id = $1 and plan_state = 'APPROVED'`);
    expect(drawn).toBeGreaterThanOrEqual(acknowledged.length);
    expect(await count(`plan where organization_id = $1 and plan_state = 'AWAITING_SIGNATURE'`)).toBe(PLANS - drawn!);
    expect(await count('plan_signature where organization_id = $1')).toBe(drawn);
    const between = (await money(stage)).inYear;
    expect(BigInt(between.held ?? 0) + BigInt(between.committed ?? 0)).toBe(total);
    expect(await brokenInvariants(api.admin)).toEqual([]);

    const again = await start();
    processes.push(again);
    for (const attempt of unknown)
      expect(await sign(again, attempt)).toMatchObject({ __typename: 'Plan', state: 'APPROVED' });
    expect(await money(stage)).toMatchObject({
      inYear: { held: '0', committed: total.toString() },
      ledger: { uses: total.toString(), sources: total.toString(), journals: String(PLANS) },
    });
    expect(await count('plan_signature where organization_id = $1')).toBe(PLANS);
    expect(await recordCheck(api, stage)).toMatchObject({ intact: true });
    expect(await brokenInvariants(api.admin)).toEqual([]);
  }, 240_000);
});
