import { randomUUID } from 'node:crypto';
import { type RecordedAct, appendRecord, appendRecords } from '../../platform/record/record.store';
import { verifyRecord } from '../../platform/record/verify-record';
import { whileHeld } from '../../testing/held-table';
import { streamed } from '../../testing/stream';
import { TestApi, type Persona, type TestOrganization } from '../../testing/test-api';

const FIND = `query($filter: RecordFilter, $first: Int, $after: String) { decisionRecord(first: $first, after: $after, newestFirst: true, filter: $filter) {
  totalCount pageInfo { hasNextPage endCursor } nodes { sequence act at } } }`;
const CHECK = '{ recordCheck { intact length headHash firstBrokenEntry problem checkedAt } }';
const PAGE = `query($first: Int, $after: String, $newest: Boolean) { decisionRecord(first: $first, after: $after, newestFirst: $newest) {
  totalCount pageInfo { hasNextPage endCursor } nodes { sequence actor actorName act subjectId before after reason previousHash hash } } }`;

interface Check {
  intact: boolean;
  length: number;
  headHash: string;
  firstBrokenEntry: number | null;
  problem: string | null;
}
interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  nodes: {
    sequence: number;
    actor: string;
    actorName: string;
    reason: string | null;
    previousHash: string;
    hash: string;
    after: string;
  }[];
}

