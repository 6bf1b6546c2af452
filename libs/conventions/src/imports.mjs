import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The root of the checkout. */
export const ROOT = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

const ALIASES = {
  '@clout/domain': 'libs/domain/src/index.ts',
  '@clout/contract': 'libs/contract/src/index.ts',
};
const ENDINGS = ['', '.ts', '.tsx', '.mjs', '.cjs', '.js', '/index.ts', '/index.tsx'];

/** A path of this machine as a path of the project. */
export const projectPath = (file) => relative(ROOT, file).split(sep).join('/');

/** The project file that a specifier means, or null for a package; a file that is missing keeps its bare path. */
export function resolveImport(fromPath, specifier) {
  if (specifier in ALIASES) return ALIASES[specifier];
  if (specifier.startsWith('@clout/')) return `libs/${specifier.slice('@clout/'.length)}`;
  if (!specifier.startsWith('.')) return null;
  const bare = join(ROOT, dirname(fromPath), specifier.replace(/\?.*$/, ''));
  const found = ENDINGS.map((ending) => bare + ending).find((path) => existsSync(path) && statSync(path).isFile());
  return projectPath(
    found ??
      (/\.[a-z]+$/.test(bare) ? bare.replace(/(\.(table|store|resolver|graphql|module))$/, '$1.ts') : `${bare}.ts`),
  );
}

/** True when an import reaches another project by a relative path instead of its public name. */
export function skipsPublicName(fromPath, specifier, toPath) {
  const project = (path) => /^(apps|libs)\/[^/]+\//.exec(path)?.[0];
  if (specifier.startsWith('.')) return project(fromPath) !== undefined && project(fromPath) !== project(toPath);
  return specifier.startsWith('@clout/') && !(specifier in ALIASES);
}

const importsByFile = new Map();

/** The project files that a file on disk imports, types included. */
export function importsOf(path) {
  const known = importsByFile.get(path);
  if (known) return known;
  const file = join(ROOT, path);
  const isCode = /\.(tsx?|mjs|cjs)$/.test(path) && existsSync(file);
  const text = isCode ? readFileSync(file, 'utf8') : '';
  const found = ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => resolveImport(path, fileName))
    .filter((target) => target !== null);
  importsByFile.set(path, found);
  return found;
}
