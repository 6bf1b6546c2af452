import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markOf, parseMark, stillRuns } from './process-mark';

/** Notes that this process uses the database; returns what takes the note away again. */
export function hold(home: string): () => void {
  const folder = join(home, 'holders');
  mkdirSync(folder, { recursive: true });
  const note = join(folder, `${process.pid}-${randomBytes(6).toString('hex')}`);
  writeFileSync(note, JSON.stringify(markOf(process.pid)));
  return () => rmSync(note, { force: true });
}

/** True while some living process uses the database; notes of dead ones are swept. */
export function isHeld(home: string): boolean {
  const folder = join(home, 'holders');
  let held = false;
  for (const name of notes(folder)) {
    const mark = markIn(join(folder, name));
    if (mark !== null && stillRuns(mark)) held = true;
    else rmSync(join(folder, name), { force: true });
  }
  return held;
}

function notes(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function markIn(path: string): ReturnType<typeof parseMark> {
  try {
    return parseMark(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
