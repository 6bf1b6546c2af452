import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { markOf } from './process-mark';
import { startEmbedded } from './start-embedded';

const LAUNCHER = join(__dirname, 'testing', 'hold-embedded.cjs');

const folders: string[] = [];
const children: ChildProcess[] = [];

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clout-embedded-'));
  chmodSync(folder, 0o711);
  folders.push(folder);
  return folder;
}

async function ask<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Another process that starts the database, prints one line of JSON and stays. */
async function startElsewhere(dataDir: string): Promise<{ child: ChildProcess; pid: number; reused: boolean }> {
  const child = spawn(process.execPath, [LAUNCHER, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  return new Promise((done, failed) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('\n')) done({ child, ...(JSON.parse(text) as { pid: number; reused: boolean }) });
    });
    child.once('exit', (code) => failed(new Error(`ended early with ${code}: ${text}`)));
  });
}

async function untilGone(pid: number): Promise<void> {
  while (markOf(pid)) await new Promise((done) => setTimeout(done, 50));
}

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('startEmbedded', () => {
  it('serves on loopback, durable, with the password in a file only its owner reads, and keeps data and port', async () => {
    const dataDir = freshFolder();
    const first = await startEmbedded({ dataDir });
    expect(first.reused).toBe(false);
    expect(new URL(first.adminUrl).hostname).toBe('127.0.0.1');
    expect(await ask(first.adminUrl, 'show fsync')).toEqual([{ fsync: 'on' }]);
    expect(await ask(first.adminUrl, 'show data_checksums')).toEqual([{ data_checksums: 'on' }]);
    expect(statSync(join(first.home, 'password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(first.home, 'cluster')).mode & 0o077).toBe(0);
    await expect(ask(first.adminUrl.replace(/:[0-9a-f]{48}@/, ':wrong@'), 'select 1')).rejects.toThrow(/password/);
    await ask(first.adminUrl, 'create table kept as select 42 as answer');
    await first.stop();
    expect(markOf(first.pid)).toBeNull();

    const second = await startEmbedded({ dataDir });
    expect(second.port).toBe(first.port);
    expect(await ask(second.adminUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await second.stop();
  });

  it('uses the server a killed process left behind, and recovers from the loss of the server itself', async () => {
    const dataDir = freshFolder();
    const lost = await startElsewhere(dataDir);
    lost.child.kill('SIGKILL');
    await untilGone(lost.child.pid ?? 0);
    expect(markOf(lost.pid)).not.toBeNull();

    const adopted = await startEmbedded({ dataDir });
    expect(adopted).toMatchObject({ pid: lost.pid, reused: true });
    await ask(adopted.adminUrl, 'create table written as select 7 as seven');
    process.kill(adopted.pid, 'SIGKILL');
    await untilGone(adopted.pid);
    await adopted.stop();

    const recovered = await startEmbedded({ dataDir });
    expect(recovered.reused).toBe(false);
    expect(await ask(recovered.adminUrl, 'select seven from written')).toEqual([{ seven: 7 }]);
    await recovered.stop();
  });

  it('revives a server that dies while it is used, at the same address and with all that was committed', async () => {
    const database = await startEmbedded({ dataDir: freshFolder() });
    await ask(database.adminUrl, 'create table committed as select 3 as three');
    process.kill(database.pid, 'SIGKILL');
    await untilGone(database.pid);
    const answer = async (): Promise<unknown> =>
      ask(database.adminUrl, 'select three from committed').catch(() => null);
    let rows = await answer();
    while (rows === null) {
      await new Promise((done) => setTimeout(done, 100));
      rows = await answer();
    }
    expect(rows).toEqual([{ three: 3 }]);
    await database.stop();
    await expect(ask(database.adminUrl, 'select 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('makes one server of two starts at once, and stops it when the last user lets go', async () => {
    const dataDir = freshFolder();
    const [one, two] = await Promise.all([startElsewhere(dataDir), startElsewhere(dataDir)]);
    expect(one.pid).toBe(two.pid);
    expect([one.reused, two.reused].sort()).toEqual([false, true]);
    one.child.kill('SIGTERM');
    await untilGone(one.child.pid ?? 0);
    expect(markOf(two.pid)).not.toBeNull();
    two.child.kill('SIGINT');
    await untilGone(two.child.pid ?? 0);
    await untilGone(two.pid);
  });

  it('ignores the pid file of a process number that another program has now', async () => {
    const dataDir = freshFolder();
    const first = await startEmbedded({ dataDir });
    await first.stop();
    const stale = [process.pid, join(first.home, 'cluster'), 0, first.port, '', '127.0.0.1', ''].join('\n');
    writeFileSync(join(first.home, 'cluster', 'postmaster.pid'), stale);
    const second = await startEmbedded({ dataDir });
    expect(await ask(second.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
  });

  it('takes another port when the remembered one is taken, and says so when a named one is', async () => {
    const dataDir = freshFolder();
    const first = await startEmbedded({ dataDir });
    await first.stop();
    const squatter = createServer();
    await new Promise<void>((done) => squatter.listen(first.port, '127.0.0.1', done));
    try {
      const second = await startEmbedded({ dataDir });
      expect(second.port).not.toBe(first.port);
      await second.stop();
      await expect(startEmbedded({ dataDir, port: first.port })).rejects.toThrow(`Port ${first.port}`);
    } finally {
      await new Promise((done) => squatter.close(done));
    }
  });

  it('keeps data the server cannot reach elsewhere with a pointer, or refuses where the place was chosen', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'clout-closed-'));
    folders.push(parent);
    const dataDir = resolve(parent, 'data');
    const isRoot = process.getuid?.() === 0;
    if (isRoot) await expect(startEmbedded({ dataDir, relocate: false })).rejects.toThrow('CLOUT_DATA');
    const database = await startEmbedded({ dataDir });
    expect(await ask(database.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await database.stop();
    expect(existsSync(join(dataDir, 'location'))).toBe(isRoot);
    if (isRoot) expect(readFileSync(join(dataDir, 'location'), 'utf8').trim()).toBe(database.home);
    else expect(database.home).toBe(dataDir);
    folders.push(database.home);
  });
});
