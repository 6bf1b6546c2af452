import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Client } from 'pg';
import { quoteIdentifier } from './migrate';

const BATCH = 500;
const FORMAT = 'clout-backup-1';

/** A backup or restore that cannot go on: one sentence for the person who runs it. */
export class BackupError extends Error {}

/** Rows and a digest of their text, table by table. */
export type BackupReceipt = Readonly<Record<string, { readonly rows: number; readonly sha256: string }>>;

type Line =
  | { format: string; migrations: string[]; tables: string[] }
  | { table: string; row: string }
  | { receipt: BackupReceipt };

const tally = () => {
  const tables = new Map<string, { rows: number; hash: Hash }>();
  return {
    add(table: string, row: string) {
      const entry = tables.get(table) ?? { rows: 0, hash: createHash('sha256') };
      entry.rows += 1;
      entry.hash.update(row).update('\n');
      tables.set(table, entry);
    },
    receipt: (): BackupReceipt =>
      Object.fromEntries(
        [...tables].map(([name, { rows, hash }]) => [name, { rows, sha256: hash.copy().digest('hex') }]),
      ),
  };
};

const migrationsOf = async (client: Client): Promise<string[]> =>
  (await client.query('select name from schema_migration order by id')).rows.map((row: { name: string }) => row.name);
const tablesOf = async (client: Client): Promise<string[]> =>
  (
    await client.query(
      `select tablename from pg_tables where schemaname = 'public' and tablename <> 'schema_migration' order by 1`,
    )
  ).rows.map((row: { tablename: string }) => row.tablename);

/** The columns of a table that are kept; what the database generates from others is not, and comes back by itself. */
const columnsOf = async (client: Client, table: string): Promise<string> => {
  const { rows } = await client.query(
    `select attname from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
       and attgenerated = '' order by attnum`,
    [quoteIdentifier(table)],
  );
  return (rows as { attname: string }[]).map(({ attname }) => quoteIdentifier(attname)).join(', ');
};

/** Runs work on the owner's connection; the owner must see every tenant, so it is a superuser's. */
async function asOwner<T>(adminUrl: string, begin: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(begin);
    const { rows } = await client.query('select rolsuper from pg_roles where rolname = current_user');
    if (!(rows[0] as { rolsuper: boolean }).rolsuper)
      throw new BackupError(
        'Only the embedded database is backed up by Clout: use pg_dump and pg_restore for your own server.',
      );
    const value = await work(client);
    await client.query('commit');
    return value;
  } finally {
    await client.end();
  }
}

/** Writes every table, as one consistent snapshot, into a compressed file that appears only when it is whole. */
export const backup = (adminUrl: string, file: string): Promise<BackupReceipt> =>
  asOwner(adminUrl, 'begin isolation level repeatable read read only', async (client) => {
    const zip = createGzip();
    const partial = `${file}.partial`;
    const written = pipeline(zip, createWriteStream(partial, { mode: 0o600 }));
    const put = async (line: Line) => void (zip.write(`${JSON.stringify(line)}\n`) || (await once(zip, 'drain')));
    const tables = await tablesOf(client);
    const count = tally();
    await put({ format: FORMAT, migrations: await migrationsOf(client), tables });
    for (const table of tables) {
      const name = quoteIdentifier(table);
      const kept = `select ${await columnsOf(client, table)} from ${name}`;
      await client.query(`declare rows_of_table cursor for select row_to_json(t)::text as row from (${kept}) t`);
      for (;;) {
        const { rows } = (await client.query(`fetch ${BATCH} from rows_of_table`)) as { rows: { row: string }[] };
        for (const { row } of rows) {
          count.add(table, row);
          await put({ table, row });
        }
        if (rows.length < BATCH) break;
      }
      await client.query('close rows_of_table');
    }
    const receipt = count.receipt();
    await put({ receipt });
    zip.end();
    await written;
    await rename(partial, file);
    return receipt;
  });

/** Puts a backup into an empty, migrated database: everything or nothing, checked against the file's own digests. */
export const restore = (adminUrl: string, file: string): Promise<BackupReceipt> =>
  asOwner(adminUrl, 'begin', async (client) => {
    if ((await client.query('select 1 from organization limit 1')).rowCount)
      throw new BackupError(
        'This database already holds an organisation: restore into an empty data folder (CLOUT_DATA).',
      );
    await client.query(`set local session_replication_role = 'replica'`);
    const count = tally();
    let receipt: BackupReceipt | undefined;
    let table = '';
    let rows: string[] = [];
    const flush = async () => {
      if (rows.length === 0) return;
      const name = quoteIdentifier(table);
      const columns = await columnsOf(client, table);
      const batch = `insert into ${name} (${columns}) overriding system value
        select ${columns} from json_populate_recordset(null::${name}, $1)`;
      await client.query(batch, [`[${rows.join(',')}]`]);
      rows = [];
    };
    for await (const text of createInterface({
      input: createReadStream(file).pipe(createGunzip()),
      crlfDelay: Infinity,
    })) {
      const line = JSON.parse(text) as Line;
      if ('format' in line) await checkHeader(client, line);
      else if ('receipt' in line) receipt = line.receipt;
      else {
        if (line.table !== table || rows.length >= BATCH) await flush();
        table = line.table;
        rows.push(line.row);
        count.add(line.table, line.row);
      }
    }
    await flush();
    const restored = count.receipt();
    if (!receipt || JSON.stringify(receipt) !== JSON.stringify(restored))
      throw new BackupError('The file is cut short or was changed: nothing was restored.');
    await client.query(
      `select setval(pg_get_serial_sequence('ledger_entry', 'sequence'), greatest((select max(sequence) from ledger_entry), 1))`,
    );
    return restored;
  });

async function checkHeader(
  client: Client,
  header: { format: string; migrations: string[]; tables: string[] },
): Promise<void> {
  if (header.format !== FORMAT) throw new BackupError('This is no backup of Clout.');
  const here = await migrationsOf(client);
  if (JSON.stringify(here) !== JSON.stringify(header.migrations))
    throw new BackupError(
      'The backup is of another version of the schema: restore it with the version that made it, then update.',
    );
}
