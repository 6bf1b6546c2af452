import { fileURLToPath } from 'node:url';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rolldown } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const zipped = promisify(gzip);
const pressed = promisify(brotliCompress);
/** What everybody loads first is pressed hardest; the large parts of GraphiQL would take long. */
const qualityOf = (path: string, size: number): number =>
  /[\\/](start|base|index)-/.test(path) ? 11 : size < 600_000 ? 9 : 6;

/** Writes a .br and a .gz beside every text file, so that the server sends them compressed without working for it. */
const precompressed = (): Plugin => ({
  name: 'precompressed',
  apply: 'build',
  async writeBundle({ dir }) {
    if (!dir) return;
    const files = (await readdir(dir, { recursive: true })).filter((path) => /\.(js|css|html|svg)$/.test(path));
    const press = async (path: string) => {
      const content = await readFile(join(dir, path));
      if (content.length < 1024) return;
      const params = { [constants.BROTLI_PARAM_QUALITY]: qualityOf(path, content.length) };
      await writeFile(join(dir, `${path}.br`), await pressed(content, { params }));
      await writeFile(join(dir, `${path}.gz`), await zipped(content));
    };
    await Promise.all(files.map(press));
  },
});

const MAINS = { console: at('src/main.tsx'), graphiql: at('src/graphiql/main.tsx') };

/** A module and all that it imports at once. */
const withImports = (main: string, importsOf: (id: string) => readonly string[]): ReadonlySet<string> => {
  const found = new Set([main]);
  for (const id of found) for (const imported of importsOf(id)) found.add(imported);
  return found;
};

let reached: Readonly<Record<keyof typeof MAINS, ReadonlySet<string>>> | undefined;
/** What the console starts with comes in a few files instead of sixty, which would compress worse and take longer. */
const start: Rolldown.CodeSplittingGroup = {
  tags: ['$initial'],
  test: (id) => !Object.values(MAINS).includes(id),
  name: (id, modules) => {
    const importsOf = (each: string) => modules.getModuleInfo(each)?.importedIds ?? [];
    reached ??= { console: withImports(MAINS.console, importsOf), graphiql: withImports(MAINS.graphiql, importsOf) };
    if (!reached.console.has(id)) return null;
    return reached.graphiql.has(id) ? 'base' : 'start';
  },
};

/** What many pages are made of comes in one file: a page that asked for each piece by itself would wait for the slowest. */
const pieces: Rolldown.CodeSplittingGroup = { name: 'pieces', minShareCount: 25, test: /\.(m?js|tsx?)$/ };

/** Two pages, the console and the GraphQL console, built to static files that need no outside host. */
export default defineConfig({
  root: at('.'),
  base: '/',
  plugins: [react(), precompressed()],
  resolve: { alias: { '@clout/domain': at('../../libs/domain/src/index.ts') } },
  worker: { format: 'es' },
  server: {
    proxy: {
      '/graphql': 'http://127.0.0.1:4000',
      '/uploads': 'http://127.0.0.1:4000',
      '/exports': 'http://127.0.0.1:4000',
    },
  },
  build: {
    outDir: at('../../dist/apps/console'),
    emptyOutDir: true,
    target: 'es2023',
    // Inlined assets would need data: sources in the Content-Security-Policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4500,
    // Browsers of this target preload modules by themselves.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The rules have no side effects, so that a page loads those alone that it asks.
      treeshake: { moduleSideEffects: [{ test: /[\\/]libs[\\/]domain[\\/]/, sideEffects: false }] },
      output: { codeSplitting: { groups: [start, pieces] } },
      input: { index: at('index.html'), graphiql: at('graphiql.html') },
      // A note of the React compiler inside packages that are already compiled; bundling does not change them.
      onLog: (level, log, handle) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : handle(level, log)),
    },
  },
});
