import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { type ConsoleStage, type Opening, SHOTS } from './console-stage.fixtures';
import { follow } from './hands.fixtures';
import type { Address } from './pages.fixtures';

/** How long one page may take, in milliseconds. */
const PAGE_PATIENCE = 120_000;

/** What was found at an address, or a fault that names it when nothing comes. */
async function inTime<T>([path, as]: Address, looking: Promise<T>): Promise<T> {
  const late = new AbortController();
  const end = setTimeout(PAGE_PATIENCE, undefined, { signal: late.signal }).then(() => {
    throw new Error(`${path}, as ${as ?? 'anyone'}, never came to rest`);
  });
  try {
    return await Promise.race([looking, end]);
  } finally {
    late.abort();
  }
}

/** The serious findings of axe on these pages, and what spills over, light and dark, wide and narrow. */
export async function findingsOnPages(stage: ConsoleStage, addresses: readonly Address[]): Promise<readonly string[]> {
  // What one person opens stands together, and is gone through from both ends: few open the console anew.
  const waiting = [...addresses].sort(([, a = ''], [, b = '']) => (a < b ? -1 : a > b ? 1 : 0));
  const found: string[] = [];
  const visit = async (next: () => Address | undefined): Promise<void> => {
    const open = new Map<Opening['as'], Page>();
    const look = async (address: Address): Promise<readonly string[]> => {
      const [, as] = address;
      const page = open.get(as) ?? (await stage.open('/invitation', { as, still: true }));
      open.set(as, page);
      return inTime(address, findingsOn(stage, page, address));
    };
    for (let address = next(); address; address = next()) {
      const at = address;
      const again = (fault: unknown): Promise<readonly string[]> => {
        // A browser may stop answering on a busy machine: the page is looked at once more, in a new profile.
        console.warn(fault);
        open.delete(at[1]);
        return look(at);
      };
      found.push(...(await look(at).catch(again)));
    }
  };
  // While one page waits for its answers, the next is looked at.
  await Promise.all([visit(() => waiting.shift()), visit(() => waiting.pop())]);
  return found;
}

/** Where the picture of a page lies: named by who sees it, its address with the ids cut short, colours and width. */
const shotOf = ([path, as]: Address, scheme: string, width: number): string => {
  const name = `${as ?? 'anyone'}${path.replace(/([0-9a-f]{4})[0-9a-f]{4}-[0-9a-f-]{27}/g, '$1').replace(/\W+/g, '-')}`;
  return join(SHOTS, 'pages', `${name}-${scheme}-${width}.jpg`);
};

/** The looks of a page, each one step from the one before; axe looks at the first and at what differs most from it. */
const LOOKS = [
  { colorScheme: 'light', width: 1280, axe: true },
  { colorScheme: 'dark', width: 1280, axe: false },
  { colorScheme: 'dark', width: 390, axe: true },
  { colorScheme: 'light', width: 390, axe: false },
] as const;

/** The findings of one address, in each of its looks. */
async function findingsOn(stage: ConsoleStage, page: Page, [path, as]: Address): Promise<readonly string[]> {
  const isGraphiql = path === '/graphiql';
  // GraphiQL's own tab strip nests its close button in the tab.
  const except = isGraphiql ? ['nested-interactive'] : [];
  const sign = isGraphiql && as ? '.graphiql-query-editor .view-lines' : 'h1';
  const found: string[] = [];
  const open = () => page.goto(`${stage.url}${path}`);
  for (const { colorScheme, width, axe } of LOOKS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    // GraphiQL takes its colours when it is opened; the console follows the system's.
    if (isGraphiql) await open();
    else if (width === 1280 && colorScheme === 'light') {
      if (as === undefined || page.url().endsWith('/graphiql')) await open();
      else await follow(page, path);
    }
    await page.locator(sign).first().waitFor();
    await page.locator(`[data-mantine-color-scheme="${colorScheme}"]`).first().waitFor({ state: 'attached' });
    if (axe) found.push(...(await stage.findings(page, except)).map((it) => `${path} ${colorScheme} ${it}`));
    else await stage.settled(page);
    await page.screenshot({ path: shotOf([path, as], colorScheme, width), type: 'jpeg', quality: 60, fullPage: true });
    const spill = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    if (spill > 0 && !isGraphiql) found.push(`${path} ${width} spills over by ${spill}`);
  }
  return found;
}
