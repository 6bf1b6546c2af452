import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedDatabaseError } from './embedded-database-error';
import { markOf, parseMark, stillRuns } from './process-mark';

const PATIENCE_MS = 120_000;
const BREAKER_MAX_AGE_MS = 10_000;

/** Runs `work` while no other process starts or stops the database of this home; a dead process's lock is broken. */
export async function withStartLock<T>(home: string, work: () => Promise<T>): Promise<T> {
  const lock = join(home, 'start.lock');
  const began = performance.now();
  while (!take(lock)) {
    breakStale(lock);
    if (performance.now() - began > PATIENCE_MS) {
      throw new EmbeddedDatabaseError(`Another start of Clout holds ${lock} for two minutes: end it and start again.`);
    }
    await pause(50);
  }
  try {
    return await work();
  } finally {
    remove(lock);
  }
}

/** A linked file appears complete or not at all, so nobody reads half a lock. */
function take(lock: string): boolean {
  const draft = `${lock}.${process.pid}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, JSON.stringify(markOf(process.pid)));
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    remove(draft);
  }
}

/** Only one process at a time may break a lock, or the second would break the first one's new lock. */
function breakStale(lock: string): void {
  if (!isStale(lock)) return;
  const breaker = `${lock}.breaker`;
  if (take(breaker)) {
    if (isStale(lock)) remove(lock);
    remove(breaker);
  } else if (isStale(breaker) && ageInMilliseconds(breaker) > BREAKER_MAX_AGE_MS) {
    remove(breaker);
  }
}

function isStale(lock: string): boolean {
  try {
    const mark = parseMark(readFileSync(lock, 'utf8'));
    return mark === null || !stillRuns(mark);
  } catch {
    return false;
  }
}

function ageInMilliseconds(path: string): number {
  try {
    return performance.timeOrigin + performance.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
