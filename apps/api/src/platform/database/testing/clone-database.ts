import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { urlWith } from '../../../database-home';
import { TEMPLATE } from './global-setup';

export interface ClonedDatabase {
  /** The application role's connection. */
  readonly applicationUrl: string;
  /** The owner's connection, for what only an attacker or a test would do. */
  readonly adminUrl: string;
  drop(): Promise<void>;
}

/** A database of its own for one suite, cloned from the migrated template. */
export async function cloneDatabase(): Promise<ClonedDatabase> {
  const server = JSON.parse(process.env['CLOUT_TEST_SERVER'] ?? '{}') as { adminUrl: string; password: string };
  const name = `suite_${randomBytes(6).toString('hex')}`;
  await onMaintenance(server.adminUrl, `create database ${name} template ${TEMPLATE}`);
  const adminUrl = urlWith(server.adminUrl, { database: name });
  return {
    adminUrl,
    applicationUrl: urlWith(adminUrl, { user: 'clout_api', password: server.password }),
    drop: () => onMaintenance(server.adminUrl, `drop database ${name} with (force)`),
  };
}

/** CREATE DATABASE waits its turn: two clones at once of one template are refused by PostgreSQL. */
async function onMaintenance(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(4217002)');
    await client.query(sql);
  } finally {
    await client.end();
  }
}
