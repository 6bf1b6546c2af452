import { randomUUID } from 'node:crypto';
import type { Plan } from '@clout/domain';
import { brokenInvariants } from '../invariants/invariants';
import { DecisionStage } from '../src/decision/approval/decision-stage.fixtures';
import { DECIDE, type Decided, money, recordCheck } from '../src/decision/approval/decisions.fixtures';
import type { ApiProcess } from '../src/testing/api-process';
import { type Persona, TestApi } from '../src/testing/test-api';
import { Fleet } from './fleet.fixtures';

const PLANS = 48;
const APPROVERS = 8;

/** One approval as its client knows it. */
interface Attempt {
  readonly plan: Plan;
  readonly by: Persona;
  readonly token: string;
  readonly key: string;
}

/** API processes are killed with kill -9 while eight approvers approve; a client repeats what it got no answer to. */
describe('approvals while API processes are killed', () => {
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

  const approve = (process: ApiProcess, { plan, by, token, key }: Attempt) =>
    process.post<Decided>(
      by.token,
      DECIDE,
      {
        input: {
          planId: plan.id,
          expectedVersion: plan.version,
          mode: 'ALL',
          confirmTotal: plan.inYear.toString(),
          reason: 'It pays for itself.',
          reauthToken: token,
          lines: [],
        },
      },
      key,
    );

  it('loses nothing that was acknowledged and doubles nothing', async () => {
    const ids: string[] = [];
    for (let i = 1; i <= PLANS; i += 1) ids.push(await stage.initiative({ costs: [{ amount: BigInt(i) * 1000n }] }));
    const approvers = await Promise.all(Array.from({ length: APPROVERS }, () => stage.org.member(['COO'])));
    const waiting: Attempt[] = [];
    for (const [i, id] of ids.entries()) {
      const [plan, by] = [await stage.submittedPlan([id]), approvers[i % APPROVERS]!];
      waiting.push({ plan, by, token: await stage.reauthenticate(by), key: randomUUID() });
    }

    const { acknowledged, unknown } = await fleet.workThrough(waiting, [6, 20], async (process, attempt) =>
      expect(await approve(process, attempt)).toMatchObject({ __typename: 'Plan', state: 'APPROVED' }),
    );
    const before = await approvedPlans();
    expect(acknowledged.filter(({ plan }) => !before.includes(plan.id))).toEqual([]);

    const again = await fleet.another();
    for (const attempt of unknown)
      expect(await approve(again, attempt)).toMatchObject({ __typename: 'Plan', state: 'APPROVED' });

    expect((await approvedPlans()).length).toBe(PLANS);
    const total = ((BigInt(PLANS) * BigInt(PLANS + 1)) / 2n) * 1000n;
    expect(await money(stage)).toMatchObject({
      inYear: { held: '0', committed: total.toString() },
      ledger: { uses: total.toString(), sources: total.toString(), journals: String(PLANS) },
    });
    const decisions = await api.admin.query(
      `select count(*)::int as taken, count(distinct plan_id)::int as plans from decision where organization_id = $1`,
      [stage.org.id],
    );
    expect(decisions.rows).toEqual([{ taken: PLANS, plans: PLANS }]);
    const entries = await api.admin.query(
      `select count(*)::int as n from record_entry where organization_id = $1 and act = 'decidePlan' and subject_type = 'Plan'`,
      [stage.org.id],
    );
    expect(entries.rows).toEqual([{ n: PLANS }]);
    expect(await recordCheck(api, stage)).toMatchObject({ intact: true });
    expect(await brokenInvariants(api.admin)).toEqual([]);
  }, 600_000);

  const approvedPlans = async (): Promise<string[]> => {
    const { rows } = await api.admin.query<{ id: string }>(
      `select id from plan where organization_id = $1 and plan_state = 'APPROVED'`,
      [stage.org.id],
    );
    return rows.map((row) => row.id);
  };
});
