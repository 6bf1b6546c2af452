/** The steps of `npm test`; a step that fails hides none of the later ones. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from './chromium.mjs';
import { countJest } from './count.mjs';
import { ROOT, Refusal, environment, prepare, say } from './prepare.mjs';

const RESULTS = join(ROOT, 'test-results');
const bin = (...path) => join(ROOT, 'node_modules', ...path);
const CACHE = bin('.cache', 'clout');

export async function runChecks() {
  let node;
  try {
    node = await prepare({ build: false });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(error.message);
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
    return;
  }
  mkdirSync(RESULTS, { recursive: true });
  const outcomes = [];
  for (const step of steps(node)) {
    console.log(`\n=== ${step.name} ===`);
    const began = performance.now();
    const outcome = await step.run();
    outcomes.push({ name: step.name, seconds: Math.round((performance.now() - began) / 1000), ...outcome });
  }
  const passed = outcomes.reduce((total, outcome) => total + outcome.passed, 0);
  const failed = outcomes.reduce((total, outcome) => total + outcome.failed, 0);
  console.log('\n=== Summary ===');
  for (const { name, seconds, ...count } of outcomes) {
    const mark = count.failed === 0 ? 'ok    ' : 'FAILED';
    console.log(`${mark} ${name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`);
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

function steps(node) {
  const once = (name, ...args) => ({ name, run: () => asCount(runNode(node, args)) });
  const tsc = bin('typescript', 'bin', 'tsc');
  const eslint = bin('eslint', 'bin', 'eslint.js');
  return [
    once(
      'Format',
      bin('prettier', 'bin', 'prettier.cjs'),
      '--check',
      '--cache',
      '--cache-location',
      join(CACHE, 'prettier'),
      '--log-level',
      'warn',
      '.',
    ),
    once('Lint and boundaries', eslint, '--max-warnings', '0', '.'),
    once('Types of server and libraries', tsc, '-p', 'tsconfig.json', '--noEmit'),
    once('Types of the console', tsc, '-p', 'apps/console/tsconfig.json', '--noEmit'),
    { name: 'Build', run: buildStep },
    once('Schema is current', join(ROOT, 'dist', 'apps', 'api', 'src', 'cli.js'), 'schema', '--check'),
    { name: 'Unit', run: () => jest(node, 'unit') },
    { name: 'Integration and stories', run: () => jest(node, 'int') },
    { name: 'Browser journeys', run: () => browser(node) },
  ];
}

function runNode(node, args, extra = {}) {
  return (
    spawnSync(node, args, {
      cwd: ROOT,
      env: { ...environment(node), ...extra },
      stdio: ['ignore', 'inherit', 'inherit'],
    }).status === 0
  );
}

function asCount(isGood) {
  return isGood ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function buildStep() {
  try {
    await prepare();
    return asCount(true);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(error.message);
    return asCount(false);
  }
}

function browser(node) {
  try {
    return jest(node, 'browser', { CHROMIUM: chromium() });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(error.message);
    return asCount(false);
  }
}

/** One Jest project; its own report says what to count, and without a report the project has failed. */
function jest(node, project, extra = {}) {
  const report = join(RESULTS, `${project}.json`);
  rmSync(report, { force: true });
  const isGood = runNode(
    node,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      bin('jest', 'bin', 'jest.js'),
      ...[
        '--ci',
        '--selectProjects',
        project,
        '--maxWorkers=2',
        '--testTimeout=120000',
        '--json',
        `--outputFile=${report}`,
      ],
    ],
    { ...extra, NODE_ENV: 'test', JEST_JSON_TO_FILE: '1' },
  );
  return countJest(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null, isGood);
}
