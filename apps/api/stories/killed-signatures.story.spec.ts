import { randomUUID } from 'node:crypto';
import { brokenInvariants } from '../invariants/invariants';
import { DecisionStage } from '../src/decision/approval/decision-stage.fixtures';
import { type Decided, decide, money, recordCheck } from '../src/decision/approval/decisions.fixtures';
import type { ApiProcess } from '../src/testing/api-process';
import { type Persona, TestApi } from '../src/testing/test-api';
import { Fleet } from './fleet.fixtures';

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
  let fleet: Fleet;
  beforeAll(async () => {
    api = await TestApi.start();
    stage = await DecisionStage.build(api);
    fleet = await Fleet.start(api);
  }, 400_000);
  afterAll(async () => {
    await fleet?.stop();
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

    const { acknowledged, unknown } = await fleet.workThrough(waiting, [4, 12], async (process, attempt) =>
      expect(await sign(process, attempt)).toMatchObject({ __typename: 'Plan', state: 'APPROVED' }),
    );

    const drawn = await count(`plan where organization_id = $1 and plan_state = 'APPROVED'`);
    expect(drawn).toBeGreaterThanOrEqual(acknowledged.length);
    expect(await count(`plan where organization_id = $1 and plan_state = 'AWAITING_SIGNATURE'`)).toBe(PLANS - drawn!);
    expect(await count('plan_signature where organization_id = $1')).toBe(drawn);
    const between = (await money(stage)).inYear;
    expect(BigInt(between.held ?? 0) + BigInt(between.committed ?? 0)).toBe(total);
    expect(await brokenInvariants(api.admin)).toEqual([]);

    const again = await fleet.another();
    for (const attempt of unknown)
      expect(await sign(again, attempt)).toMatchObject({ __typename: 'Plan', state: 'APPROVED' });
    expect(await money(stage)).toMatchObject({
      inYear: { held: '0', committed: total.toString() },
      ledger: { uses: total.toString(), sources: total.toString(), journals: String(PLANS) },
    });
    expect(await count('plan_signature where organization_id = $1')).toBe(PLANS);
    expect(await recordCheck(api, stage)).toMatchObject({ intact: true });
    expect(await brokenInvariants(api.admin)).toEqual([]);
  }, 600_000);
});
