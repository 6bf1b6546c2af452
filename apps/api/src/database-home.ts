import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { projectRoot, type Config } from './platform/config';
import { startEmbedded } from './platform/database/embedded/start-embedded';
import { migrate, quoteIdentifier } from './platform/database/migrate';

export interface DatabaseHome {
  /** The application role's connection. */
  readonly applicationUrl: string;
  /** The owner's connection, where this program may migrate. */
  readonly adminUrl: string | undefined;
  readonly embedded: boolean;
  stop(): Promise<void>;
}

const DATABASE = 'clout';
const ROLE = 'clout_api';

/** The database that the settings name, migrated as far as this program may; embedded when none is named. */
export async function openDatabase(config: Config): Promise<DatabaseHome> {
  if (config.databaseUrl !== undefined) {
    const role = decodeURIComponent(new URL(config.databaseUrl).username);
    if (config.databaseAdminUrl) await migrate(config.databaseAdminUrl, role);
    return {
      applicationUrl: config.databaseUrl,
      adminUrl: config.databaseAdminUrl,
      embedded: false,
      stop: async () => undefined,
    };
  }
  const server = await startEmbedded({
    dataDir: join(config.dataFolder, 'postgres'),
    relocate: config.dataFolder === join(projectRoot(), '.clout'),
  });
  try {
    const adminUrl = urlWith(server.adminUrl, { database: DATABASE });
    const password = applicationPassword(config);
    await prepareDatabase(server.adminUrl, password);
    await migrate(adminUrl, ROLE);
    return {
      applicationUrl: urlWith(adminUrl, { user: ROLE, password }),
      adminUrl,
      embedded: true,
      stop: () => server.stop(),
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Another address on the same server. */
export function urlWith(url: string, change: { database?: string; user?: string; password?: string }): string {
  const next = new URL(url);
  if (change.database) next.pathname = `/${change.database}`;
  if (change.user) next.username = change.user;
  if (change.password) next.password = change.password;
  return next.toString();
}

/** The application role's random password, kept in a file that only its owner reads. */
function applicationPassword(config: Config): string {
  const file = join(config.dataFolder, 'application-password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(config.dataFolder, { recursive: true });
  const password = randomBytes(24).toString('base64url');
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  return password;
}

/** Makes the database and the application's login role once. */
export async function prepareDatabase(maintenanceUrl: string, password: string, database = DATABASE): Promise<void> {
  const client = new Client({ connectionString: maintenanceUrl });
  await client.connect();
  try {
    const roles = await client.query('select 1 from pg_roles where rolname = $1', [ROLE]);
    const verb = roles.rowCount ? 'alter' : 'create';
    await client.query(`${verb} role ${ROLE} login nosuperuser nobypassrls password ${client.escapeLiteral(password)}`);
    const databases = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (!databases.rowCount)
      await client.query(`create database ${quoteIdentifier(database)} template template0 encoding 'UTF8'`);
  } finally {
    await client.end();
  }
}
