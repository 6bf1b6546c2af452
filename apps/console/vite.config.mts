import { fileURLToPath } from 'node:url';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Writes a .br and a .gz beside every text file, so that the server sends them compressed without working for it. */
const precompressed = (): Plugin => ({
  name: 'precompressed',
  apply: 'build',
  async writeBundle({ dir }) {
    if (!dir) return;
    for (const path of await readdir(dir, { recursive: true })) {
      if (!/\.(js|css|html|svg)$/.test(path)) continue;
      const content = await readFile(join(dir, path));
      if (content.length < 1024) continue;
      const params = { [constants.BROTLI_PARAM_QUALITY]: content.length < 600_000 ? 9 : 6 };
      await writeFile(join(dir, `${path}.br`), brotliCompressSync(content, { params }));
      await writeFile(join(dir, `${path}.gz`), gzipSync(content));
    }
  },
});

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
    rolldownOptions: {
      // The rules have no side effects, so that a page loads those alone that it asks.
      treeshake: { moduleSideEffects: [{ test: /[\\/]libs[\\/]domain[\\/]/, sideEffects: false }] },
      input: { index: at('index.html'), graphiql: at('graphiql.html') },
      // A note of the React compiler inside packages that are already compiled; bundling does not change them.
      onLog: (level, log, handle) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : handle(level, log)),
    },
  },
});
