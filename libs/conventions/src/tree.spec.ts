import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, oddName, ofOneMachine, projectFiles, textOf, tooLong, vagueFolder } from './tree';

/** Files that stay long, and why. */
const LONG_FOR_A_REASON: Readonly<Record<string, string>> = {
  'apps/api/migrations/1761955200000-organisation.ts': 'one step of the schema, read and undone as one',
  'apps/api/migrations/1761955200002-envelope.ts': 'one step of the schema, read and undone as one',
  'apps/api/migrations/1761955200004-choice.ts': 'one step of the schema, read and undone as one',
  'apps/console/src/shared/graphql/introspection.d.ts': 'generated from the schema',
  'libs/domain/src/index.ts': 'the one list of what the core offers, a line a file',
};

/** The lockfile names the places that packages come from; nobody wrote it by hand. */
const MACHINE_WRITTEN = ['package-lock.json'];

const lines = (count: number): string => 'x\n'.repeat(count);

describe('the tree', () => {
  const files = projectFiles();

  it('is found', () => {
    expect(files).toEqual(expect.arrayContaining(['package.json', 'libs/domain/src/index.ts', 'scripts/start.mjs']));
  });

  it('has no file over 200 lines, and no spec over 300, without a reason', () => {
    expect(files.flatMap((path) => tooLong(path, textOf(path), LONG_FOR_A_REASON))).toEqual([]);
    expect(Object.keys(LONG_FOR_A_REASON).filter((path) => !files.includes(path))).toEqual([]);
  });

  it('has no folder whose name says nothing, and names its files in kebab-case', () => {
    expect(files.flatMap((path) => [...vagueFolder(path), ...oddName(path)])).toEqual([]);
  });

  it('names no folder of one machine and no host that packages come from', () => {
    const written = files.filter((path) => !MACHINE_WRITTEN.includes(path));
    expect(written.flatMap((path) => ofOneMachine(path, textOf(path)))).toEqual([]);
  });

  it('is linted by these rules', () => {
    const eslint = join(ROOT, 'node_modules', 'eslint', 'bin', 'eslint.js');
    const run = spawnSync(process.execPath, [eslint, '--print-config', 'apps/api/src/x.resolver.ts'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const { rules, linterOptions } = JSON.parse(run.stdout) as {
      rules: Record<string, unknown[]>;
      linterOptions: { noInlineConfig: boolean };
    };
    for (const rule of [
      'clout/boundaries',
      'clout/no-cycle',
      'clout/guarded',
      '@typescript-eslint/no-floating-promises',
    ])
      expect(rules[rule]?.[0]).toBe(2);
    expect(linterOptions.noInlineConfig).toBe(true);
  });
});

describe('a planted violation is found', () => {
  it.each([
    ['a long file', tooLong('apps/x.ts', lines(201), {})],
    ['a long spec', tooLong('apps/x.spec.ts', lines(301), {})],
    ['an exception that is not needed', tooLong('apps/x.ts', lines(3), { 'apps/x.ts': 'once was long' })],
    ['a vague folder', vagueFolder('apps/api/src/utils/x.ts')],
    ['another vague folder', vagueFolder('libs/domain/src/common/x.ts')],
    ['a name in camel case', oddName('apps/api/src/planStore.ts')],
    ['a home folder', ofOneMachine('README.md', `see ${['', 'home', 'ada', 'notes'].join('/')}`)],
    ['a work folder', ofOneMachine('docs/x.md', `in ${['', 'work', 'main'].join('/')}`)],
    ['a host of packages', ofOneMachine('.npmrc', ['registry', 'example', 'com'].join('.'))],
  ])('%s', (_name, findings) => {
    expect(findings).toHaveLength(1);
  });

  it.each([
    ['a file of 200 lines', tooLong('apps/x.ts', lines(200), {})],
    ['a long file with a reason', tooLong('apps/x.ts', lines(300), { 'apps/x.ts': 'a table of codes' })],
    ['a long document', tooLong('docs/x.md', lines(300), {})],
    ['a name with a kind', oddName('apps/api/src/plan.store.ts')],
    ['a route', ofOneMachine('apps/x.ts', `path: 'organisation/home/page'`)],
  ])('but not %s', (_name, findings) => {
    expect(findings).toEqual([]);
  });
});
