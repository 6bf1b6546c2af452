/** Runs a folder of worked cases: one line a case, and last how many were right, wrong or of an unknown method. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { ROOT, Refusal, prepare, say } from './prepare.mjs';

const OWN = join(ROOT, 'libs', 'domain', 'golden', 'cases');

export async function runGolden() {
  try {
    const { GOLDEN_DIR, INIT_CWD } = process.env;
    const folder = GOLDEN_DIR ? resolve(INIT_CWD ?? process.cwd(), GOLDEN_DIR) : OWN;
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Refusal(`${folder} is no folder.`);
    await prepare();
    const { runCase } = createRequire(import.meta.url)(join(ROOT, 'dist', 'libs', 'domain', 'golden', 'run-cases.js'));
    const outcomes = casesIn(folder).map(({ file, given }) => runCase(given, file));
    for (const { line } of outcomes) console.log(line);
    const count = (verdict) => outcomes.filter((one) => one.verdict === verdict).length;
    console.log(`${count('right')} right, ${count('wrong')} wrong, ${count('unknown')} unknown`);
    process.exitCode = count('wrong') > 0 || outcomes.length === 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}

/** Every case of every JSON file in the order of the names; a file holds one case or a list of them. */
function casesIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      try {
        const given = JSON.parse(readFileSync(join(folder, file), 'utf8'));
        return (Array.isArray(given) ? given : [given]).map((one) => ({ file, given: one }));
      } catch {
        return [{ file, given: null }];
      }
    });
}
