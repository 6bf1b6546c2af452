import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type ConsoleStage, type Opening, SHOTS } from './console-stage.fixtures';
import type { Address } from './pages.fixtures';

/** How many pages are looked at at once. */
const AT_ONCE = 2;

/** The serious findings of axe on these pages, light and wide, dark and narrow. */
export async function findingsOnPages(stage: ConsoleStage, addresses: readonly Address[]): Promise<readonly string[]> {
  const waiting = [...addresses];
  const found: string[] = [];
  const visit = async (): Promise<void> => {
    const open = new Map<Opening['as'], Page>();
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [, as] = next;
      const page = open.get(as) ?? (await stage.open('/invitation', { as }));
      open.set(as, page);
      found.push(...(await findingsOn(stage, page, next)));
    }
  };
  // While one page waits for its answers, the next is looked at.
  await Promise.all(Array.from({ length: AT_ONCE }, visit));
  return found;
}

/** Where the picture of a page lies: named by who sees it, its address with the ids cut short, colours and width. */
const shotOf = ([path, as]: Address, scheme: string, width: number): string => {
  const name = `${as ?? 'anyone'}${path.replace(/([0-9a-f]{4})[0-9a-f]{4}-[0-9a-f-]{27}/g, '$1').replace(/\W+/g, '-')}`;
  return join(SHOTS, 'pages', `${name}-${scheme}-${width}.jpg`);
};

/** The findings of one address, light and wide, then turned dark and narrow. */
async function findingsOn(stage: ConsoleStage, page: Page, [path, as]: Address): Promise<readonly string[]> {
  const isGraphiql = path === '/graphiql';
  // GraphiQL's own tab strip nests its close button in the tab.
  const except = isGraphiql ? ['nested-interactive'] : [];
  const sign = isGraphiql && as ? '.graphiql-query-editor .view-lines' : 'h1';
  const found: string[] = [];
  for (const [colorScheme, width] of [['light', 1280] as const, ['dark', 390] as const]) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    // GraphiQL takes its colours when it is opened; the console follows the system's.
    if (colorScheme === 'light' || isGraphiql) await page.goto(`${stage.url}${path}`);
    await page.locator(sign).first().waitFor();
    await page.locator(`[data-mantine-color-scheme="${colorScheme}"]`).first().waitFor({ state: 'attached' });
    found.push(...(await stage.findings(page, except)).map((finding) => `${path} ${colorScheme} ${finding}`));
    await page.screenshot({ path: shotOf([path, as], colorScheme, width), type: 'jpeg', quality: 60, fullPage: true });
    const spill = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    if (spill > 0 && !isGraphiql) found.push(`${path} ${width} spills over by ${spill}`);
  }
  return found;
}
