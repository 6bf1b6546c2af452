import { textOf } from './tree';

/** The settings that the server reads, by its own schema. */
function settingsRead(): string[] {
  const schema = /const settings = z\.object\(\{([\s\S]*?)\n\}\);/.exec(textOf('apps/api/src/platform/config.ts'))?.[1];
  return [...(schema ?? '').matchAll(/^ {2}([A-Z_]+):/gm)].map((match) => match[1] ?? '');
}

describe('the README', () => {
  const readme = textOf('README.md');

  it('lists every setting, with its default, and no other', () => {
    const listed = [...readme.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map((match) => match[1]);
    expect(settingsRead()).toContain('PORT');
    expect(listed).toEqual(settingsRead());
    const defaults = [...textOf('apps/api/src/platform/config.ts').matchAll(/^ {2}([A-Z_]+):.*\.default\(([^)]*)\)/gm)];
    expect(defaults.length).toBeGreaterThan(2);
    for (const [, name, value] of defaults)
      expect(readme).toMatch(new RegExp(`^\\| \`${name}\` +\\| \`${(value ?? '').replaceAll("'", '')}\``, 'm'));
  });

  it('names only commands that there are', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const named = [...`${readme}${textOf('CONTRIBUTING.md')}`.matchAll(/npm (?:run (?:-s )?)?([a-z]+)/g)].map(
      (match) => match[1] ?? '',
    );
    const own = ['ci', 'install', 'and'];
    expect(named.filter((name) => !(name in scripts) && !own.includes(name))).toEqual([]);
    expect(named).toEqual(expect.arrayContaining(['start', 'test', 'demo']));
  });

  it('points only to files that there are', () => {
    const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1] ?? '');
    expect(links).toContain('LICENSE');
    for (const link of links) expect(textOf(link)).not.toBe('');
  });
});
