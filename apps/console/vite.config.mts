import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Two pages, the console and the GraphQL console, built to static files that need no outside host. */
export default defineConfig({
  root: at('.'),
  base: '/',
  plugins: [react()],
  resolve: { alias: { '@clout/domain': at('../../libs/domain/src/index.ts') } },
  worker: { format: 'es' },
  server: { proxy: { '/graphql': 'http://127.0.0.1:4000', '/uploads': 'http://127.0.0.1:4000' } },
  build: {
    outDir: at('../../dist/apps/console'),
    emptyOutDir: true,
    target: 'es2023',
    // Inlined assets would need data: sources in the Content-Security-Policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4500,
    rolldownOptions: {
      input: { index: at('index.html'), graphiql: at('graphiql.html') },
      // A note of the React compiler inside packages that are already compiled; bundling does not change them.
      onLog: (level, log, handle) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : handle(level, log)),
    },
  },
});
