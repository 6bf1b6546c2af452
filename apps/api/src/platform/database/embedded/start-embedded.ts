import { existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { prepareBinaries } from './binaries';
import { openDataHome, password, rememberPort, rememberedPort, type DataHome } from './data-home';
import { EmbeddedDatabaseError } from './embedded-database-error';
import { hold, isHeld } from './holders';
import { guardLeaving } from './leave-guard';
import { SUPERUSER, ask, createCluster, lastFault, launch, readPidFile, signalServer, stopServer } from './postmaster';
import { markOf, mayBePostgres, stillRuns, type ProcessMark } from './process-mark';
import { withStartLock } from './start-lock';

const READY_PATIENCE_MS = 120_000;
const LAUNCH_ATTEMPTS = 40;

export interface EmbeddedOptions {
  /** Folder of this database; created when absent. */
  readonly dataDir: string;
  /** A port that must be used; without it the remembered one or any free one. */
  readonly port?: number;
  /** False refuses to keep root's data in the system data folder when the server's user cannot enter `dataDir`. */
  readonly relocate?: boolean;
  /** Server settings beside the defaults, for test databases. */
  readonly settings?: Record<string, string>;
}

export interface EmbeddedDatabase {
  /** Superuser's address of the maintenance database, with its password. */
  readonly adminUrl: string;
  readonly port: number;
  readonly pid: number;
  /** True when a server that was already running is used. */
  readonly reused: boolean;
  /** Where the data really lie. */
  readonly home: string;
  /** Lets go of the server and, when no other process uses it, stops it. */
  stop(): Promise<void>;
}

/** Starts the embedded PostgreSQL of a data folder, or joins the one that already runs there; ready when it returns. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const home = openDataHome(options.dataDir, options.relocate ?? true);
  const url = (port: number): string => `postgres://${SUPERUSER}:${password(home)}@127.0.0.1:${port}/postgres`;
  let server: ProcessMark | null = null;
  let release = (): void => undefined;
  let stopping: Promise<void> | null = null;
  const leave = async (): Promise<void> => {
    release();
    if (server && !isHeld(home.path)) await stopServer(server);
  };
  const lift = guardLeaving({
    orderly: leave,
    atOnce: () => {
      release();
      if (server && !isHeld(home.path)) signalServer(server, 'SIGINT');
    },
  });
  const bringUp = async (port?: number): Promise<Server & { reused: boolean }> => {
    const orphan = await joinRunning(home, url);
    if (orphan) server = markOf(orphan.pid);
    const found = orphan ?? (await launchUntilReady(home, { ...options, port }, url, (mark) => (server = mark)));
    return { ...found, reused: orphan !== null };
  };
  try {
    return await withStartLock(home.path, async () => {
      const { pid, port, reused } = await bringUp(options.port);
      release = hold(home.path);
      rememberPort(home, port);
      const unwatch = watchOver(
        () => stopping !== null || server === null || stillRuns(server),
        () => withStartLock(home.path, async () => void (stopping ?? (await bringUp(port)))),
      );
      const stop = (): Promise<void> => {
        unwatch();
        return (stopping ??= withStartLock(home.path, leave).finally(lift));
      };
      return { pid, port, adminUrl: url(port), reused, home: home.path, stop };
    });
  } catch (error) {
    await leave();
    lift();
    throw error;
  }
}

/** Looks each second whether the server lives and revives one that died; a revival that fails is tried again. */
function watchOver(isWell: () => boolean, revive: () => Promise<void>): () => void {
  let reviving = false;
  const timer = setInterval(() => {
    if (reviving || isWell()) return;
    reviving = true;
    revive()
      .catch(() => undefined)
      .finally(() => (reviving = false));
  }, 1_000);
  timer.unref();
  return () => clearInterval(timer);
}

interface Server {
  readonly pid: number;
  readonly port: number;
}

/** The server that a crashed or a neighbouring process left running on this cluster, proven ours by connecting. */
async function joinRunning(home: DataHome, url: (port: number) => string): Promise<Server | null> {
  const began = performance.now();
  for (;;) {
    const found = readPidFile(home.cluster);
    if (!found || !markOf(found.pid)) return null;
    if (!mayBePostgres(found.pid)) {
      rmSync(join(home.cluster, 'postmaster.pid'), { force: true });
      return null;
    }
    const answer = found.port ? await ask(url(found.port), home.cluster) : 'absent';
    if (answer === 'ready') return found;
    if (answer === 'foreign' || performance.now() - began > READY_PATIENCE_MS) {
      throw new EmbeddedDatabaseError(
        `A server (process ${found.pid}) runs on ${home.cluster} but does not answer as ours: end it and start again.`,
      );
    }
    await pause(50);
  }
}

/** Launches until the server answers; another port is tried when one is taken, and the last crash's remnants get time to end. */
async function launchUntilReady(
  home: DataHome,
  options: EmbeddedOptions,
  url: (port: number) => string,
  started: (mark: ProcessMark | null) => void,
): Promise<Server> {
  const native = prepareBinaries(home.user, home.path);
  if (!existsSync(home.cluster)) createCluster(home, native, password(home));
  let port = await freePort(options.port ?? rememberedPort(home));
  if (options.port !== undefined && port !== options.port) throw portTaken(options.port);
  for (let attempt = 1; ; attempt += 1) {
    const { child, readLog } = launch(home, native, port, options.settings ?? {});
    let failed: Error | null = null;
    child.once('error', (error) => (failed = error));
    const mark = child.pid ? markOf(child.pid) : null;
    started(mark);
    const began = performance.now();
    while (child.exitCode === null && child.signalCode === null && !failed) {
      if ((await ask(url(port), home.cluster)) === 'ready') return { pid: child.pid ?? 0, port };
      if (performance.now() - began > READY_PATIENCE_MS) break;
      await pause(25);
    }
    if (mark) await stopServer(mark);
    started(null);
    const log = failed ? String(failed) : readLog();
    const isPortTaken = /could not (bind|create any TCP)/.test(log);
    const isRemnant = /still in use|postmaster\.pid" already exists/.test(log);
    if (isPortTaken && options.port === undefined && attempt < LAUNCH_ATTEMPTS) port = await freePort(null);
    else if (isRemnant && attempt < LAUNCH_ATTEMPTS) await pause(500);
    else if (isPortTaken) throw portTaken(port);
    else {
      throw new EmbeddedDatabaseError(`The embedded database in ${home.path} did not start: ${lastFault(log)}`);
    }
  }
}

function portTaken(port: number): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(`Port ${port} for the embedded database is taken: free it or choose another.`);
}

/** The preferred port when nobody listens on it, else one the system gives. */
function freePort(preferred: number | null): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => (preferred === null ? reject(error) : resolve(freePort(null))));
    server.listen(preferred ?? 0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
