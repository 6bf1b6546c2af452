import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Plan } from '@clout/domain';
import { decide, money } from '../../decision/approval/decisions.fixtures';
import { DecisionStage } from '../../decision/approval/decision-stage.fixtures';
import { expectSound } from '../../decision/approval/sound.fixtures';
import { sweepAll } from '../../sweep-command';
import { TestApi } from '../../testing/test-api';
import { sweepOrganization } from './sweep';
import { SweepSchedule } from './sweep.schedule';

const WAITING = (child: Client) =>
  child.query(`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`);

describe('sweeping what has come due', () => {
  let api: TestApi;
  let stage: DecisionStage;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  beforeEach(async () => {
    stage = await DecisionStage.build(api);
  });
  afterEach(() => expectSound(api, stage));
  afterAll(() => api.stop());

  const submitted = async (...amounts: readonly bigint[]): Promise<Plan[]> => {
    const ids = [];
    for (const amount of amounts) ids.push(await stage.initiative({ costs: [{ amount }] }));
    const plans = [];
    for (const id of ids) plans.push(await stage.submittedPlan([id]));
    return plans;
  };
  const expire = (plan: Plan, ago = '1 second') =>
    api.admin.query(`update plan set hold_expires_at = now() - $2::interval where id = $1`, [plan.id, ago]);
  const stateOf = async ({ id }: Plan): Promise<string> =>
    (await api.admin.query<{ s: string }>('select plan_state as s from plan where id = $1', [id])).rows[0]?.s ?? '';
  const statesOf = async (plans: readonly Plan[]): Promise<string[]> => {
    const states: string[] = [];
    for (const plan of plans) states.push(await stateOf(plan));
    return states;
  };
  const lapses = async (): Promise<number> =>
    (
      await api.admin.query(`select 1 from record_entry where organization_id = $1 and act = 'lapseHold'`, [
        stage.org.id,
      ])
    ).rows.length;
  const sweep = () => sweepOrganization(api.database, stage.org.id);

  it('returns a plan whose hold has lapsed, releases its money and says so in the record, once', async () => {
    const [late, early] = (await submitted(300n, 200n)) as [Plan, Plan];
    await expire(late);
    expect((await money(stage)).inYear).toMatchObject({ held: '500' });
    expect(await decide(stage, late, 300n)).toMatchObject({ code: 'WRONG_STATE', field: 'holdExpiresAt' });
    expect((await money(stage)).inYear).toMatchObject({ held: '500', committed: '0' });
    expect(await sweep()).toContainEqual({ name: 'holds lapsed', done: 1, failed: 0 });
    expect([await stateOf(late), await stateOf(early)]).toEqual(['RETURNED', 'SUBMITTED']);
    expect((await money(stage)).inYear).toMatchObject({ held: '200', committed: '0' });
    expect(await sweep()).toContainEqual({ name: 'holds lapsed', done: 0, failed: 0 });
    expect(await lapses()).toBe(1);
    const again = await stage.submittedPlan(late.lines.map((line) => line.initiativeId));
    expect(again.state).toBe('SUBMITTED');
  });

  it('lapses what waits for a signature too, and nothing that was decided', async () => {
    const [waiting, done] = (await submitted(300n, 200n)) as [Plan, Plan];
    await api.admin.query(`update plan set plan_state = 'AWAITING_SIGNATURE' where id = $1`, [waiting.id]);
    expect(await decide(stage, done, 200n)).toMatchObject({ state: 'APPROVED' });
    await expire(waiting);
    await expire(done);
    await sweep();
    expect([await stateOf(waiting), await stateOf(done)]).toEqual(['RETURNED', 'APPROVED']);
    expect((await money(stage)).inYear).toMatchObject({ held: '0', committed: '200' });
  });

  it('is done once when several processes sweep at once, also against a decision', async () => {
    const plans = await submitted(100n, 200n, 300n, 400n, 500n, 600n);
    const contested = plans[5]!;
    const token = await stage.reauthenticate(stage.people.coo);
    for (const plan of plans) await expire(plan);
    const [decision, ...swept] = await Promise.all([
      decide(stage, contested, 600n, { token }),
      ...Array.from({ length: 4 }, sweep),
    ]);
    const done = swept.flat().filter((one) => one.name === 'holds lapsed');
    expect(decision.code).toMatch(/^(WRONG_STATE|STALE_VERSION)$/);
    expect(done.reduce((sum, one) => sum + one.done, 0)).toBe(6);
    expect(done.every((one) => one.failed === 0)).toBe(true);
    expect(await lapses()).toBe(6);
    expect((await money(stage)).inYear).toMatchObject({ held: '0', committed: '0' });
  });

  it('is gone through to its end after a kill -9 half way, and nothing is done twice', async () => {
    const plans = await submitted(100n, 200n, 300n);
    for (const [i, plan] of plans.entries()) await expire(plan, `${3 - i} seconds`);
    const blocker = new Client({ connectionString: api.clone.adminUrl });
    await blocker.connect();
    let child: ChildProcess | undefined;
    try {
      await blocker.query('begin');
      await blocker.query('select 1 from plan where id = $1 for update', [plans[1]!.id]);
      child = spawn(process.execPath, ['--no-warnings', join(__dirname, '../../testing/run-cli.cjs'), 'sweep'], {
        env: {
          ...process.env,
          DATABASE_URL: api.clone.applicationUrl,
          CLOUT_DATA: api.config.dataFolder,
          CLOUT_DEMO: '0',
        },
        stdio: 'ignore',
      });
      while (child.exitCode === null && (await WAITING(api.admin)).rows.length === 0)
        await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await statesOf(plans)).toEqual(['RETURNED', 'SUBMITTED', 'SUBMITTED']);
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    } finally {
      child?.kill('SIGKILL');
      await blocker.query('rollback');
      await blocker.end();
    }
    const said: string[] = [];
    expect(await sweepAll(api.database, (text) => said.push(text))).toBe(0);
    expect(said).toContain('Test company: holds lapsed: 2');
    expect(await statesOf(plans)).toEqual(['RETURNED', 'RETURNED', 'RETURNED']);
    expect(await lapses()).toBe(3);
    expect((await money(stage)).inYear).toMatchObject({ held: '0' });
  });

  it('leaves what fails for the next time, and does the rest', async () => {
    const [bad, good] = (await submitted(300n, 200n)) as [Plan, Plan];
    for (const plan of [bad, good]) await expire(plan);
    await api.admin.query(
      `update envelope_row set held = held - 250 where organization_id = $1 and measure = 'IN_YEAR'`,
      [stage.org.id],
    );
    await api.admin.query(`update plan set hold_expires_at = now() - interval '1 minute' where id = $1`, [good.id]);
    const all = await sweep();
    expect(all).toContainEqual({ name: 'holds lapsed', done: 1, failed: 1 });
    expect([await stateOf(bad), await stateOf(good)]).toEqual(['SUBMITTED', 'RETURNED']);
    await api.admin.query(
      `update envelope_row set held = held + 250 where organization_id = $1 and measure = 'IN_YEAR'`,
      [stage.org.id],
    );
    await new SweepSchedule(api.database, api.config).sweep();
    expect(await stateOf(bad)).toBe('RETURNED');
  });
});
