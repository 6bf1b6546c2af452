import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A piece of code in a file that need not exist, and what the lint step must say about it; null for nothing. */
export interface Planted {
  readonly path: string;
  readonly code: string;
  readonly says: RegExp | null;
}

/** One run of the linter over all of them; per piece what it reported. */
export function lintPlanted(planted: readonly Planted[]): string[][] {
  const run = spawnSync(process.execPath, [join(__dirname, 'lint-planted.mjs')], {
    input: JSON.stringify(planted),
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as string[][];
}

/** Declares one test for each piece. */
export function describePlanted(title: string, planted: readonly Planted[]): void {
  describe(title, () => {
    let reports: string[][] = [];
    beforeAll(() => {
      reports = lintPlanted(planted);
    }, 60_000);
    it.each(planted.map((piece, index) => [`${piece.path}: ${piece.code}`, index] as const))('%s', (_name, index) => {
      const says = planted[index]?.says;
      if (says) expect(reports[index]).toEqual(expect.arrayContaining([expect.stringMatching(says)]));
      else expect(reports[index]).toEqual([]);
    });
  });
}
