import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { EmbeddedDatabaseError } from './embedded-database-error';

/** Whom PostgreSQL runs as when Clout runs as root, which PostgreSQL refuses. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** What the server's programs see of the environment: nothing of ours, so no PG* variable can mislead them. */
export const SERVER_ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** True when this process is root and must hand PostgreSQL to another user. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** `postgres`, else `nobody`, from the system's user list. */
export function ordinaryServerUser(): ServerUser {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const entry = users.find(([name]) => name === wanted);
    const uid = Number(entry?.[2]);
    const gid = Number(entry?.[3]);
    if (entry && Number.isInteger(uid) && uid > 0 && Number.isInteger(gid)) return { name: wanted, uid, gid };
  }
  throw new EmbeddedDatabaseError(
    'PostgreSQL does not run as root and this system has neither a user postgres nor nobody: run Clout as an ordinary user.',
  );
}

/** Runs a program to its end as that user (as ourselves for null), in a folder every user can enter. */
export function runAs(user: ServerUser | null, program: string, args: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(program, args, {
    cwd: '/',
    env: SERVER_ENVIRONMENT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
  });
}

/** True when that user can reach and enter the folder; asked of the system, not computed from mode bits. */
export function canEnter(user: ServerUser, folder: string): boolean {
  return runAs(user, '/bin/sh', ['-c', 'test -d "$0" && test -x "$0"', folder]).status === 0;
}
