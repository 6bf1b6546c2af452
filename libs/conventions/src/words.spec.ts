import { projectFiles, textOf } from './tree';
import { catalogues, consoleModules, disagreements, inGerman, wordless } from './words';

describe('the words of the console', () => {
  const english = catalogues();

  it('are found, each with its German', () => {
    expect(english).toContain('apps/console/src/shared/format/en.json');
    const files = projectFiles();
    expect(english.map(inGerman).filter((path) => !files.includes(path))).toEqual([]);
  });

  it('are the same in English and German: keys, plurals and placeholders', () => {
    expect(
      english.flatMap((path) => disagreements(path, JSON.parse(textOf(path)), JSON.parse(textOf(inGerman(path))))),
    ).toEqual([]);
  });

  it('come with every page that shows them', () => {
    expect(wordless(consoleModules())).toEqual([]);
  });
});

describe('a planted violation is found', () => {
  const en = { a: 'Save {{name}}', list: { one_one: '{{count}} row', one_other: '{{count}} rows' } };
  const problems = (de: Parameters<typeof disagreements>[2], of = en) =>
    disagreements('x/en.json', of, de).map(({ problem }) => problem);

  it('in a catalogue', () => {
    const list = { one_one: '{{count}} Zeile', one_other: '{{count}} Zeilen' };
    expect(problems({ a: '{{name}} speichern', list })).toEqual([]);
    expect(problems({ list })).toEqual(['a has no German']);
    expect(problems({ a: ' ', list })).toEqual(['a is empty in German']);
    expect(problems({ a: '{{nme}} speichern', list })).toEqual(['a has other placeholders in German']);
    expect(problems({ a: '{{name}} speichern', b: 'x', list })).toEqual(['b has no English']);
    expect(problems({ a: '{{name}} speichern', list: { one_one: '{{count}} Zeile' } })).toEqual([
      'list.one_other has no German',
    ]);
    const same = 'Nothing is stored yet here';
    expect(problems({ a: same, list }, { ...en, a: same })).toEqual(['a is English in German']);
  });

  it('in a page without its words', () => {
    const src = 'apps/console/src';
    const modules = (page: string) =>
      new Map([
        [`${src}/routes.tsx`, `lazy(() => import('./features/x/x-page'))`],
        [`${src}/features/x/x-page.tsx`, page],
        [`${src}/features/x/part.tsx`, `const { t } = useTranslation('x');`],
        [`${src}/features/x/catalogue.ts`, `words('x', {})`],
      ]);
    expect(wordless(modules(`import './catalogue';\nimport { Part } from './part';`))).toEqual([]);
    expect(wordless(modules(`import { Part } from './part';`))).toEqual([
      { path: `${src}/features/x/x-page.tsx`, problem: 'shows x and does not import its catalogue' },
    ]);
  });
});
