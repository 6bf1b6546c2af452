import { createHash, randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { EmbeddedDatabaseError } from './embedded-database-error';
import { canEnter, isRoot, ordinaryServerUser, type ServerUser } from './server-user';

/** Where root keeps data that the server's user could not reach inside the checkout. */
export const SYSTEM_DATA_FOLDER = '/var/lib/clout';

/** The folder of one embedded database: its cluster, password, remembered port, lock and log. */
export interface DataHome {
  readonly path: string;
  /** PostgreSQL's own data folder. */
  readonly cluster: string;
  /** Whom the server runs as; null for ourselves. */
  readonly user: ServerUser | null;
}

/**
 * Opens or creates the home of the data wanted at `wanted`. As root in a place the server's user cannot enter, the data
 * lie in the system data folder and `wanted/location` points there; `relocate: false` refuses instead.
 */
export function openDataHome(wanted: string, relocate: boolean): DataHome {
  const place = resolve(wanted);
  makeFolder(place);
  if (!isRoot()) return homeAt(place, null);
  const pointer = join(place, 'location');
  if (existsSync(pointer)) {
    const path = readFileSync(pointer, 'utf8').trim();
    makeFolder(path);
    return homeAt(path, ownerOf(path) ?? ordinaryServerUser());
  }
  const user = ownerOf(place) ?? ordinaryServerUser();
  if (canEnter(user, place)) return homeAt(place, user);
  if (!relocate || existsSync(join(place, 'cluster'))) {
    throw new EmbeddedDatabaseError(
      `The user ${user.name}, whom PostgreSQL runs as here, cannot reach ${place}: open its parent folders, or set CLOUT_DATA to a folder that user can reach.`,
    );
  }
  const path = join(SYSTEM_DATA_FOLDER, createHash('sha256').update(realpathSync(place)).digest('hex').slice(0, 24));
  makeFolder(SYSTEM_DATA_FOLDER);
  makeFolder(path);
  writeFileSync(pointer, `${path}\n`);
  return homeAt(path, ownerOf(path) ?? user);
}

/** The superuser's password, made once at random and kept in a file that only we can read. */
export function password(home: DataHome): string {
  const file = join(home.path, 'password');
  if (!existsSync(file)) {
    if (existsSync(home.cluster)) {
      throw new EmbeddedDatabaseError(
        `The password file ${file} of the existing database is gone: put it back, or move ${home.cluster} away to start afresh.`,
      );
    }
    const draft = `${file}.${randomBytes(8).toString('hex')}`;
    writeFileSync(draft, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
    renameSync(draft, file);
  }
  return readFileSync(file, 'utf8').trim();
}

/** The port of the last start, or null. */
export function rememberedPort(home: DataHome): number | null {
  try {
    const port = Number(readFileSync(join(home.path, 'port'), 'utf8'));
    return Number.isInteger(port) && port > 0 && port < 65536 ? port : null;
  } catch {
    return null;
  }
}

/** Keeps the port, so that addresses stay the same from one start to the next. */
export function rememberPort(home: DataHome, port: number): void {
  writeFileSync(join(home.path, 'port'), `${port}\n`);
}

function homeAt(path: string, user: ServerUser | null): DataHome {
  const cluster = join(path, 'cluster');
  const me = process.getuid?.();
  if (user === null && me !== undefined && existsSync(cluster) && statSync(cluster).uid !== me) {
    throw new EmbeddedDatabaseError(
      `The database in ${cluster} belongs to another user of this system: start Clout as that user, or set CLOUT_DATA to another folder.`,
    );
  }
  return { path, cluster, user };
}

/** The user who owns the existing cluster; whoever made it keeps running it. */
function ownerOf(path: string): ServerUser | null {
  const cluster = join(path, 'cluster');
  if (!existsSync(cluster)) return null;
  const { uid, gid } = statSync(cluster);
  return uid === 0 ? null : { name: `with the id ${uid}`, uid, gid };
}

/** As root the server's user must pass through the folder, so it may be entered but not listed. */
function makeFolder(path: string): void {
  try {
    const fresh = !existsSync(path);
    mkdirSync(path, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
    if (fresh) chmodSync(path, isRoot() ? 0o711 : 0o700);
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new EmbeddedDatabaseError(
      `Clout cannot write to ${path} (${code}): give this user the right to, or set CLOUT_DATA to a folder it may write to.`,
    );
  }
}
