import { describePlanted, type Planted } from '../testing/plant';

const DOMAIN = 'libs/domain/src/choice/planted.ts';
const API = 'apps/api/src/envelope/slice/planted.ts';

const refused = (path: string, code: string, says: RegExp): Planted => ({ path, code: `${code}\n`, says });
const allowed = (path: string, code: string): Planted => ({ path, code: `${code}\n`, says: null });

describePlanted('domain is a function of its arguments', [
  refused(DOMAIN, 'export async function later() {}', /synchronous/),
  refused(DOMAIN, 'export const later = async () => 1;', /synchronous/),
  refused(DOMAIN, 'export const now = new Date();', /no clock/),
  refused(DOMAIN, 'export const now = Date.now();', /no clock/),
  refused(DOMAIN, 'export const day = Date.parse("2026-01-01");', /no clock/),
  refused(DOMAIN, 'export const dice = Math.random();', /no chance/),
  refused(DOMAIN, 'const { random } = Math;\nexport const dice = random();', /no chance/),
  refused(DOMAIN, 'console.log(1);', /where it runs/),
  refused(DOMAIN, 'export const home = process.cwd();', /where it runs/),
  refused(DOMAIN, 'export const all = Promise.resolve(1);', /where it runs/),
  refused(DOMAIN, 'export const all = globalThis;', /where it runs/),
  refused(DOMAIN, 'setTimeout(() => 1, 5);', /where it runs/),
  allowed(DOMAIN, 'export const isLater = (a: Date, b: Date): boolean => a > b;'),
]);

describePlanted('one clock and one reader of settings', [
  refused(API, 'export const now = new Date();', /platform\/clock/),
  refused(API, 'export const now = Date.now();', /platform\/clock/),
  refused(API, 'export const now = Date();', /platform\/clock/),
  refused(API, 'export const port = process.env.PORT;', /platform\/config/),
  refused(API, 'export const port = process["env"].PORT;', /platform\/config/),
  refused(API, 'const { env } = process;\nexport const port = env.PORT;', /platform\/config/),
  refused(API, 'import { env } from "node:process";\nexport const port = env.PORT;', /platform\/config/),
  refused('apps/api/src/platform/clock.ts', 'export const port = process.env.PORT;', /platform\/config/),
  refused('apps/api/src/platform/config.ts', 'export const now = new Date();', /platform\/clock/),
  allowed('apps/api/src/platform/clock.ts', 'export const now = new Date();'),
  allowed('apps/api/src/platform/config.ts', 'export const port = process.env.PORT;'),
  allowed(API, 'export const day = (text: string) => new Date(text);'),
]);

describePlanted('what nobody may write', [
  refused(API, 'export const x: any = 1;', /no-explicit-any/),
  refused(API, '// @ts-ignore\nexport const x: number = "1";', /ban-ts-comment/),
  refused(API, '// @ts-expect-error wrong\nexport const x: number = "1";', /ban-ts-comment/),
  refused(API, '/* eslint-disable */\nexport const x: any = 1;', /no-explicit-any/),
  refused('apps/api/src/envelope/x.spec.ts', 'it.skip("later", () => {});', /proves nothing/),
  refused('apps/api/src/envelope/x.spec.ts', 'describe.only("now", () => {});', /proves nothing/),
]);

const resolver = (decorators: string): string => `export class X { ${decorators} list() { return []; } }`;
describePlanted('every root field is guarded', [
  refused('apps/api/src/envelope/x.resolver.ts', resolver('@Query(() => [X])'), /clout\/guarded/),
  refused('apps/api/src/envelope/x.resolver.ts', resolver('@Mutation()'), /clout\/guarded/),
  allowed('apps/api/src/envelope/x.resolver.ts', resolver('@Allow("readEnvelope") @Query(() => [X])')),
  allowed('apps/api/src/envelope/x.resolver.ts', resolver('@AllowAnyone() @Mutation(() => X)')),
  allowed('apps/api/src/envelope/x.resolver.ts', resolver('@ResolveField(() => [X])')),
]);

const PAGE = 'apps/console/src/features/x/x-page.tsx';
const shows = (jsx: string): string => `export const X = () => ${jsx};`;
describePlanted('words stand in catalogues', [
  refused(PAGE, shows('<p>Nothing yet</p>'), /clout\/worded/),
  refused(PAGE, shows('<input aria-label="Amount" />'), /clout\/worded/),
  refused(PAGE, shows("<p>{'Nothing yet'}</p>"), /clout\/worded/),
  refused(PAGE, 'export const X = ({ n }: { n: number }) => <i title={`${n} rows`} />;', /clout\/worded/),
  allowed(PAGE, shows('<p className="figure">Clout · 4-4-5 · CSV</p>')),
  allowed(PAGE, 'export const X = ({ t }: { t: (key: string) => string }) => <p title={t("a.b")}>{t("a.c")}</p>;'),
]);
