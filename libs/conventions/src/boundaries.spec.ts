import { describePlanted, type Planted } from '../testing/plant';

const RULE = 'clout/boundaries: ';
const refused = (path: string, from: string, why: string): Planted => ({
  path,
  code: `import { thing } from '${from}';\nexport const kept = thing;\n`,
  says: new RegExp(`^${RULE}.*${why}`),
});
const allowed = (path: string, from: string): Planted => ({ ...refused(path, from, ''), says: null });

const DOMAIN = 'libs/domain/src/choice/planted.ts';
const CONSOLE = 'apps/console/src/features/envelope/planted.tsx';
const useCase = (wing: string): string => `apps/api/src/${wing}/slice/do-thing.ts`;

describePlanted('domain knows nothing', [
  refused(DOMAIN, 'lodash', 'knows nothing'),
  refused(DOMAIN, 'node:crypto', 'knows nothing'),
  refused(DOMAIN, 'fast-check', 'knows nothing'),
  refused(DOMAIN, '@clout/contract', 'must not know contract'),
  refused(DOMAIN, '../../../../apps/api/src/platform/clock', 'public name'),
  refused(DOMAIN, '../decision/later', 'comes before decision'),
  refused('libs/domain/src/money/planted.ts', '../envelope/base', 'knows no capability'),
  allowed(DOMAIN, '../money/money'),
  allowed(DOMAIN, '../result'),
  allowed('libs/domain/src/choice/planted.spec.ts', 'fast-check'),
]);

describePlanted('contract knows nothing', [
  refused('libs/contract/src/planted.ts', 'graphql', 'contract knows nothing'),
  refused('libs/contract/src/planted.ts', '@clout/domain', 'must not know domain'),
]);

describePlanted('wings know earlier wings only', [
  refused(useCase('envelope'), '../../proposal/slice/x.store', 'envelope comes before proposal'),
  refused(useCase('organisation'), '../../stewardship/slice/close-year', 'organisation comes before stewardship'),
  refused('apps/api/src/platform/graphql/planted.ts', '../../organisation/x.store', 'knows no capability'),
  refused(useCase('decision'), '../../main', 'composes the program'),
  refused(useCase('decision'), '../../stories/cycle', 'composes the program'),
  allowed(useCase('proposal'), '../../envelope/slice/x.store'),
  allowed(useCase('proposal'), '../../platform/clock'),
  allowed(useCase('proposal'), '../other/other.graphql'),
  allowed(useCase('proposal'), '@clout/domain'),
  allowed('apps/api/src/app.module.ts', './stewardship/slice/x.module'),
]);

describePlanted('projects', [
  refused(useCase('envelope'), '../../../../console/src/routes', 'public name'),
  refused(useCase('envelope'), '../../../../../libs/domain/src/money/money', 'public name'),
  refused(useCase('envelope'), '@clout/domain/money', 'public name'),
  refused(useCase('envelope'), '@clout/contract', 'must not know contract'),
  refused(useCase('envelope'), '../../../migrations/first', 'must not know migrations'),
  refused(useCase('envelope'), '../../../seed/company', 'Only composition'),
  allowed('apps/api/src/platform/database/migrate.ts', '../../../migrations/first'),
]);

describePlanted('kinds of files', [
  refused(useCase('proposal'), './slice.table', 'only by the store'),
  refused('apps/api/src/proposal/slice/x.store.ts', '../other/other.table', 'only by the store'),
  refused('apps/api/src/proposal/slice/x.resolver.ts', './x.table', 'only by the store'),
  refused(useCase('proposal'), './x.resolver', 'only by the module'),
  refused('apps/api/src/proposal/slice/x.module.ts', '../other/other.resolver', 'only by the module'),
  refused('apps/api/src/proposal/slice/x.store.ts', './x.graphql', 'no GraphQL'),
  refused('apps/api/src/proposal/slice/x.store.ts', '@nestjs/graphql', 'no GraphQL'),
  refused('apps/api/src/proposal/slice/x.store.ts', 'graphql', 'no GraphQL'),
  refused(useCase('proposal'), 'typeorm', 'only in tables, stores'),
  refused('apps/api/src/proposal/slice/x.resolver.ts', '@nestjs/typeorm', 'only in tables, stores'),
  refused('apps/api/src/platform/access/allow.ts', 'pg', 'only in tables, stores'),
  allowed('apps/api/src/proposal/slice/x.store.ts', './x.table'),
  allowed('apps/api/src/proposal/slice/x.store.ts', 'typeorm'),
  allowed('apps/api/src/proposal/slice/x.table.ts', 'typeorm'),
  allowed('apps/api/src/platform/database/transaction.ts', 'typeorm'),
  allowed('apps/api/src/proposal/slice/x.module.ts', './x.resolver'),
  allowed('apps/api/src/proposal/proposal.module.ts', './slice/x.resolver'),
  refused('apps/api/src/proposal/slice/x.int.spec.ts', '../other/other.table', 'only by the store'),
  refused('apps/api/src/proposal/slice/x.int.spec.ts', '../../choice/later.store', 'comes before choice'),
  allowed('apps/api/src/proposal/slice/x.int.spec.ts', '../../testing/test-api'),
]);

describePlanted('console', [
  refused(CONSOLE, '@nestjs/common', 'never knows the server'),
  refused(CONSOLE, 'typeorm', 'never knows the server'),
  refused(CONSOLE, 'node:fs', 'browser'),
  refused(CONSOLE, '../proposal/initiatives', 'do not import each other'),
  refused(CONSOLE, '../../routes', 'composes the console'),
  refused(CONSOLE, '../../../../api/src/platform/clock', 'public name'),
  refused('apps/console/src/shared/ui/planted.tsx', '../../features/envelope/ledger', 'knows none'),
  allowed(CONSOLE, '../../shared/ui/page'),
  allowed(CONSOLE, '@clout/domain'),
  allowed('apps/console/src/routes.tsx', './features/envelope/envelope-page'),
]);

describePlanted('every way to import', [
  { path: DOMAIN, code: `export * from 'node:fs';\n`, says: /clout\/boundaries/ },
  { path: DOMAIN, code: `export const load = import('node:fs');\n`, says: /clout\/boundaries/ },
  { path: DOMAIN, code: `export const fs = require('node:fs');\n`, says: /clout\/boundaries/ },
  { path: DOMAIN, code: `export type Stats = import('node:fs').Stats;\n`, says: /clout\/boundaries/ },
  { path: DOMAIN, code: `import type { Stats } from 'node:fs';\nexport type S = Stats;\n`, says: /clout\/boundaries/ },
  {
    path: 'libs/conventions/planted/cycle/one.ts',
    code: `import { two } from './two';\nexport const one = () => two();\n`,
    says: /^clout\/no-cycle: .*one\.ts -> .*two\.ts -> .*three\.ts -> .*one\.ts/,
  },
]);
