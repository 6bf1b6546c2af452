import { dirname, join } from 'node:path/posix';
import { type Finding, projectFiles, textOf } from './tree';

const CATALOGUE = /^apps\/console\/src\/(.*\/)?([a-z-]+\.)?en\.json$/;

export const catalogues = (): string[] => projectFiles().filter((path) => CATALOGUE.test(path));
export const inGerman = (path: string): string => path.replace(/en\.json$/, 'de.json');

type Words = { readonly [key: string]: string | Words };

/** Every text of a catalogue by its path of keys. */
export const textsOf = (words: Words, under = ''): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${under}${key}`, value]] : [...textsOf(value, `${under}${key}.`)],
    ),
  );

const holesOf = (text: string): string =>
  [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)]
    .map(([, hole]) => hole)
    .sort()
    .join();
/** Four words that are the same in both languages were forgotten. */
const untold = (english: string, german: string): boolean =>
  english === german && (english.replace(/\{\{[^}]*\}\}/g, ' ').match(/\p{L}{2,}/gu) ?? []).length > 3;

/** How two catalogues of the same words differ in what a program needs of them. */
export function disagreements(path: string, english: Words, german: Words): Finding[] {
  const [en, de] = [textsOf(english), textsOf(german)];
  const found = (key: string, problem: string): Finding => ({ path, problem: `${key} ${problem}` });
  return [
    ...[...en].flatMap(([key, text]) => {
      const other = de.get(key);
      if (other === undefined) return [found(key, 'has no German')];
      if (other.trim() === '' && text.trim() !== '') return [found(key, 'is empty in German')];
      if (holesOf(text) !== holesOf(other)) return [found(key, 'has other placeholders in German')];
      return untold(text, other) ? [found(key, 'is English in German')] : [];
    }),
    ...[...de.keys()].filter((key) => !en.has(key)).map((key) => found(key, 'has no English')),
  ];
}

/** The modules of the console by their path, with what they import at once. */
export type Modules = ReadonlyMap<string, string>;

export const consoleModules = (): Modules =>
  new Map(
    projectFiles()
      .filter((path) => /^apps\/console\/src\/.*\.tsx?$/.test(path) && !/\.(spec|fixtures|d)\.tsx?$/.test(path))
      .map((path) => [path, textOf(path)]),
  );

const resolve = (modules: Modules, from: string, to: string): string | undefined => {
  const base = join(dirname(from), to);
  return ['', '.ts', '.tsx'].map((ending) => `${base}${ending}`).find((path) => modules.has(path));
};

const named = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

/** A module and all that comes with it at once. */
const reached = (modules: Modules, entry: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const to of named(modules.get(entry) ?? '', /(?:from|import) '(\.[^']+)'/g)) {
    const path = resolve(modules, entry, to);
    if (path) reached(modules, path, seen);
  }
  return seen;
};

/** Pages that show words which nothing brings with them. */
export function wordless(modules: Modules): Finding[] {
  const lazily = new Set(
    [...modules].flatMap(([from, text]) =>
      named(text, /import\('(\.[^']+)'\)/g).flatMap((to) => resolve(modules, from, to) ?? []),
    ),
  );
  return [...lazily].flatMap((path) => {
    const texts = [...reached(modules, path)].map((one) => modules.get(one) ?? '');
    const brought = new Set(texts.flatMap((text) => named(text, /\bwords\('(\w+)'/g)));
    const used = new Set(texts.flatMap((text) => named(text, /\buseTranslation\('(\w+)'\)/g)));
    return [...used]
      .filter((namespace) => !brought.has(namespace))
      .map((namespace) => ({ path, problem: `shows ${namespace} and does not import its catalogue` }));
  });
}
