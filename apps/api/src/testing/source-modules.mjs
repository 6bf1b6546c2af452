/** Lets a thread that runs from source find its modules: the domain by its name, a neighbour without its ending. */
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const domain = new URL('../../../../libs/domain/src/index.ts', import.meta.url).href;

const sourceOf = (specifier, parent) => {
  if (specifier === '@clout/domain') return domain;
  if (!specifier.startsWith('.') || !parent?.endsWith('.ts')) return null;
  const { href } = new URL(`${specifier}.ts`, parent);
  return existsSync(fileURLToPath(href)) ? href : null;
};

registerHooks({
  resolve(specifier, context, next) {
    const url = sourceOf(specifier, context.parentURL);
    return url ? { url, format: 'module-typescript', shortCircuit: true } : next(specifier, context);
  },
});