describe('the decision record', () => {
  let api: TestApi;
  let org: TestOrganization;
  let auditor: Persona;
  const actor = { pseudonym: randomUUID() };
  const act = (index: number): RecordedAct => ({
    act: 'decidePlan',
    subjectType: 'Plan',
    subjectId: randomUUID(),
    before: { state: 'SUBMITTED' },
    after: { state: 'APPROVED', total: BigInt(index) * 10n ** 15n },
    reason: index % 2 === 0 ? `Reason ${index} “é”` : null,
  });
  const append = (count: number) =>
    api.database.write(org.id, (tx) =>
      appendRecords(
        tx,
        actor,
        Array.from({ length: count }, (_, i) => act(i)),
      ),
    );
  const check = () => api.must<Check>(auditor, CHECK);

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    org = await api.organization();
    auditor = await org.member(['AUDITOR']);
  });

  it('is looked through by act, subject, person and day, page by page', async () => {
    await append(3);
    const { rows } = await api.admin.query('select pseudonym from member where id = $1', [auditor.id]);
    const mine = rows[0] as { pseudonym: string };
    await api.database.write(org.id, (tx) => appendRecords(tx, mine, [{ ...act(0), act: 'signPlan' }, act(1)]));
    const find = (filter: object, more: object = {}) => api.must<Page>(auditor, FIND, { filter, ...more });
    const numbers = async (filter: object) => (await find(filter)).nodes.map(({ sequence }) => sequence);
    expect(await numbers({ act: 'signPlan' })).toEqual([4]);
    expect(await numbers({ memberId: auditor.id })).toEqual([5, 4]);
    expect(await numbers({ memberId: auditor.id, act: 'decidePlan', subjectType: 'Plan' })).toEqual([5]);
    expect(await numbers({ subjectType: 'Initiative' })).toEqual([]);
    const [today] = (await find({})).nodes.map((entry) => (entry as unknown as { at: string }).at.slice(0, 10));
    expect(await numbers({ from: today, to: today })).toEqual([5, 4, 3, 2, 1]);
    expect(await numbers({ to: '2020-01-01' })).toEqual([]);
    const first = await find({ act: 'decidePlan' }, { first: 3 });
    expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([4, true]);
    const next = await find({ act: 'decidePlan' }, { first: 3, after: first.pageInfo.endCursor });
    expect(next.nodes.map(({ sequence }) => sequence)).toEqual([1]);
    const wrong = await api.ask(auditor, FIND, { filter: { memberId: 'x' } });
    expect(wrong.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is intact when empty, and after many writers at once', async () => {
    expect(await check()).toMatchObject({ intact: true, length: 0, headHash: '0'.repeat(64) });
    await Promise.all(
      Array.from({ length: 24 }, (_, i) => api.database.write(org.id, (tx) => appendRecord(tx, actor, act(i)))),
    );
    const checked = await check();
    expect(checked).toMatchObject({ intact: true, length: 24, firstBrokenEntry: null, problem: null });
    const head = await api.admin.query('select hash from record_entry where organization_id = $1 and sequence = 24', [
      org.id,
    ]);
    expect(checked.headHash).toBe(head.rows[0].hash);
  });

  it('leaves nothing of an act whose transaction fails', async () => {
    await append(2);
    const failing = api.database.write(org.id, async (tx) => {
      await appendRecord(tx, actor, act(9));
      throw new Error('the act failed after all');
    });
    await expect(failing).rejects.toThrow('after all');
    await append(1);
    expect(await check()).toMatchObject({ intact: true, length: 3 });
  });

  it('checks the same in batches of any size', async () => {
    await append(7);
    const lengths = [];
    for (const size of [1, 2, 3, 7, 8]) {
      const result = await api.database.read(org.id, (tx) => verifyRecord(tx, size));
      expect(result).toMatchObject({ intact: true });
      lengths.push(result.length);
    }
    expect(lengths).toEqual([7, 7, 7, 7, 7]);
  });

  it('reads page by page, forwards and backwards, with names and reasons', async () => {
    await append(5);
    const first = await api.must<Page>(auditor, PAGE, { first: 2 });
    expect(first.totalCount).toBe(5);
    expect(first.nodes.map((n) => [n.sequence, n.reason])).toEqual([
      [1, 'Reason 0 “é”'],
      [2, null],
    ]);
    expect(first.nodes[1]?.previousHash).toBe(first.nodes[0]?.hash);
    expect(JSON.parse(first.nodes[1]?.after ?? '')).toEqual({ state: 'APPROVED', total: '1000000000000000' });
    const second = await api.must<Page>(auditor, PAGE, { first: 200, after: first.pageInfo.endCursor });
    expect([second.nodes.map((n) => n.sequence), second.pageInfo.hasNextPage]).toEqual([[3, 4, 5], false]);
    const newest = await api.must<Page>(auditor, PAGE, { first: 2, newest: true });
    const older = await api.must<Page>(auditor, PAGE, { first: 9, after: newest.pageInfo.endCursor, newest: true });
    expect([...newest.nodes, ...older.nodes].map((n) => n.sequence)).toEqual([5, 4, 3, 2, 1]);
    for (const wrong of [
      { first: 0 },
      { first: 201 },
      { first: 2, after: 'x' },
      { first: 2, after: newest.pageInfo.endCursor },
    ]) {
      expect((await api.ask(auditor, PAGE, wrong)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('names who acted by the pseudonym, as long as the member is known', async () => {
    const coo = await org.member(['COO']);
    const { rows } = await api.admin.query('select pseudonym from member where id = $1', [coo.id]);
    const pseudonym = (rows[0] as { pseudonym: string }).pseudonym;
    await api.database.write(org.id, (tx) => appendRecord(tx, { pseudonym }, act(0)));
    const page = await api.must<Page>(coo, PAGE, { first: 1 });
    expect(page.nodes[0]).toMatchObject({ actor: pseudonym, actorName: 'COO person' });
    expect(pseudonym).not.toBe(coo.id);
  });

  it.each<[string, string, number]>([
    [
      'a changed body',
      `update record_entry set body = replace(body, 'APPROVED', 'DECLINED') where organization_id = $1 and sequence = 4`,
      4,
    ],
    [
      'a changed actor',
      `update record_entry set actor = gen_random_uuid() where organization_id = $1 and sequence = 2`,
      2,
    ],
    [
      'a changed time',
      `update record_entry set at = at + interval '1 second' where organization_id = $1 and sequence = 5`,
      5,
    ],
    [
      'a changed subject',
      `update record_entry set subject_id = gen_random_uuid() where organization_id = $1 and sequence = 1`,
      1,
    ],
    ['a changed hash', `update record_entry set hash = repeat('a', 64) where organization_id = $1 and sequence = 3`, 3],
    ['a body that is no JSON', `update record_entry set body = 'gone' where organization_id = $1 and sequence = 6`, 6],
    ['a changed reason', `update record_text set text = 'Other' where organization_id = $1 and sequence = 5`, 5],
    ['a reason added where none was given', `insert into record_text values ($1, 2, 'reason', 'salt', 'Added')`, 2],
    [
      'a removed entry',
      `with gone as (delete from record_text where organization_id = $1) delete from record_entry where organization_id = $1 and sequence = 4`,
      4,
    ],
    [
      'a removed tail',
      `with gone as (delete from record_text where organization_id = $1) delete from record_entry where organization_id = $1 and sequence >= 5`,
      5,
    ],
    [
      'two entries that changed places',
      `update record_entry set sequence = case sequence when 2 then -4 when 4 then -2 end where organization_id = $1 and sequence in (2, 4)`,
      -4,
    ],
    ['a moved head', `update record_head set hash = repeat('b', 64) where organization_id = $1`, 6],
  ])('finds %s at its entry, told by the owner of the database', async (_, sql, entry) => {
    await append(6);
    expect(await check()).toMatchObject({ intact: true, length: 6 });
    await api.admin.query(
      'alter table record_text drop constraint if exists record_text_organization_id_sequence_fkey',
    );
    await api.admin.query(sql, [org.id]);
    if (entry < 0)
      await api.admin.query(
        'update record_entry set sequence = -sequence where organization_id = $1 and sequence < 0',
        [org.id],
      );
    const found = await check();
    expect(found).toMatchObject({ intact: false, firstBrokenEntry: entry < 0 ? 2 : entry });
    expect(found.problem).toContain(`entry ${entry < 0 ? 2 : entry}`);
  });

  it('stays intact when a reason is erased', async () => {
    await append(3);
    await api.admin.query('delete from record_text where organization_id = $1', [org.id]);
    expect(await check()).toMatchObject({ intact: true });
    expect((await api.must<Page>(auditor, PAGE, { first: 3 })).nodes.map((n) => n.reason)).toEqual([null, null, null]);
  });

  it('cannot be changed by the application', async () => {
    await append(1);
    for (const sql of [
      `update record_entry set act = 'x' where organization_id = $1`,
      'delete from record_entry where organization_id = $1',
      `update record_text set text = 'x' where organization_id = $1`,
      'delete from record_head where organization_id = $1',
    ]) {
      await expect(api.database.write(org.id, (tx) => tx.query(sql, [org.id]))).rejects.toThrow('permission denied');
    }
    await expect(api.database.source.query('truncate record_entry')).rejects.toThrow('permission denied');
    expect(await check()).toMatchObject({ intact: true, length: 1 });
  });

  it('is another organisation’s own, and closed to those who may not read it', async () => {
    await append(2);
    const theirs = await api.organization('Other');
    const other = await theirs.member(['AUDITOR']);
    expect(await api.must<Page>(other, PAGE, { first: 10 })).toMatchObject({ totalCount: 0, nodes: [] });
    for (const role of ['PNL_LEADER', 'PANELLIST', 'ADMIN'] as const) {
      const answer = await api.ask(await org.member([role]), PAGE, { first: 1 });
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_PERMITTED');
    }
  });

  it('tells how far its check is to who asked for it, who may cancel it', async () => {
    await append(2100);
    const asked = (task: string) =>
      api.ask(auditor, 'query($task: ID) { recordCheck(taskId: $task) { intact } }', { task });
    const follow = (task: string) =>
      streamed(api, auditor, 'subscription($task: ID!) { taskProgress(taskId: $task) { state share } }', { task });
    const following = follow('check');
    expect(await asked('check')).toMatchObject({ data: { recordCheck: { intact: true } } });
    expect((await following).news.at(-1)).toEqual({ state: 'DONE', share: 10_000 });
    let checking: ReturnType<typeof asked> | undefined;
    const left = follow('left');
    await whileHeld(api, 'record_entry', async (wanted) => {
      checking = asked('left');
      await wanted();
      await api.must(auditor, 'mutation { cancelTask(taskId: "left") { __typename } }');
    });
    expect(await checking).toMatchObject({ data: null, errors: [{ extensions: { code: 'CANCELLED' } }] });
    expect((await left).news.at(-1)).toEqual({ state: 'CANCELLED', share: null });
    expect((await asked('no name')).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
