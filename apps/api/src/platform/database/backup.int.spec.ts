import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { TestApi } from '../../testing/test-api';
import { backup, restore } from './backup';
import { cloneDatabase } from './testing/clone-database';

describe('backup and restore', () => {
  let api: TestApi;
  const folder = mkdtempSync(join(tmpdir(), 'clout-backup-'));
  const file = join(folder, 'company.backup');
  beforeAll(async () => {
    api = await TestApi.start();
    const organization = await api.organization('Kept "company" ü');
    const unit = await organization.unit('EB');
    await organization.member(['PNL_LEADER'], [unit]);
  });
  afterAll(async () => {
    await api.stop();
    rmSync(folder, { recursive: true });
  });

  const rowsIn = async (url: string, sql: string): Promise<unknown[]> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    return client
      .query(sql)
      .then(({ rows }) => rows as unknown[])
      .finally(() => client.end());
  };
  const EVERYTHING =
    'select row_to_json(m) as member, (select row_to_json(o) from organization o) as organization, (select row_to_json(s) from session s) as session from member m';

  it('brings every row back, and only into an empty database', async () => {
    const kept = await backup(api.clone.adminUrl, file);
    expect(kept['member']?.rows).toBe(1);
    const empty = await cloneDatabase();
    expect(await restore(empty.adminUrl, file)).toEqual(kept);
    expect(await rowsIn(empty.adminUrl, EVERYTHING)).toEqual(await rowsIn(api.clone.adminUrl, EVERYTHING));
    await expect(restore(empty.adminUrl, file)).rejects.toThrow(/already holds an organisation/);
    await empty.drop();
  });

  it('restores nothing from a file that was changed or cut short', async () => {
    const empty = await cloneDatabase();
    const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n');
    const changed = lines.map((line) => line.replace('PNL_LEADER person', 'Somebody else'));
    for (const forged of [lines.slice(0, -1), changed]) {
      expect(forged).not.toEqual(lines);
      const other = join(folder, 'forged');
      writeFileSync(other, gzipSync(`${forged.join('\n')}\n`));
      await expect(restore(empty.adminUrl, other)).rejects.toThrow(/nothing was restored/);
    }
    expect(await rowsIn(empty.adminUrl, 'select 1 from organization')).toEqual([]);
    await empty.drop();
  });
});
