import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import { ChoiceHouse, cost } from './choice/choice.fixtures';
import { Reckoner } from './choice/explanation/reckoner';
import { appendRecords } from './platform/record/record.store';
import { Tx } from './platform/database/transaction';
import { whileHeld } from './testing/held-table';
import { leavingClient } from './testing/leaving-client';
import { streamed } from './testing/stream';
import { TestApi, type Persona, type TestOrganization } from './testing/test-api';

/** More than two batches of the record's check. */
const ENTRIES = 2_500;
const CHECK = '{ recordCheck { intact length } }';

describe('a request that its client broke off', () => {
  let api: TestApi;
  let org: TestOrganization;
  let admin: Persona;
  let auditor: Persona;
  beforeAll(async () => {
    api = await TestApi.start({ LOG_LEVEL: 'error' });
    org = await api.organization();
    admin = await org.member(['ADMIN']);
    auditor = await org.member(['AUDITOR']);
    const act = () => ({ act: 'decidePlan', subjectType: 'Plan', subjectId: randomUUID() });
    await api.database.write(org.id, (tx) =>
      appendRecords(tx, { pseudonym: randomUUID() }, Array.from({ length: ENTRIES }, act)),
    );
  });
  afterAll(() => api.stop());
  afterEach(() => jest.restoreAllMocks());

  /** Lets a request come as far as a table that nobody may touch, has its client leave, and then lets it go on. */
  const leftAt = (table: string, who: Persona, asked: Parameters<typeof leavingClient>[2]) =>
    whileHeld(api, table, async (wanted) => {
      const client = await leavingClient(api, who, asked);
      await wanted();
      await client.leave();
    });
  /** Waits until no transaction is open but the watcher's own. */
  const settled = async () => {
    for (;;) {
      const { rows } = await api.admin.query(
        "select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'",
      );
      if (rows.length === 0) return;
      await pause(5);
    }
  };

  it('sends no further statement, is no error, and lets its snapshot go', async () => {
    const errors = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const sent = jest.spyOn(Tx.prototype, 'query');
    /** Pages of the record that were read. */
    const pages = async () => {
      const calls = sent.mock.calls.flatMap(([sql], at) =>
        /^select e.sequence/.test(sql) ? [sent.mock.results[at]] : [],
      );
      const read = await Promise.allSettled(calls.map((call) => call?.value as Promise<unknown>));
      return read.filter(({ status }) => status === 'fulfilled').length;
    };
    await leftAt('record_entry', auditor, { query: CHECK });
    await settled();
    expect(await pages()).toBe(1);
    expect(errors).not.toHaveBeenCalled();
    expect(await api.must(auditor, CHECK)).toEqual({ intact: true, length: ENTRIES });
    expect(await pages()).toBe(1 + 3);
  });

  it('makes no file, and none stands in the record', async () => {
    await leftAt('record_entry', auditor, '/exports/record.csv');
    await settled();
    const made = await fetch(`${api.url}/exports/record.csv`, {
      headers: { authorization: `Bearer ${auditor.token}` },
    });
    expect(made.status).toBe(200);
    await made.text();
    expect(await api.must(auditor, CHECK)).toEqual({ intact: true, length: ENTRIES + 1 });
  });

  it('is a file no more when it is cancelled by its name, and tells how far it is', async () => {
    const get = (task: string) =>
      fetch(`${api.url}/exports/record.csv?task=${task}`, { headers: { authorization: `Bearer ${auditor.token}` } });
    const follow = 'subscription { taskProgress(taskId: "whole") { state share } }';
    let making: Promise<Response> | undefined;
    await whileHeld(api, 'record_entry', async (wanted) => {
      making = get('file');
      await wanted();
      await api.must(auditor, 'mutation { cancelTask(taskId: "file") { __typename } }');
    });
    expect(await making?.then((answer) => answer.json())).toMatchObject({ code: 'CANCELLED' });
    const following = streamed(api, auditor, follow);
    const whole = await get('whole');
    expect((await whole.text()).length).toBeGreaterThan(ENTRIES);
    expect((await following).news.at(-1)).toEqual({ state: 'DONE', share: 10_000 });
    expect(await api.must(auditor, CHECK)).toEqual({ intact: true, length: ENTRIES + 2 });
  });

  it('is carried out all the same when it acts', async () => {
    const query =
      'mutation($name: String!) { createTaxonomyTerm(input: { kind: FUNCTIONAL_AREA, code: "EU", name: $name }) { __typename } }';
    await leftAt('record_head', admin, { query, variables: { name: 'Europe' } });
    await settled();
    expect(await api.must(auditor, CHECK)).toEqual({ intact: true, length: ENTRIES + 3 });
  });

  it('is not reckoned on: the next question is answered', async () => {
    const house = await ChoiceHouse.build(api);
    const { id } = await house.initiative('One', [{ name: 'core', costs: [cost(60_000)] }]);
    await house.select([[id, 900]]);
    const frontier = {
      query: 'query($id: ID!) { planFrontier(planId: $id, points: 4) { planVersion } }',
      variables: { id: (await house.propose()).id },
    };
    const reckoner = api.app.get(Reckoner);
    const honest: unknown = Reflect.get(reckoner, 'from');
    const file = join(api.config.dataFolder, 'hangs.cjs');
    const hangs = "const { parentPort: p } = require('node:worker_threads'); p.on('message', () => { for (;;); });";
    writeFileSync(file, `${hangs} p.postMessage({ kind: 'ready' });`);
    Reflect.set(reckoner, 'from', { file, options: {} });
    const client = await leavingClient(api, house.people.auditor, frontier);
    while (Reflect.get(reckoner, 'waiting') === null) await turn();
    await client.leave();
    expect(Reflect.get(reckoner, 'length')).toBe(0);
    Reflect.set(reckoner, 'from', honest);
    expect(await api.must(house.people.auditor, frontier.query, frontier.variables)).toEqual({ planVersion: 1 });
  });

  it('is not mistaken for one that came from no socket, or waits for its answer', async () => {
    const answer = await api.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Bearer ${auditor.token}`, 'content-type': 'application/json' },
      payload: { query: CHECK },
    });
    expect(answer.json()).toMatchObject({ data: { recordCheck: { intact: true } } });
  });
});
