import { randomUUID } from 'node:crypto';
import { decide } from '../../decision/approval/decisions.fixtures';
import { DecisionStage } from '../../decision/approval/decision-stage.fixtures';
import type { Tx } from '../../platform/database/transaction';
import { enqueue, type Job } from '../../platform/jobs/job.store';
import { MOST_ATTEMPTS, workOff, type Work } from '../../platform/jobs/work-off';
import {
  ACCEPT,
  type Acted,
  completeInput,
  CREATE,
  proposalHouse,
  RETURN,
  SUBMIT,
} from '../../proposal/initiative/initiative.fixtures';
import { TestApi, type Persona } from '../../testing/test-api';
import { JobSchedule } from '../jobs/job.schedule';

const INBOX = `query($first: Int = 50, $after: String, $unreadOnly: Boolean = false) {
  notifications(first: $first, after: $after, unreadOnly: $unreadOnly) {
    nodes { id kind label path title german: title(language: DE) actor { id } readAt } pageInfo { hasNextPage endCursor } totalCount } }`;
const UNREAD = '{ unreadNotifications }';
const READ = `mutation($ids: [ID!] = [], $all: Boolean = false) { markNotificationsRead(ids: $ids, all: $all) {
  __typename ... on NotificationsRead { unread } ... on Refusal { code field problems { field message } } } }`;

interface Inbox {
  nodes: { id: string; kind: string; label: string; path: string; title: string; german: string; readAt: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
  totalCount: number;
}

describe('notices', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  const work = (organizationId: string, works: readonly Work[] = api.app.get(JobSchedule).works) =>
    workOff(api.database, organizationId, works);
  const inbox = (who: Persona, variables: Record<string, unknown> = {}) => api.must<Inbox>(who, INBOX, variables);
  const kinds = async (who: Persona) => (await inbox(who)).nodes.map(({ kind }) => kind);
  const jobs = async (organizationId: string, kind: string) =>
    (
      await api.admin.query<{ state: string; attempts: number }>(
        'select state, attempts from job where organization_id = $1 and kind = $2',
        [organizationId, kind],
      )
    ).rows;

  it('tells those whom an act concerns, once, in their language, and nobody else', async () => {
    const house = await proposalHouse(api);
    const { id, label } = await api.must<Acted & { label: string }>(house.leader, CREATE, {
      input: completeInput(house),
    });
    await api.must(house.leader, SUBMIT, { id, version: 1 });
    // A refused act leaves nothing behind.
    expect(await api.must(house.leader, SUBMIT, { id, version: 1 })).toMatchObject({ code: 'STALE_VERSION' });
    await api.must(house.executive, RETURN, { id, version: 2, reason: 'Say whose metric it is.' });
    await Promise.all([work(house.org.id), work(house.org.id), work(house.org.id)]);
    expect(await kinds(house.executive)).toEqual(['INITIATIVE_SUBMITTED']);
    expect(await kinds(house.secondExecutive)).toEqual(['INITIATIVE_SUBMITTED']);
    expect(await kinds(house.otherLeader)).toEqual([]);
    expect((await inbox(house.leader)).nodes).toMatchObject([
      {
        kind: 'INITIATIVE_RETURNED',
        label,
        title: `${label} was returned`,
        german: `${label} wurde zurückgegeben`,
        path: `/cycles/${house.cycle}/initiatives/${id}`,
        actor: { id: house.executive.id },
        readAt: null,
      },
    ]);
    await api.must(house.leader, SUBMIT, { id, version: 3 });
    await api.must(house.executive, ACCEPT, { id, version: 4 });
    await work(house.org.id);
    expect(await kinds(house.leader)).toEqual(['INITIATIVE_ACCEPTED', 'INITIATIVE_RETURNED']);
    const page = await inbox(house.leader, { first: 1 });
    expect([page.nodes.length, page.pageInfo.hasNextPage, page.totalCount]).toEqual([1, true, 2]);
    const next = await inbox(house.leader, { first: 1, after: page.pageInfo.endCursor });
    expect(next.nodes.map(({ kind }) => kind)).toEqual(['INITIATIVE_RETURNED']);
    const foreign = await api.ask(house.executive, INBOX, { after: page.pageInfo.endCursor });
    expect(foreign.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('marks as read what is one’s own, and says what is wrong with what is asked', async () => {
    const house = await proposalHouse(api);
    for (let n = 0; n < 3; n += 1) {
      const { id } = await api.must<Acted>(house.leader, CREATE, {
        input: completeInput(house, { title: `No. ${n}` }),
      });
      await api.must(house.leader, SUBMIT, { id, version: 1 });
    }
    await work(house.org.id);
    const [first, second] = (await inbox(house.executive)).nodes;
    expect(await api.must(house.executive, UNREAD)).toBe(3);
    expect(await api.must(house.executive, READ, { ids: [first?.id] })).toMatchObject({ unread: 2 });
    expect((await inbox(house.executive, { unreadOnly: true })).totalCount).toBe(2);
    expect(await api.must(house.executive, READ)).toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ field: 'ids' }],
    });
    expect(await api.must(house.executive, READ, { ids: [first?.id], all: true })).toMatchObject({
      code: 'INVALID_INPUT',
    });
    for (const id of [second?.id, randomUUID(), 'x'])
      expect((await api.ask(house.secondExecutive, READ, { ids: [id] })).errors?.[0]?.extensions.code).toBe(
        'NOT_FOUND',
      );
    expect(await api.must(house.executive, READ, { all: true })).toMatchObject({ unread: 0 });
    expect(await api.must(house.secondExecutive, UNREAD)).toBe(3);
  });

