import { randomUUID } from 'node:crypto';
import { enqueue } from '../../platform/jobs/job.store';
import { MOST_ATTEMPTS, workOff, type Work } from '../../platform/jobs/work-off';
import { type Persona, TestApi, type TestOrganization } from '../../testing/test-api';

const REFUSAL = '... on Refusal { code field problems { field } }';
const STANDING = '__typename ... on BackgroundWork { waiting failing dead }';
const LIST = `query($first: Int! = 50, $after: String) { backgroundWork { waiting failing dead dueSince deadJobs(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id kind notice subjectType attempts queuedAt diedAt lastError member { name } } } } }`;
const RETRY = `mutation($ids: [ID!], $all: Boolean) { retryJobs(ids: $ids, all: $all) { ${STANDING} ${REFUSAL} } }`;
const DROP = `mutation($ids: [ID!], $all: Boolean, $reason: String! = "The address is gone.") {
  dropJobs(ids: $ids, all: $all, reason: $reason) { ${STANDING} ${REFUSAL} } }`;

interface Background {
  readonly waiting: number;
  readonly failing: number;
  readonly dead: number;
  readonly dueSince: string | null;
  readonly deadJobs: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly nodes: readonly { id: string; lastError: string; kind: string }[];
  };
}

describe('work in the background', () => {
  let api: TestApi;
  let org: TestOrganization;
  let admin: Persona;
  let auditor: Persona;
  beforeAll(async () => {
    api = await TestApi.start();
    org = await api.organization('Background');
    [admin, auditor] = [await org.member(['ADMIN']), await org.member(['AUDITOR'])];
  });
  afterAll(() => api.stop());
  const standing = (who = admin, variables: Record<string, unknown> = {}) => api.must<Background>(who, LIST, variables);
  const act = (query: string, variables: Record<string, unknown>) =>
    api.must<Record<string, unknown>>(admin, query, variables);
  const code = async (query: string, variables: Record<string, unknown>, who: Persona) =>
    (await api.ask(who, query, variables)).errors?.[0]?.extensions.code;
  const failing = (kind: string, message: string): Work => ({
    kind,
    carryOut: () => Promise.reject(new Error(message)),
  });
  /** Works off what is due as the program would, after as many tries as it takes to give up. */
  const giveUp = async (kind: string, message: string) => {
    await api.admin.query(
      `update job set attempts = $3, run_after = now() - interval '1 second' where organization_id = $1 and kind = $2 and state = 'WAITING'`,
      [org.id, kind, MOST_ATTEMPTS - 1],
    );
    await workOff(api.database, org.id, [failing(kind, message)]);
  };
  const queue = (kind: string, body: unknown = {}) =>
    api.database.write(org.id, (tx) => enqueue(tx, [{ kind, key: randomUUID(), body }]));

  it('is told with what was given up, why without secrets, and for whom', async () => {
    await queue('digest', { memberId: auditor.id });
    await queue('announce', { kind: 'PLAN_DECIDED', subjectType: 'Plan', subjectId: randomUUID() });
    expect(await standing()).toMatchObject({ waiting: 2, failing: 0, dead: 0, dueSince: expect.any(String) });
    await api.admin.query(`update job set run_after = now() - interval '1 second' where organization_id = $1`, [
      org.id,
    ]);
    await workOff(api.database, org.id, [failing('digest', 'not yet')]);
    expect(await standing()).toMatchObject({ waiting: 2, failing: 1, dead: 0 });
    await giveUp('digest', '550 <anna@bank.example> unknown at smtp://clout:hunter2@mail.example');
    await giveUp('announce', 'no such subject');
    const told = await standing(auditor);
    expect(told).toMatchObject({ waiting: 0, failing: 0, dead: 2, dueSince: null });
    expect(told.deadJobs.nodes).toMatchObject([
      { kind: 'ANNOUNCE', notice: 'PLAN_DECIDED', subjectType: 'Plan', attempts: MOST_ATTEMPTS, member: null },
      {
        ...{ kind: 'DIGEST', notice: null, subjectType: null, attempts: MOST_ATTEMPTS },
        member: { name: 'AUDITOR person' },
        lastError: '550 <[address]> unknown at smtp://mail.example',
      },
    ]);
    const { rows } = await api.admin.query<{ last_error: string }>(
      'select last_error from job where organization_id = $1',
      [org.id],
    );
    expect(rows.map(({ last_error }) => last_error).join()).not.toMatch(/anna|hunter2/);
  });

  it('goes page by page, and cursors of another list are refused', async () => {
    const first = await standing(admin, { first: 1 });
    expect(first.deadJobs).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    const second = await standing(admin, { first: 1, after: first.deadJobs.pageInfo.endCursor });
    expect(second.deadJobs.pageInfo.hasNextPage).toBe(false);
    expect(new Set([...first.deadJobs.nodes, ...second.deadJobs.nodes].map(({ id }) => id)).size).toBe(2);
    for (const bad of [{ first: 0 }, { first: 201 }, { after: 'x' }])
      expect(await code(LIST, bad, admin)).toBe('BAD_USER_INPUT');
  });

  it('is tried again by an administrator alone, once, and the record tells it', async () => {
    const [announce, digest] = (await standing()).deadJobs.nodes.map(({ id }) => id);
    for (const who of [auditor, await org.member(['COO'])]) {
      expect(await code(RETRY, { ids: [announce] }, who)).toBe('NOT_PERMITTED');
      expect(await code(DROP, { ids: [announce] }, who)).toBe('NOT_PERMITTED');
    }
    const stranger = await (await api.organization('Other')).member(['ADMIN']);
    expect((await api.must<Background>(stranger, LIST)).deadJobs.totalCount).toBe(0);
    for (const id of [randomUUID(), 'x']) expect(await code(RETRY, { ids: [announce, id] }, admin)).toBe('NOT_FOUND');
    expect(await code(RETRY, { ids: [announce] }, stranger)).toBe('NOT_FOUND');
    for (const bad of [{}, { ids: [announce], all: true }, { ids: Array.from({ length: 201 }, () => announce) }])
      expect(await act(RETRY, bad)).toMatchObject({ code: 'INVALID_INPUT', field: 'ids' });
    const raced = await Promise.all(Array.from({ length: 6 }, () => act(RETRY, { ids: [announce] })));
    expect(raced.map(({ __typename }) => __typename).sort()).toEqual([
      'BackgroundWork',
      ...Array.from({ length: 5 }, () => 'Rejection'),
    ]);
    expect(raced.find((one) => one['code'])).toMatchObject({ code: 'WRONG_STATE', field: 'ids' });
    expect(await standing()).toMatchObject({ waiting: 1, dead: 1 });
    const { done } = await workOff(api.database, org.id, [{ kind: 'announce', carryOut: async () => undefined }]);
    expect(done).toBe(1);
    const { rows } = await api.admin.query<{ body: string }>(
      `select body from record_entry where organization_id = $1 and act = 'retryJobs'`,
      [org.id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.body).toContain(String(announce));
    expect(rows[0]?.body).not.toContain(String(digest));
  });

  it('is dropped with a reason, and a retry of the same job at the same time finds it gone or is the one that counts', async () => {
    expect(await act(DROP, { all: true, reason: ' ' })).toMatchObject({ code: 'INVALID_INPUT', field: 'reason' });
    expect(await act(DROP, { all: true })).toMatchObject({ __typename: 'BackgroundWork', dead: 0 });
    expect(await act(DROP, { all: true })).toMatchObject({ code: 'WRONG_STATE' });
    await queue('digest', { memberId: auditor.id });
    await giveUp('digest', 'gone');
    const [{ id } = { id: '' }] = (await standing()).deadJobs.nodes;
    const both = await Promise.all([api.ask(admin, DROP, { ids: [id] }), api.ask(admin, RETRY, { ids: [id] })]);
    const { rows } = await api.admin.query<{ act: string }>(
      `select act from record_entry where organization_id = $1 and body like '%' || $2 || '%'`,
      [org.id, id],
    );
    expect(rows).toHaveLength(1);
    const after = await standing();
    expect(after).toMatchObject(rows[0]?.act === 'dropJobs' ? { waiting: 0, dead: 0 } : { waiting: 1, dead: 0 });
    expect(both.filter((one) => JSON.stringify(one).includes('"BackgroundWork"'))).toHaveLength(1);
    const CHECK = '{ recordCheck { intact } }';
    expect(await api.must<{ intact: boolean }>(auditor, CHECK)).toEqual({ intact: true });
  });
});
