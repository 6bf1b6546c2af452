import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countJest } from './count.mjs';
import { withLock } from './lock.mjs';
import { isInstalled } from './prepare.mjs';

const folder = mkdtempSync(join(tmpdir(), 'clout-scripts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the count of npm test', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    numRuntimeErrorTestSuites: 0,
    numTotalTests: 5,
  };
  const empty = { ...report, numPassedTests: 0, numTotalTests: 0 };
  it.each([
    ['all that passed', report, true, { passed: 5, failed: 0 }],
    ['failed tests', { ...report, numFailedTests: 2 }, false, { passed: 5, failed: 2 }],
    ['a skipped test as failed', { ...report, numPendingTests: 1 }, true, { passed: 5, failed: 1 }],
    ['a planned test as failed', { ...report, numTodoTests: 1 }, true, { passed: 5, failed: 1 }],
    ['a suite that cannot run as failed', { ...report, numRuntimeErrorTestSuites: 1 }, false, { passed: 5, failed: 1 }],
    ['a project without tests as failed', empty, false, { passed: 0, failed: 1 }],
    ['a project that finds none but says all is well', empty, true, { passed: 0, failed: 1 }],
    ['a run that ended badly though its tests passed', report, false, { passed: 5, failed: 1 }],
    ['a run without a report', null, false, { passed: 0, failed: 1 }],
  ])('counts %s', (_name, given, isGood, count) => {
    expect(countJest(given, isGood)).toEqual(count);
  });
});

describe('what is installed', () => {
  const root = join(folder, 'checkout');
  const write = (path: string, packages: object) => writeFileSync(join(root, path), JSON.stringify({ packages }));
  const wanted = {
    '': { name: 'clout' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b': { version: '2.0.0', integrity: 'sha512-b', optional: true },
  };
  beforeEach(() => {
    rmSync(root, { recursive: true, force: true });
    mkdirSync(join(root, 'node_modules'), { recursive: true });
    write('package-lock.json', wanted);
  });

  it('is nothing in a fresh clone', () => {
    expect(isInstalled(root)).toBe(false);
  });

  it('agrees with the lockfile, but for packages of other platforms', () => {
    write('node_modules/.package-lock.json', { 'node_modules/a': wanted['node_modules/a'] });
    expect(isInstalled(root)).toBe(true);
  });

  it.each([
    ['another version', { version: '1.0.1', integrity: 'sha512-a' }],
    ['other bytes', { version: '1.0.0', integrity: 'sha512-x' }],
  ])('disagrees by %s', (_name, a) => {
    write('node_modules/.package-lock.json', { 'node_modules/a': a });
    expect(isInstalled(root)).toBe(false);
  });
});

describe('the lock', () => {
  it('lets one work at a time, and takes over from a dead holder', async () => {
    const lock = join(folder, 'prepare.lock');
    writeFileSync(lock, '999999999');
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} begins`);
      await new Promise((done) => setTimeout(done, 20));
      order.push(`${name} ends`);
    };
    await Promise.all([withLock(lock, work('one')), withLock(lock, work('two'))]);
    expect([order.slice(0, 2), order.slice(2)].sort()).toEqual([
      ['one begins', 'one ends'],
      ['two begins', 'two ends'],
    ]);
    expect(existsSync(lock)).toBe(false);
  });
});

describe('an old Node', () => {
  it.each(['start', 'test', 'demo', 'bench', 'clout', 'golden', 'methods'])(
    '%s says in one sentence what it needs',
    (name) => {
      const source = readFileSync(join(__dirname, `${name}.mjs`), 'utf8');
      const pretending = source.replaceAll('process.versions.node', "'18.20.8'").replace(/^#!.*\n/, '');
      const run = spawnSync(process.execPath, ['--input-type=module', '--eval', pretending], { encoding: 'utf8' });
      expect(run.status).toBe(1);
      expect(run.stderr.trim()).toBe('Clout needs Node 20 or later to start; this is Node 18.20.8.');
    },
  );
});
