import { Client } from 'pg';
import { adminDataSource, migrate } from '../../platform/database/migrate';
import { cloneDatabase } from '../../platform/database/testing/clone-database';
import { urlWith } from '../../database-home';
import { type Persona, TestApi } from '../../testing/test-api';
import {
  type Acted,
  acceptedInitiative,
  completeInput,
  CREATE,
  intakeCycle,
  type ProposalHouse,
  proposalHouse,
} from '../initiative/initiative.fixtures';

const SIMILAR = `query($cycle: ID!, $title: String!, $problem: String = "", $action: String = "", $except: ID, $first: Int = 5) {
  similarInitiatives(cycleId: $cycle, title: $title, problem: $problem, action: $action, exceptId: $except, first: $first) {
    likeness initiative { id code title cycle { id } businessUnit { id } options { name } } } }`;
interface Hit {
  readonly likeness: number;
  readonly initiative: { readonly id: string; readonly title: string };
}

describe('proposals that resemble a draft', () => {
  let api: TestApi;
  let house: ProposalHouse;
  let holds: Acted;
  let kiosk: Acted;
  const asked = { title: 'Show pending holds in our app', problem: 'Customers phone us to ask what a hold is.' };
  beforeAll(async () => {
    api = await TestApi.start();
    house = await proposalHouse(api);
    holds = await acceptedInitiative(api, house);
    const other = { title: 'Branch kiosk', problem: 'Queues at noon.', action: 'Put up a kiosk.' };
    kiosk = await acceptedInitiative(api, house, other);
  });
  afterAll(() => api.stop());

  const ask = (who: Persona, more: Record<string, unknown> = {}) =>
    api.ask(who, SIMILAR, { cycle: house.cycle, ...asked, ...more });
  const hits = async (who: Persona, more: Record<string, unknown> = {}): Promise<readonly Hit[]> => {
    const { data, errors } = await ask(who, more);
    expect(errors).toBeUndefined();
    return (data as { similarInitiatives: readonly Hit[] }).similarInitiatives;
  };

  it('are found by their words and their spelling, most alike first, never the draft itself', async () => {
    const [best, ...rest] = await hits(house.leader);
    expect(best).toMatchObject({ initiative: { id: holds.id, options: [{ name: 'Pilot' }, { name: 'Full' }] } });
    expect(best?.likeness).toBeGreaterThan(6000);
    expect(rest).toEqual([]);
    expect((await hits(house.leader, { title: 'Show pendng hoolds in teh app', problem: '' }))[0]).toMatchObject({
      initiative: { id: holds.id },
    });
    expect(await hits(house.leader, { except: holds.id })).toEqual([]);
    const [same] = await hits(house.leader, {
      title: 'Branch kiosk',
      problem: 'Queues at noon.',
      action: 'Put up a kiosk.',
    });
    expect(same).toMatchObject({ likeness: 10000, initiative: { id: kiosk.id } });
  });

  it('are found over units and cycles, with their unit and cycle', async () => {
    const later = await intakeCycle(house.org, house.executive, { fiscalYear: 2027 });
    expect(await hits(house.executive, { cycle: later })).toMatchObject([
      { initiative: { id: holds.id, cycle: { id: house.cycle }, businessUnit: { id: house.cards } } },
    ]);
  });

  it('tell nothing of a draft that may not be seen, neither by count nor by likeness nor by rank', async () => {
    const others = [house.otherLeader, house.executive];
    const before = await Promise.all(others.map((who) => hits(who, { first: 20 })));
    const { id } = await api.must<Acted>(house.leader, CREATE, { input: completeInput(house, asked) });
    const { rows } = await api.admin.query<{ columns: string }>(
      `select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
       where table_name = 'initiative' and column_name not in ('id', 'code', 'search')`,
    );
    const columns = rows[0]?.columns ?? '';
    await api.admin.query(
      `insert into initiative (id, code, ${columns}) select gen_random_uuid(), 'COPY-' || n, ${columns}
       from initiative, generate_series(1, 60) n where id = $1`,
      [id],
    );
    const own = await hits(house.leader, { first: 20 });
    expect(own).toHaveLength(20);
    expect(own.map((hit) => hit.initiative.id)).not.toContain(holds.id);
    expect(await Promise.all(others.map((who) => hits(who, { first: 20 })))).toEqual(before);
    expect(before.map((found) => found.length)).toEqual([0, 1]);
    const theirs = await proposalHouse(api, 'Elsewhere');
    expect(await api.must(theirs.executive, SIMILAR, { cycle: theirs.cycle, ...asked })).toEqual([]);
  });

  it('refuse a cycle that is not there, texts that are none, too many, and roles that propose nothing', async () => {
    const code = async (who: Persona, more: Record<string, unknown>) =>
      (await ask(who, more)).errors?.[0]?.extensions.code;
    expect(await code(house.leader, { cycle: holds.id })).toBe('NOT_FOUND');
    expect(await code(house.leader, { cycle: 'nonsense' })).toBe('NOT_FOUND');
    expect(await code(house.leader, { title: 'x'.repeat(201) })).toBe('BAD_USER_INPUT');
    expect(await code(house.leader, { action: 'nul \u0000' })).toBe('BAD_USER_INPUT');
    expect(await code(house.leader, { first: 21 })).toBe('BAD_USER_INPUT');
    expect(await code(await house.org.member(['AUDITOR'], []), {})).toBe('NOT_PERMITTED');
    for (const title of ['', ' ', 'a', 'the of and', `'; & | ! :* <-> \\ "`])
      expect(await hits(house.leader, { title, problem: '' })).toEqual([]);
    expect((await hits(house.leader, { except: 'nonsense' })).length).toBe(5);
  });

  it('need an extension that an owner who may not create it is told of in one sentence', async () => {
    const clone = await cloneDatabase();
    const admin = new Client({ connectionString: clone.adminUrl });
    await admin.connect();
    const source = await adminDataSource(clone.adminUrl).initialize();
    const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    try {
      while ((await admin.query(`select 1 from schema_migration where name like 'Similar%'`)).rowCount)
        await source.undoLastMigration({ transaction: 'each' });
      const { rows } = await admin.query('select current_database() as name');
      const { name } = rows[0] as { name: string };
      await admin.query(`drop extension pg_trgm; create role ${name} login createrole password 'x'`);
      await admin.query(`alter schema public owner to ${name}`);
      await admin.query(`do $$ declare t text; begin for t in select tablename from pg_tables where schemaname = 'public'
        loop execute format('alter table %I owner to ${name}', t); end loop; end $$`);
      await admin.query(`grant clout_application to ${name} with admin option`);
      const owner = urlWith(clone.adminUrl, { user: name, password: 'x' });
      await expect(migrate(owner, 'clout_api')).rejects.toThrow(
        /^Let an administrator run "create extension pg_trgm schema public"/,
      );
      await admin.query('create extension pg_trgm schema public');
      expect(await migrate(owner, 'clout_api')).toContain('Similar1761955200032');
    } finally {
      log.mockRestore();
      await source.destroy();
      await admin.end();
      await clone.drop();
    }
  });
});
