import { Client } from 'pg';
import type { EntitySchema } from 'typeorm';
import { TABLES } from '../src/app.module';
import { adminDataSource } from '../src/platform/database/migrate';
import { cloneDatabase, type ClonedDatabase } from '../src/platform/database/testing/clone-database';

/** Everything that makes up the schema, as text: columns, constraints, indexes, policies and grants. */
const SHAPE = `
  select 'column' as what, table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') as shape
    from information_schema.columns where table_schema = 'public'
  union all select 'constraint', conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
    where connamespace = 'public'::regnamespace and contype <> 'n'
  union all select 'index', indexdef from pg_indexes where schemaname = 'public'
  union all select 'policy', tablename || ' ' || coalesce(qual, '') || ' ' || coalesce(with_check, '') from pg_policies where schemaname = 'public'
  union all select 'grant', table_name || ' ' || privilege_type from information_schema.role_table_grants where grantee = 'clout_application'
  order by 1, 2`;

describe('the schema', () => {
  let clone: ClonedDatabase;
  let admin: Client;
  const rows = async <T = Record<string, string>>(sql: string): Promise<T[]> => (await admin.query(sql)).rows as T[];
  beforeAll(async () => {
    clone = await cloneDatabase();
    admin = new Client({ connectionString: clone.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await clone.drop();
  });

  it('goes down to nothing and up to the same again', async () => {
    const before = await rows(SHAPE);
    const source = await adminDataSource(clone.adminUrl).initialize();
    try {
      for (const _ of source.migrations) await source.undoLastMigration({ transaction: 'each' });
      expect(
        await rows(`select tablename from pg_tables where schemaname = 'public' and tablename <> 'schema_migration'`),
      ).toEqual([]);
      await source.runMigrations({ transaction: 'each' });
    } finally {
      await source.destroy();
    }
    expect(await rows(SHAPE)).toEqual(before);
    expect(before.length).toBeGreaterThan(300);
  });

  it('has the columns that the tables of the program name', async () => {
    const columns = new Set(
      (
        await rows<{ c: string }>(
          `select table_name || '.' || column_name as c from information_schema.columns where table_schema = 'public'`,
        )
      ).map((r) => r.c),
    );
    const named = (TABLES as readonly EntitySchema<Record<string, unknown>>[]).flatMap(({ options }) =>
      Object.entries(options.columns).map(
        ([property, column]) => `${options.tableName ?? options.name}.${column?.name ?? property}`,
      ),
    );
    expect(named.filter((column) => !columns.has(column))).toEqual([]);
    expect(named.length).toBeGreaterThan(20);
  });

  const tenantTables = `select c.oid, c.relname from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
    and c.relname <> 'schema_migration' and coalesce(obj_description(c.oid), '') not like 'reference%'`;
  const violations: [string, string][] = [
    [
      'a tenant table without forced row-level security',
      `select relname from (${tenantTables}) t where not exists (select from pg_class c where c.oid = t.oid and c.relrowsecurity and c.relforcerowsecurity)`,
    ],
    [
      'a tenant table without a policy that names the tenant',
      `select relname from (${tenantTables}) t where not exists (select from pg_policies p where p.tablename = t.relname and p.permissive = 'PERMISSIVE' and p.qual like '%app.organization_id%' and p.with_check like '%app.organization_id%')`,
    ],
    ['a policy with a sub-select', `select tablename from pg_policies where qual ilike '%select%'`],
    [
      'a primary or unique key that does not start with the organisation',
      `select i.indexrelid::regclass::text from pg_index i join (${tenantTables}) t on t.oid = i.indrelid
       join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0] where i.indisunique and a.attname <> 'organization_id'`,
    ],
    [
      'a foreign key between tenant tables without the organisation',
      `select k.conname from pg_constraint k join (${tenantTables}) t on t.oid = k.conrelid join (${tenantTables}) f on f.oid = k.confrelid
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1] where k.contype = 'f' and a.attname <> 'organization_id'`,
    ],
    [
      'a deferrable or exclusion constraint',
      `select conname from pg_constraint where connamespace = 'public'::regnamespace and (condeferrable or contype = 'x')`,
    ],
    ['a trigger of ours', `select tgname from pg_trigger where not tgisinternal`],
    [
      'a foreign key that sets null',
      `select conname from pg_constraint where contype = 'f' and confdeltype in ('n', 'd')`,
    ],
    [
      'something the application role owns',
      `select c.relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in ('clout_api', 'clout_application')`,
    ],
    [
      'a record or ledger row that the application may change',
      `select table_name from information_schema.role_table_grants where grantee = 'clout_application' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
       and table_name in ('ledger_entry', 'record_entry', 'decision', 'decision_line', 'opex_base_row', 'opening_commitment')`,
    ],
  ];
  it.each(violations)('has not %s', async (_, sql) => expect(await rows(sql)).toEqual([]));

  it('finds each planted fault', async () => {
    await admin.query(`create table planted (id uuid primary key, organization_id uuid not null, other uuid)`);
    const found: (string | null)[] = [];
    for (const [name, sql] of violations.slice(0, 4)) found.push((await rows(sql)).length > 0 ? name : null);
    await admin.query('drop table planted');
    expect(found).toEqual([violations[0]?.[0], violations[1]?.[0], null, violations[3]?.[0]]);
  });
});
