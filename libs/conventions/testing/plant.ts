import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A piece of code in a file that need not exist, and what the lint step must say about it; null for nothing. */
export interface Planted {
  readonly path: string;
  readonly code: string;
  readonly says: RegExp | null;
}

/** Every piece that a spec file declares, and what the linter reported for each, once it was asked. */
const declared: Planted[] = [];
const reported = new Map<Planted, readonly string[]>();

/** One run of the linter over all of them: starting it is what takes long. */
function lintDeclared(): void {
  const run = spawnSync(process.execPath, [join(__dirname, 'lint-planted.mjs')], {
    input: JSON.stringify(declared),
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  const reports = JSON.parse(run.stdout) as string[][];
  declared.forEach((piece, index) => reported.set(piece, reports[index] ?? []));
}

/** Declares one test for each piece. */
export function describePlanted(title: string, planted: readonly Planted[]): void {
  declared.push(...planted);
  describe(title, () => {
    beforeAll(() => {
      if (reported.size === 0) lintDeclared();
    }, 60_000);
    it.each(planted.map((piece) => [`${piece.path}: ${piece.code}`, piece] as const))('%s', (_name, piece) => {
      const { says } = piece;
      if (says) expect(reported.get(piece)).toEqual(expect.arrayContaining([expect.stringMatching(says)]));
      else expect(reported.get(piece)).toEqual([]);
    });
  });
}
