import { readFileSync } from 'node:fs';

/** One process, told apart from a later one that was given the same number. */
export interface ProcessMark {
  readonly pid: number;
  /** Boot and start time in clock ticks; empty where the system does not tell. */
  readonly born: string;
}

/** The mark of a running process, or null when it has ended (a zombie has ended). */
export function markOf(pid: number): ProcessMark | null {
  if (process.platform === 'linux') {
    const stat = readOrNull(`/proc/${pid}/stat`);
    if (stat !== null) {
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (fields[0] === 'Z' || fields[0] === 'X') return null;
      return { pid, born: `${readOrNull('/proc/sys/kernel/random/boot_id')?.trim() ?? ''}/${fields[19] ?? ''}` };
    }
  }
  try {
    process.kill(pid, 0);
    return { pid, born: '' };
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? { pid, born: '' } : null;
  }
}

/** True while the very process that left this mark runs. */
export function stillRuns(mark: ProcessMark): boolean {
  const now = markOf(mark.pid);
  return now !== null && (now.born === '' || mark.born === '' || now.born === mark.born);
}

/** True unless the system shows that the process is some other program. */
export function mayBePostgres(pid: number): boolean {
  if (process.platform !== 'linux') return true;
  const command = readOrNull(`/proc/${pid}/cmdline`);
  return command === null || command === '' || /postgres/.test(command);
}

/** Reads a mark that `JSON.stringify` wrote; null when it is none. */
export function parseMark(text: string): ProcessMark | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('born' in value)) return null;
    return typeof value.pid === 'number' && typeof value.born === 'string'
      ? { pid: value.pid, born: value.born }
      : null;
  } catch {
    return null;
  }
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
