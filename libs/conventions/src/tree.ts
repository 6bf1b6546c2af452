import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The root of the checkout. */
export const ROOT = join(__dirname, '..', '..', '..');

const MOST_LINES = 200;
/** A spec tells one story to its end. */
const MOST_LINES_OF_A_SPEC = 300;
const FOLDERS_WITHOUT_MEANING = /(^|\/)(common|utils?|core|helpers?|types|misc|lib)\//;
/** Folders of one machine, and the hosts that packages come from: a checkout works wherever it lies. */
const OF_ONE_MACHINE = new RegExp(
  [
    '(?<![\\w.~-])/(work|root|home|Users)/\\w',
    'registry\\.[a-z]+\\.(org|com)',
    '\\b(npmjs|yarnpkg|jsr)\\.(org|com|io)\\b',
  ].join('|'),
);

/** A file and what is wrong with it. */
export interface Finding {
  readonly path: string;
  readonly problem: string;
}

/** What tools and commands make, beside what `.gitignore` names. */
const MADE = ['.git', '.cache'];

/** The files of the project, without what a command made; the same with and without git. */
export function projectFiles(): string[] {
  const ignored = textOf('.gitignore')
    .split('\n')
    .map((line) => line.replace(/\/$/, ''));
  const under = (folder: string): string[] =>
    readdirSync(join(ROOT, folder), { withFileTypes: true })
      .filter(({ name }) => !MADE.includes(name) && !ignored.includes(name) && !name.endsWith('.tsbuildinfo'))
      .flatMap((entry) => {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory()) return under(path);
        return entry.isFile() ? [path] : [];
      });
  return under('').sort();
}

export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Source files longer than a reader wants, but for those with a reason. */
export function tooLong(path: string, text: string, reasons: Readonly<Record<string, string>>): Finding[] {
  if (!/\.(ts|tsx|mjs|cjs)$/.test(path)) return [];
  const lines = text.split('\n').length - 1;
  const most = /\.spec\.tsx?$/.test(path) ? MOST_LINES_OF_A_SPEC : MOST_LINES;
  if (path in reasons) return lines > most ? [] : [{ path, problem: 'needs no exception any more' }];
  return lines > most ? [{ path, problem: `has ${lines} lines, more than ${most}: make it two` }] : [];
}

/** Folders that say nothing of what is in them. */
export function vagueFolder(path: string): Finding[] {
  return FOLDERS_WITHOUT_MEANING.test(path) ? [{ path, problem: 'lies in a folder whose name says nothing' }] : [];
}

/** Names in kebab-case; a few names are given by the tools that read them. */
export function oddName(path: string): Finding[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isCode = /\.(ts|tsx|mjs|cjs)$/.test(name);
  return !isCode || /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+(-[a-z]+)*)*$/.test(name)
    ? []
    : [{ path, problem: 'is not in kebab-case' }];
}

/** Text that is true on one machine only. */
export function ofOneMachine(path: string, text: string): Finding[] {
  const found = OF_ONE_MACHINE.exec(text);
  return found ? [{ path, problem: `names ${found[0]}` }] : [];
}
