/** Writes the page of all methods from their registry. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT, prepare } from './prepare.mjs';

export async function writeMethodsPage() {
  await prepare();
  const { METHODS, methodsPage } = createRequire(import.meta.url)(
    join(ROOT, 'dist', 'libs', 'domain', 'src', 'index.js'),
  );
  writeFileSync(join(ROOT, 'docs', 'methods.md'), methodsPage(METHODS));
  console.log(`docs/methods.md: ${METHODS.length} methods`);
}
