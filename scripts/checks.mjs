/** The steps of `npm test`; a step that fails hides none of the later ones. */
import { spawn } from 'node:child_process';
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
  for (const steps of stages(node)) outcomes.push(...(await runStage(steps)));
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

/** What runs one after the other; the steps of one stage each take about one processor's work, the longest first. */
function stages(node) {
  const once = (name, ...args) => ({ name, run: async (out) => asCount(await runNode(node, args, out)) });
  const prettier = bin('prettier', 'bin', 'prettier.cjs');
  const cache = ['--cache', '--cache-location', join(CACHE, 'prettier')];
  // Room for what is soon forgotten: the compiler's collector would otherwise run all the time.
  const typesAndLint = ['--max-semi-space-size=64', join(ROOT, 'scripts', 'types-and-lint.mjs')];
  return [
    [{ name: 'Build', run: buildStep }],
    [
      once('Types and lint of the console', ...typesAndLint, 'console'),
      { name: 'Unit', run: (out) => jest(node, 'unit', 1, out) },
      once('Types, lint and boundaries of server and libraries', ...typesAndLint, 'server'),
      once('Format', prettier, '--check', ...cache, '--log-level', 'warn', '.'),
      once('Schema is current', join(ROOT, 'dist', 'apps', 'api', 'src', 'cli.js'), 'schema', '--check'),
    ],
    [{ name: 'Integration and stories', run: (out) => jest(node, 'int', 2, out) }],
    [{ name: 'Browser journeys', run: (out) => browser(node, out) }],
  ];
}

/** Runs the steps of a stage, two beside each other: whichever ends first takes the next. */
async function runStage(steps) {
  const run = steps.length > 1 ? runApart : runShown;
  const waiting = [...steps];
  const outcomes = [];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const began = performance.now();
      const outcome = await run(step.name, step.run);
      outcomes.push({ name: step.name, seconds: Math.round((performance.now() - began) / 1000), ...outcome });
    }
  };
  await Promise.all([lane(), lane()]);
  return outcomes;
}

const heading = (name) => `\n=== ${name} ===`;

/** What the step says is seen as it says it. */
function runShown(name, step) {
  console.log(heading(name));
  return step(null);
}

/** What the step says is kept until it ends, and then stands together: another one runs beside it. */
async function runApart(name, step) {
  const said = [];
  const outcome = await step((chunk) => said.push(chunk));
  console.log(heading(name));
  process.stdout.write(Buffer.concat(said));
  return outcome;
}

/** Runs one of our programs to its end; `out` takes what it says, else it is seen at once. */
function runNode(node, args, out, extra = {}) {
  const said = out ? 'pipe' : 'inherit';
  const child = spawn(node, args, {
    cwd: ROOT,
    env: { ...environment(node), ...extra },
    stdio: ['ignore', said, said],
  });
  child.stdout?.on('data', out);
  child.stderr?.on('data', out);
  return new Promise((resolve) => {
    child.once('error', (error) => {
      say(error.message);
      resolve(false);
    });
    child.once('close', (code) => resolve(code === 0));
  });
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

async function browser(node, out) {
  try {
    return await jest(node, 'browser', 2, out, { CHROMIUM: chromium() });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(error.message);
    return asCount(false);
  }
}

/** One Jest project; its own report says what to count, and without a report the project has failed. */
async function jest(node, project, workers, out, extra = {}) {
  const report = join(RESULTS, `${project}.json`);
  rmSync(report, { force: true });
  const isGood = await runNode(
    node,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      bin('jest', 'bin', 'jest.js'),
      ...[
        '--ci',
        '--selectProjects',
        project,
        `--maxWorkers=${workers}`,
        '--workerIdleMemoryLimit=1500MB',
        '--json',
        `--outputFile=${report}`,
      ],
    ],
    out,
    { ...extra, NODE_ENV: 'test', JEST_JSON_TO_FILE: '1' },
  );
  return countJest(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null, isGood);
}
