import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { DataHome } from './data-home';
import { EmbeddedDatabaseError } from './embedded-database-error';
import { stillRuns, type ProcessMark } from './process-mark';
import { SERVER_ENVIRONMENT, runAs } from './server-user';

export const SUPERUSER = 'postgres';
const LOG_LIMIT_BYTES = 10_000_000;
const STOP_PATIENCE_MS = 30_000;

/** What a connection attempt showed: ours and ready; ours but starting or stopping; nobody there; somebody else. */
export type Answer = 'ready' | 'busy' | 'absent' | 'foreign';

/** Makes the cluster beside its place and moves it in when complete, so that a crash leaves none by halves. */
export function createCluster(home: DataHome, native: string, secret: string): void {
  for (const name of readdirSync(home.path)) {
    if (name.startsWith('cluster.new-')) rmSync(join(home.path, name), { recursive: true, force: true });
  }
  const draft = join(home.path, `cluster.new-${randomBytes(6).toString('hex')}`);
  const secretFile = `${draft}.password`;
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(secretFile, secret, { mode: 0o600 });
  if (home.user) {
    chownSync(draft, home.user.uid, home.user.gid);
    chownSync(secretFile, home.user.uid, home.user.gid);
  }
  const made = runAs(home.user, join(native, 'bin', 'initdb'), [
    ...['-D', draft, '--username', SUPERUSER, '--pwfile', secretFile, '--auth', 'scram-sha-256'],
    ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
  ]);
  rmSync(secretFile, { force: true });
  if (made.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    const told = made.error?.message ?? lastFault(made.stderr);
    throw new EmbeddedDatabaseError(`The database in ${home.path} could not be created: ${told}`);
  }
  renameSync(draft, home.cluster);
}

/** A postmaster of our own and where its log of this start begins. */
export interface Launched {
  readonly child: ChildProcess;
  readonly readLog: () => string;
}

/** Starts the server in a process group of its own, so that Ctrl-C reaches it only through us. */
export function launch(home: DataHome, native: string, port: number, settings: Record<string, string>): Launched {
  const log = join(home.path, 'postgres.log');
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) renameSync(log, `${log}.1`);
  const file = openSync(log, 'a', 0o600);
  const from = fstatSync(file).size;
  const all: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    fsync: 'on',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  };
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(join(native, 'bin', 'postgres'), ['-D', home.cluster, ...args], {
    cwd: '/',
    detached: true,
    env: SERVER_ENVIRONMENT,
    stdio: ['ignore', file, file],
    ...(home.user ? { uid: home.user.uid, gid: home.user.gid } : {}),
  });
  closeSync(file);
  child.unref();
  return { child, readLog: () => readFileSync(log).subarray(from).toString('utf8') };
}

/** The process and port that the cluster's own pid file names, or null. */
export function readPidFile(cluster: string): { pid: number; port: number } | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    const port = Number(lines[3]);
    return Number.isInteger(pid) && pid > 0 ? { pid, port: Number.isInteger(port) ? port : 0 } : null;
  } catch {
    return null;
  }
}

/** Connects and compares the server's data folder with ours: a port or a process number alone proves nothing. */
export async function ask(url: string, cluster: string): Promise<Answer> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0] && realpathSync(rows[0].data_directory) === realpathSync(cluster) ? 'ready' : 'foreign';
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (code === '57P03' || code === '57P01') return 'busy';
    return code === '28P01' || code === '28000' ? 'foreign' : 'absent';
  } finally {
    await Promise.race([client.end().catch(() => undefined), pause(500, undefined, { ref: false })]);
  }
}

/** Ends the server: open transactions are rolled back, the data are flushed. */
export async function stopServer(mark: ProcessMark): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!signalServer(mark, signal)) return;
    const began = performance.now();
    while (performance.now() - began < STOP_PATIENCE_MS) {
      if (!stillRuns(mark)) return;
      await pause(20);
    }
  }
}

/** Signals the very process that was started; false when it is gone. */
export function signalServer(mark: ProcessMark, signal: NodeJS.Signals): boolean {
  try {
    return stillRuns(mark) && process.kill(mark.pid, signal);
  } catch {
    return false;
  }
}

/** The sentence of a log that tells why: its last FATAL, PANIC or error line. */
export function lastFault(log: string): string {
  const lines = log.trim().split('\n');
  const fault = lines.filter((line) => /FATAL|PANIC|error:/.test(line)).at(-1) ?? lines.at(-1) ?? '';
  return fault.replace(/^.*?(FATAL|PANIC|error):\s*/, '');
}
