import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { planFile } from './choice/selection/plan-file';
import { Solver } from './choice/selection/solver';
import { openDatabase } from './database-home';
import { ImportUsageError, readImportArguments } from './import-files/import-arguments';
import { ConfigError, projectRoot, readConfig } from './platform/config';
import { backup, BackupError, restore, type BackupReceipt } from './platform/database/backup';
import type { Database } from './platform/database/transaction';
import { CheckpointError } from './platform/record/checkpoint/signed-checkpoint';

const USAGE = `clout <command>
  plan FILE [--json]          the best selection of a portfolio file
  import base|proposals FILE  brings a ledger extract or a file of proposals in, as a member; see clout import
  demo                        plays the main job against the running server, through GraphQL only
  verify [--checkpoint FILE...] [--key FILE]
                              recomputes every decision record and holds it against checkpoints; exit 1 when one is broken
  checkpoint [FILE]           signs where every decision record stands, into FILE or CLOUT_DATA/checkpoints
  retention                   erases free texts of the record older than each organisation's retention
  sweep                       does what has come due: holds lapse, silence is recorded; the server does it by itself
  backup FILE                 writes the embedded database into one file
  restore FILE                puts such a file into an empty database
  migrate                     brings the database up to date
  seed                        puts the demo company into a database that has none
  organisation create NAME EMAIL [CURRENCY]
                              the first organisation of an installation and its administrator
  bench [choosing|browser]    measures the figures of docs/performance.md, or those of one part alone
  schema [--check]            writes the GraphQL schema to libs/contract, or checks that it is current`;

/** A call that cannot be served as it stands: one sentence, exit 2. */
class UsageError extends Error {}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Runs work on the database that the settings name, as the application. Each command loads what it needs itself. */
async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const home = await openDatabase(readConfig());
  const { TABLES } = await import('./app.module');
  const { createDataSource } = await import('./platform/database/data-source');
  const { Database } = await import('./platform/database/transaction');
  const source = await createDataSource(home.applicationUrl, 4, TABLES).initialize();
  try {
    return await work(new Database(source));
  } finally {
    await source.destroy();
    await home.stop();
  }
}

async function plan(args: readonly string[]): Promise<number> {
  const file = args.find((arg) => !arg.startsWith('--'));
  if (!file) throw new UsageError('Which portfolio file? clout plan FILE --json');
  const { exitCode, output } = await planFile(await readFile(file, 'utf8'));
  say(output);
  return exitCode;
}

async function createOrganization(args: readonly string[]): Promise<number> {
  const [verb, name, email, currency = 'USD'] = args;
  if (verb !== 'create' || !name || !email) throw new UsageError('clout organisation create NAME EMAIL [CURRENCY]');
  const { createFirstOrganization } = await import('./organisation/create-organization');
  const link = await withDatabase((database) =>
    createFirstOrganization(database, readConfig(), { name, email, currency }),
  );
  say(`${name} is there. Its administrator ${email} sets a password at ${link}`);
  return 0;
}

async function schema(args: readonly string[]): Promise<number> {
  const file = join(projectRoot(), 'libs', 'contract', 'schema.graphql');
  const { printSchema } = await import('./print-schema');
  const text = await printSchema();
  if (!args.includes('--check')) return writeFile(file, text).then(() => 0);
  if ((await readFile(file, 'utf8')) === text) return 0;
  say('libs/contract/schema.graphql is stale: run `npm run clout -- schema` and commit it.');
  return 1;
}

/** Runs work on the owner's connection of the database that the settings name. */
async function asOwner(
  file: string | undefined,
  work: (adminUrl: string, file: string) => Promise<BackupReceipt>,
): Promise<number> {
  if (!file) throw new UsageError('Which file? clout backup FILE, or clout restore FILE');
  const home = await openDatabase(readConfig());
  try {
    if (!home.adminUrl)
      throw new UsageError(
        'For your own server use pg_dump and pg_restore, or name a superuser in DATABASE_ADMIN_URL.',
      );
    const receipt = await work(home.adminUrl, file);
    const rows = Object.values(receipt).reduce((sum, table) => sum + table.rows, 0);
    say(`${rows} rows of ${Object.keys(receipt).length} tables: ${file}`);
    return 0;
  } finally {
    await home.stop();
  }
}

async function seed(database: Database): Promise<number> {
  const { seedDemo } = await import('./demo/seed-demo');
  const solver = new Solver();
  try {
    say(
      (await seedDemo(database, readConfig(), solver))
        ? 'The demo company is there.'
        : 'The demo company was there already.',
    );
    return 0;
  } finally {
    await solver.stop();
  }
}

/** Arguments are read before a database is opened. */
async function importFile(args: readonly string[]): Promise<number> {
  try {
    const command = readImportArguments(args);
    const { runImport } = await import('./import-files/run-import');
    return await withDatabase((database) => runImport(database, command, say));
  } catch (error) {
    throw error instanceof ImportUsageError ? new UsageError(error.message) : error;
  }
}

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  plan,
  verify: async (args) => {
    const { verifyRecords } = await import('./record-commands');
    return withDatabase((database) => verifyRecords(database, readConfig(), args, say));
  },
  checkpoint: async ([file]) => {
    const { checkpointRecords } = await import('./record-commands');
    return withDatabase((database) => checkpointRecords(database, readConfig(), file, say));
  },
  schema,
  retention: async () => {
    const { applyRetention } = await import('./retention-command');
    return withDatabase((database) => applyRetention(database, say));
  },
  sweep: async () => {
    const { sweepAll } = await import('./sweep-command');
    return withDatabase((database) => sweepAll(database, say));
  },
  organisation: createOrganization,
  import: importFile,
  demo: async () => (await import('./demo/run-demo')).runDemo(readConfig(), say),
  bench: async (parts) => (await import('../bench/run')).runBench(parts),
  seed: () => withDatabase(seed),
  backup: ([file]) => asOwner(file, backup),
  restore: ([file]) => asOwner(file, restore),
  migrate: () => withDatabase(async () => 0),
};

async function main([command = '', ...args]: readonly string[]): Promise<number> {
  const run = COMMANDS[command];
  if (!run) throw new UsageError(USAGE);
  return run(args);
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: Error) => {
    const plain =
      error instanceof UsageError ||
      error instanceof ConfigError ||
      error instanceof BackupError ||
      error instanceof CheckpointError ||
      /^(Embedded|Demo)/.test(error.constructor.name);
    process.stderr.write(`${plain || 'code' in error ? error.message : (error.stack ?? error.message)}\n`);
    process.exit(error instanceof UsageError ? 2 : 1);
  },
);