  it('follows a plan to its decision', async () => {
    const stage = await DecisionStage.build(api);
    const { coo, executive, leader } = stage.people;
    const plan = await stage.submittedPlan([await stage.initiative({ costs: [{ amount: 500n }] })]);
    await work(stage.org.id);
    expect((await inbox(coo)).nodes).toMatchObject([
      { kind: 'PLAN_SUBMITTED', path: `/approvals/${plan.id}`, actor: { id: executive.id } },
    ]);
    expect(await decide(stage, plan, 500n)).toMatchObject({ state: 'APPROVED' });
    await work(stage.org.id);
    expect(await kinds(executive)).toEqual(['PLAN_DECIDED']);
    expect(await kinds(leader)).toEqual(['INITIATIVE_FUNDED']);
  });

  it('is not there when the act was rolled back, and comes back after a worker died or failed', async () => {
    const { org } = await proposalHouse(api);
    const add = (key: string) =>
      api.database.write(org.id, (tx) => enqueue(tx, [{ kind: 'test', key, body: { key } }]));
    await expect(
      api.database.write(org.id, async (tx) => {
        await enqueue(tx, [{ kind: 'test', key: 'undone', body: {} }]);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    const done: string[] = [];
    const test = (carryOut: (tx: Tx, job: Job) => Promise<unknown>): readonly Work[] => [{ kind: 'test', carryOut }];
    const due = () =>
      api.admin.query(`update job set run_after = now() - interval '1 second' where organization_id = $1`, [org.id]);
    await add('one');
    await add('one');
    expect(await jobs(org.id, 'test')).toEqual([{ state: 'WAITING', attempts: 0 }]);
    // The worker dies before it commits: nothing of what it wrote stays, and the job is due again when its lease ends.
    const failing = test(async (tx) => {
      await enqueue(tx, [{ kind: 'test', key: 'two', body: {} }]);
      throw new Error('no');
    });
    expect(await work(org.id, failing)).toEqual({ done: 0, failed: 1 });
    expect(await jobs(org.id, 'test')).toEqual([{ state: 'WAITING', attempts: 1 }]);
    expect(await work(org.id, failing)).toEqual({ done: 0, failed: 0 });
    await due();
    // A taker whose lease ran out finds that another has it, and what it did is undone.
    const late = test(async (tx, job) => {
      await api.database.write(org.id, (other) =>
        other.query('update job set attempts = attempts + 1 where organization_id = $1 and id = $2', [org.id, job.id]),
      );
      await enqueue(tx, [{ kind: 'test', key: 'late', body: {} }]);
    });
    expect(await work(org.id, late)).toEqual({ done: 0, failed: 1 });
    await due();
    const working = test(async (_, job) => void done.push(job.key));
    expect(await work(org.id, working)).toEqual({ done: 1, failed: 0 });
    expect(done).toEqual(['one']);
    await add('one');
    expect(await work(org.id, working)).toEqual({ done: 0, failed: 0 });
    await add('bad');
    await api.admin.query(`update job set attempts = $2 where organization_id = $1 and key = 'bad'`, [
      org.id,
      MOST_ATTEMPTS - 1,
    ]);
    expect(await work(org.id, failing)).toEqual({ done: 0, failed: 1 });
    expect((await jobs(org.id, 'test')).map(({ state }) => state).sort()).toEqual(['DEAD', 'DONE']);
    expect((await api.admin.query('select 1 from job_wake where organization_id = $1', [org.id])).rows).toEqual([]);
  });
});
