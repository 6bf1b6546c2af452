/** Compiles one project's TypeScript to CommonJS under `dist/`, path by path; what no longer has a source goes. */
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { transformFile } from '@swc/core';
import { ROOT } from './prepare.mjs';

const project = process.argv[2] ?? '';
const out = join(ROOT, 'dist', project);
rmSync(out, { recursive: true, force: true });
await Promise.all(sourcesUnder(project).map((path) => compile(path)));

/** Everything a program loads: TypeScript to compile and data to copy, but no specs. */
function sourcesUnder(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (/^(node_modules|testing|stories|project\.json)$|\.spec\.ts$|\.md$/.test(entry.name)) return [];
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? sourcesUnder(path) : [path];
  });
}

async function compile(path) {
  const target = join(ROOT, 'dist', path);
  mkdirSync(dirname(target), { recursive: true });
  if (!path.endsWith('.ts')) return copyFileSync(join(ROOT, path), target);
  if (path.endsWith('.d.ts')) return undefined;
  const script = target.replace(/\.ts$/, '.js');
  const { code, map } = await transformFile(join(ROOT, path), {
    cwd: ROOT,
    root: ROOT,
    configFile: join(ROOT, '.swcrc'),
  });
  writeFileSync(script, `${code}\n//# sourceMappingURL=${basename(script)}.map\n`);
  return map === undefined ? undefined : writeFileSync(`${script}.map`, map);
}
