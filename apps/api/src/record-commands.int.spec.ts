import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ChainedEntry, chainEntry, GENESIS_HASH, recordText } from '@clout/domain';
import { CheckpointSchedule } from './platform/record/checkpoint/checkpoint.schedule';
import { checkpointFolder, newestCheckpoint } from './platform/record/checkpoint/checkpoint-folder';
import { keyFile } from './platform/record/checkpoint/checkpoint-key';
import { entriesAfter } from './platform/record/read-record.store';
import { appendRecords, sha256Hex } from './platform/record/record.store';
import { checkpointRecords, verifyRecords } from './record-commands';
import { TestApi, type TestOrganization } from './testing/test-api';

const CHECK = '{ recordCheck { intact length checkpoint { sequence at agrees message } } }';

describe('checkpoints of the record', () => {
  let api: TestApi;
  let org: TestOrganization;
  let said: string[];
  const say = (text: string) => void said.push(text);
  const append = (count: number, to = org) =>
    api.database.write(to.id, (tx) =>
      appendRecords(
        tx,
        { pseudonym: randomUUID() },
        Array.from({ length: count }, (_, i) => ({
          act: 'decidePlan',
          subjectType: 'Plan',
          subjectId: randomUUID(),
          after: { state: 'APPROVED', i },
        })),
      ),
    );
  const verify = async (...args: string[]) => {
    said = [];
    return verifyRecords(api.database, api.config, args, say);
  };
  const checkpoint = (file?: string) => checkpointRecords(api.database, api.config, file, say);
  const file = (name: string) => join(api.config.dataFolder, name);

  /** What the owner of the database can do and the chain alone cannot show: write another history, true to itself. */
  const rebuild = async (change: (entry: ChainedEntry) => ChainedEntry) => {
    const entries = await api.database.read(org.id, (tx) => entriesAfter(tx, 0, 1000));
    let previousHash = GENESIS_HASH;
    for (const entry of entries) {
      const forged = chainEntry(change({ ...entry, previousHash }), sha256Hex);
      await api.admin.query(
        'update record_entry set act = $3, body = $4, previous_hash = $5, hash = $6 where organization_id = $1 and sequence = $2',
        [org.id, entry.sequence, forged.act, recordText(forged), previousHash, forged.hash],
      );
      previousHash = forged.hash;
    }
    await api.admin.query('update record_head set hash = $2 where organization_id = $1', [org.id, previousHash]);
  };
  const cut = async (from: number) => {
    await api.admin.query('delete from record_entry where organization_id = $1 and sequence >= $2', [org.id, from]);
    await api.admin.query(
      `update record_head h set sequence = $2::int - 1, hash = (select hash from record_entry e
         where e.organization_id = $1 and e.sequence = $2::int - 1) where h.organization_id = $1`,
      [org.id, from],
    );
  };

  beforeEach(async () => {
    api = await TestApi.start();
    said = [];
    org = await api.organization();
    await org.member(['AUDITOR']);
    await append(6);
  });
  afterEach(() => api.stop());

  it('are signed with a key that only its owner reads and that is not in the database', async () => {
    expect(await checkpoint()).toBe(0);
    const [name] = await readdir(checkpointFolder(api.config.dataFolder));
    const kept = join(checkpointFolder(api.config.dataFolder), name ?? '');
    for (const secret of [keyFile(api.config.dataFolder), kept]) expect((await stat(secret)).mode & 0o777).toBe(0o600);
    const written = JSON.parse(await readFile(kept, 'utf8')) as Record<string, string>;
    expect(written).toMatchObject({ organizationId: org.id, sequence: 6 });
    expect(written['publicKey']).toContain('BEGIN PUBLIC KEY');
    expect(await verify()).toBe(0);
    expect(said.join('\n')).toMatch(/intact, 6 entries[^]*agrees with the checkpoint of .* at entry 6/);
  });

  it('agree with a record that has grown, and are told by recordCheck', async () => {
    const auditor = await org.member(['AUDITOR']);
    expect(await api.must(auditor, CHECK)).toEqual({ intact: true, length: 6, checkpoint: null });
    await checkpoint();
    await append(3);
    expect(await verify()).toBe(0);
    expect(await api.must(auditor, CHECK)).toMatchObject({
      intact: true,
      length: 9,
      checkpoint: { sequence: 6, agrees: true, message: null },
    });
  });

  it('find a tail that was cut with its head, which the chain alone cannot show', async () => {
    await checkpoint(file('kept.json'));
    await cut(5);
    expect(await verify()).toBe(0);
    expect(said.join('\n')).toContain('no checkpoint to hold it against');
    expect(await verify('--checkpoint', file('kept.json'))).toBe(1);
    expect(said.join('\n')).toMatch(/intact, 4 entries[^]*its tail was cut/);
  });

  it('find a chain that was rebuilt from its first entry', async () => {
    const auditor = await org.member(['AUDITOR']);
    await checkpoint();
    await checkpoint(file('kept.json'));
    await rebuild((entry) => (entry.sequence === 2 ? { ...entry, act: 'declinePlan' } : entry));
    for (const args of [[], ['--checkpoint', file('kept.json')]]) {
      expect(await verify(...args)).toBe(1);
      expect(said.join('\n')).toMatch(/intact, 6 entries[^]*the chain was written anew/);
    }
    const check = await api.must<{ intact: boolean; checkpoint: { agrees: boolean } }>(auditor, CHECK);
    expect([check.intact, check.checkpoint.agrees]).toEqual([true, false]);
  });

  it('are never signed over a record that was changed, so that the next one does not cover it up', async () => {
    await checkpoint();
    await append(2);
    await rebuild((entry) => (entry.sequence === 1 ? { ...entry, act: 'other' } : entry));
    expect(await checkpoint()).toBe(1);
    expect(said.join('\n')).toContain('not signed');
    expect((await newestCheckpoint(api.config.dataFolder, org.id))?.sequence).toBe(6);
  });

  it.each<[string, (written: Record<string, unknown>) => Record<string, unknown>, RegExp]>([
    ['a changed hash', (one) => ({ ...one, headHash: 'a'.repeat(64) }), /not signed by the key/],
    ['a changed sequence', (one) => ({ ...one, sequence: 5 }), /not signed by the key/],
    ['a changed time', (one) => ({ ...one, at: '2020-01-01T00:00:00.000Z' }), /not signed by the key/],
    ['a signature of nothing', (one) => ({ ...one, signature: '' }), /not signed by the key/],
    ['another organisation', (one) => ({ ...one, organizationId: randomUUID() }), /is of another organisation/],
  ])('with %s are refused', async (_, forge, message) => {
    await checkpoint(file('kept.json'));
    const written = JSON.parse(await readFile(file('kept.json'), 'utf8')) as Record<string, unknown>;
    await writeFile(file('forged.json'), JSON.stringify(forge(written)));
    expect(await verify('--checkpoint', file('forged.json'))).toBe(1);
    expect(said.join('\n')).toMatch(message);
  });

  it('signed by a forger’s own key, or kept under the wrong organisation’s name, are refused', async () => {
    await checkpoint(file('kept.json'));
    const folder = checkpointFolder(api.config.dataFolder);
    const key = await readFile(keyFile(api.config.dataFolder), 'utf8');
    await rm(keyFile(api.config.dataFolder));
    await checkpoint(file('other-key.json'));
    await writeFile(keyFile(api.config.dataFolder), key);
    expect(await verify('--checkpoint', file('other-key.json'))).toBe(1);
    expect(await verify('--checkpoint', file('kept.json'), '--key', keyFile(api.config.dataFolder))).toBe(0);
    const other = await api.organization('Other');
    await other.member(['AUDITOR']);
    await append(6, other);
    await checkpoint();
    const [theirs] = (await readdir(folder)).filter((name) => name.startsWith(other.id));
    const text = await readFile(join(folder, theirs ?? ''), 'utf8');
    await writeFile(join(folder, `${org.id}_29991231T000000000Z.json`), text);
    expect(await verify()).toBe(1);
    expect(said.join('\n')).toContain(`is of another organisation, ${other.id}`);
  });

  it('are named by their file when they cannot be read', async () => {
    await writeFile(file('spoilt.json'), '{"format":"clout-checkpoint-1"}\n');
    await expect(verify('--checkpoint', file('spoilt.json'))).rejects.toThrow(/spoilt.json is no file of checkpoints/);
    await expect(verify('--checkpoint')).rejects.toThrow(/Which file/);
    await expect(verify('--chekpoint', 'x')).rejects.toThrow(/clout verify/);
  });

  it('are taken on schedule, once in the hours that are set', async () => {
    const schedule = api.app.get(CheckpointSchedule);
    expect(await schedule.look()).toHaveLength(1);
    await append(1);
    expect(await schedule.look()).toEqual([]);
    const off = new CheckpointSchedule(api.database, { ...api.config, checkpointHours: 0 });
    expect(await off.look()).toEqual([]);
    const often = new CheckpointSchedule(api.database, { ...api.config, checkpointHours: 1e-9 });
    expect(await often.look()).toHaveLength(1);
    expect((await newestCheckpoint(api.config.dataFolder, org.id))?.sequence).toBe(7);
  });
});
