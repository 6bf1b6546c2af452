import { DataSource, type MixedList, type QueryRunner } from 'typeorm';
import { Organisation1761955200000 } from '../../../migrations/1761955200000-organisation';
import { Record1761955200001 } from '../../../migrations/1761955200001-record';
import { Envelope1761955200002 } from '../../../migrations/1761955200002-envelope';
import { Proposal1761955200003 } from '../../../migrations/1761955200003-proposal';
import { Choice1761955200004 } from '../../../migrations/1761955200004-choice';
import { Decision1761955200005 } from '../../../migrations/1761955200005-decision';
import { Mandate1761955200010 } from '../../../migrations/1761955200010-mandate';
import { Signature1761955200011 } from '../../../migrations/1761955200011-signature';
import { RecordKeeping1761955200013 } from '../../../migrations/1761955200013-record-keeping';
import { Transfers1761955200014 } from '../../../migrations/1761955200014-transfers';
import { Opening1761955200015 } from '../../../migrations/1761955200015-opening';
import { Authority1761955200016 } from '../../../migrations/1761955200016-authority';
import { Spending1761955200017 } from '../../../migrations/1761955200017-spending';
import { Supplement1761955200027 } from '../../../migrations/1761955200027-supplement';
import { Closing1761955200018 } from '../../../migrations/1761955200018-closing';
import { YearClose1761955200028 } from '../../../migrations/1761955200028-year-close';
import { Absorption1761955200029 } from '../../../migrations/1761955200029-absorption';
import { BusinessCase1761955200030 } from '../../../migrations/1761955200030-business-case';
import { Evidence1761955200031 } from '../../../migrations/1761955200031-evidence';
import { Similar1761955200032 } from '../../../migrations/1761955200032-similar';
import { Panel1761955200034 } from '../../../migrations/1761955200034-panel';
import { Explanation1761955200036 } from '../../../migrations/1761955200036-explanation';
import { ImportedProject1761955200037 } from '../../../migrations/1761955200037-imported-project';
import { Solving1761955200035 } from '../../../migrations/1761955200035-solving';
import { PlanRules1761955200039 } from '../../../migrations/1761955200039-plan-rules';
import { ScoringMethods1761955200033 } from '../../../migrations/1761955200033-scoring-methods';
import { Drivers1761955200043 } from '../../../migrations/1761955200043-drivers';
import { Notices1761955200061 } from '../../../migrations/1761955200061-notices';
import { DeadJobs1761955200101 } from '../../../migrations/1761955200101-dead-jobs';
import { Submission1761955200112 } from '../../../migrations/1761955200112-submission';
import { PrerequisiteError } from '../../../migrations/prerequisite-error';
import { Settings1761955200062 } from '../../../migrations/1761955200062-settings';
import { Appeal1761955200072 } from '../../../migrations/1761955200072-appeal';
import { WaitTold1761955200082 } from '../../../migrations/1761955200082-wait-told';
import { Directory1761955200092 } from '../../../migrations/1761955200092-directory';

export { PrerequisiteError };

const MIGRATIONS: MixedList<new () => object> = [
  Organisation1761955200000,
  Record1761955200001,
  Envelope1761955200002,
  Proposal1761955200003,
  Choice1761955200004,
  Decision1761955200005,
  Mandate1761955200010,
  Signature1761955200011,
  RecordKeeping1761955200013,
  Transfers1761955200014,
  Opening1761955200015,
  Authority1761955200016,
  Spending1761955200017,
  Closing1761955200018,
  Supplement1761955200027,
  YearClose1761955200028,
  Absorption1761955200029,
  BusinessCase1761955200030,
  Evidence1761955200031,
  Similar1761955200032,
  Panel1761955200034,
  Explanation1761955200036,
  ImportedProject1761955200037,
  PlanRules1761955200039,
  ScoringMethods1761955200033,
  Drivers1761955200043,
  Solving1761955200035,
  Notices1761955200061,
  Settings1761955200062,
  Appeal1761955200072,
  WaitTold1761955200082,
  Directory1761955200092,
  DeadJobs1761955200101,
  Submission1761955200112,
];
/** Any constant: two programs that migrate at once take turns on it. */
const MIGRATION_LOCK = 4_217_001;

/** A data source on the owner's connection that knows the migrations and nothing else. */
export const adminDataSource = (adminUrl: string): DataSource =>
  new DataSource({
    type: 'postgres',
    url: adminUrl,
    poolSize: 2,
    migrations: MIGRATIONS as never,
    migrationsTableName: 'schema_migration',
  });

const REMEDY =
  'Let an administrator run "create role clout_application nologin" once, and grant it to the owner of the database with admin option; then start Clout again.';

/** The group role of every program that serves this schema; it belongs to the server, so its owner may not be allowed to make it. */
const groupRole = async (runner: QueryRunner): Promise<void> => {
  const found: unknown[] = await runner.query(`select from pg_roles where rolname = 'clout_application'`);
  if (found.length > 0) return;
  await runner.query('create role clout_application nologin').catch((error: Error & { code?: string }) => {
    if (error.code === '42501') throw new PrerequisiteError(`${REMEDY} (${error.message})`);
    if (error.code !== '42710' && error.code !== '23505') throw error;
  });
};

/** Brings the schema up to date and lets `applicationRole` act through the application's group role. */
export async function migrate(adminUrl: string, applicationRole: string): Promise<readonly string[]> {
  const source = await adminDataSource(adminUrl).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await groupRole(lock);
    const done = await source.runMigrations({ transaction: 'each' });
    await lock.query(`grant clout_application to ${quoteIdentifier(applicationRole)}`);
    return done.map((migration) => migration.name);
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
    await source.destroy();
  }
}

export const quoteIdentifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
