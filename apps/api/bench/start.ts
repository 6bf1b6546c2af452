import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Solver } from '../src/choice/selection/solver';
import { clock } from '../src/platform/clock';
import { answering } from './answering';
import { print } from './report';

const MAIN = join(__dirname, '..', 'src', 'main.js');

/** Starts the built server on a data folder; answers with its address and the seconds until it says that it is ready. */
async function start(folder: string): Promise<{ child: ChildProcess; url: string; seconds: number }> {
  const began = clock.ticks();
  const env = { CLOUT_DATA: folder, PORT: '0', CLOUT_DEMO: '1' };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => {
      const at = /Clout is ready at (\S+)/.exec(text.toString());
      if (at?.[1]) resolve(at[1]);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return { child, url, seconds: (clock.ticks() - began) / 1000 };
}

const stop = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve) => {
    child.removeAllListeners('exit').once('exit', resolve);
    child.kill('SIGTERM');
  });

/** Resident memory of a process in megabytes. */
export const residentMegabytes = (pid: number): number => kilobytes(pid, 'status', /VmRSS:\s+(\d+) kB/) / 1024;

const kilobytes = (pid: number, file: string, pattern: RegExp): number =>
  Number(pattern.exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'))?.[1] ?? 0);

/** Memory of a server's processes, shared pages counted once (proportional set size), in megabytes. */
function postgresMegabytes(folder: string): number {
  const postmaster = Number(readFileSync(pidFile(folder), 'utf8').split('\n')[0]);
  const family = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid === postmaster || (pid > 0 && parentOf(pid) === postmaster));
  return family.reduce((sum, pid) => sum + kilobytes(pid, 'smaps_rollup', /^Pss:\s+(\d+) kB/m), 0) / 1024;
}

const parentOf = (pid: number): number => {
  try {
    return Number(/PPid:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return 0;
  }
};

function pidFile(folder: string): string {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((path) =>
    path.endsWith('postmaster.pid'),
  );
  if (!found) throw new Error('the embedded server left no postmaster.pid');
  return join(folder, found);
}

/** First and warm start with the demo company, and what rests in memory: server, PostgreSQL, solver worker. */
export async function startAndMemory(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'clout-bench-'));
  chmodSync(folder, 0o755);
  try {
    const first = await start(folder);
    await stop(first.child);
    const warm = await start(folder);
    const memory = { api: residentMegabytes(warm.child.pid ?? 0), postgres: postgresMegabytes(folder) };
    await answering(warm.url, join(folder, 'demo-accounts.json'));
    await stop(warm.child);
    const before = residentMegabytes(process.pid);
    const solver = new Solver();
    await solver.warm();
    const worker = residentMegabytes(process.pid) - before;
    await solver.stop();
    print('Start and memory, with the demo company', [
      { name: 'first start of a built server, seeding included', value: first.seconds, unit: 's' },
      { name: 'warm start to ready', value: warm.seconds, unit: 's', goal: { atMost: 8 } },
      { name: 'API process at rest', value: memory.api, unit: 'MB', goal: { atMost: 300 } },
      { name: 'PostgreSQL', value: memory.postgres, unit: 'MB' },
      { name: 'solver worker', value: worker, unit: 'MB' },
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
