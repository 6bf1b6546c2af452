import { randomBytes } from 'node:crypto';
import { mkdtempSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../embedded/start-embedded';
import { migrate } from '../migrate';
import { prepareDatabase, urlWith } from '../../../database-home';

export const TEMPLATE = 'clout_template';

/** One throw-away PostgreSQL for the run, with a migrated template that each suite clones. */
export default async function globalSetup(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'clout-test-'));
  chmodSync(folder, 0o755);
  const server = await startEmbedded({
    dataDir: join(folder, 'postgres'),
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' },
  });
  const password = randomBytes(18).toString('base64url');
  await prepareDatabase(server.adminUrl, password, TEMPLATE);
  const templateUrl = urlWith(server.adminUrl, { database: TEMPLATE });
  await migrate(templateUrl, 'clout_api');
  process.env['CLOUT_TEST_SERVER'] = JSON.stringify({ adminUrl: server.adminUrl, password });
  (globalThis as { cloutTestServer?: unknown }).cloutTestServer = { server, folder };
}
