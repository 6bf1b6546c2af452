/** Lints the pieces of code that a spec plants, by the rules of the house, and prints what was reported for each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { ROOT } from '../src/imports.mjs';
import { conventions } from '../src/index.mjs';

const planted = JSON.parse(readFileSync(0, 'utf8'));
const house = new ESLint({ cwd: ROOT, overrideConfigFile: true, overrideConfig: conventions });
const reports = [];
for (const { path, code } of planted) {
  const [result] = await house.lintText(code, { filePath: join(ROOT, path) });
  reports.push(result.messages.map(({ ruleId, message }) => `${ruleId ?? 'house'}: ${message}`));
}
process.stdout.write(JSON.stringify(reports));
