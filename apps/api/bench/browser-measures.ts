import type { BrowserContext, Page } from 'playwright-core';
import { median, percentile } from './report';

/** How often a figure of a page is taken. */
const TIMES = 5;
const KEYS = '12345678901234567890';
const GREY = '.mantine-Skeleton-root, .mantine-Loader-root';

/** Calls `found` in the page at the first frame in which the selector is there and nothing is still loading. */
const whenThere = (selector: string, found: string) => `new Promise((done) => {
  const look = () => {
    if (document.querySelector(${JSON.stringify(selector)}) && !document.querySelector('${GREY}'))
      requestAnimationFrame(() => setTimeout(() => done(${found})));
    else requestAnimationFrame(look);
  };
  look(); })`;

/** With an empty cache: seconds until the selector can be used, and the JavaScript by then as it was sent. */
export async function firstPage(open: () => Promise<BrowserContext>, url: string, selector: string) {
  const times: number[] = [];
  let bytes = 0;
  for (let time = 0; time < TIMES; time++) {
    const context = await open();
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    times.push(await page.evaluate<number>(whenThere(selector, 'performance.now()')));
    bytes = await page.evaluate<number>(
      `performance.getEntriesByType('resource').filter((it) => it.name.endsWith('.js')).reduce((sum, it) => sum + it.encodedBodySize, 0)`,
    );
    await context.close();
  }
  return { seconds: median(times) / 1000, kilobytes: bytes / 1000 };
}

/** Milliseconds from a click in the menu until the other page shows its figures, on pages that were opened before. */
export async function routeChanges(context: BrowserContext, url: string): Promise<readonly number[]> {
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(whenThere('main h1', 'null'));
  const places = await page.evaluate<string[]>(
    `[...document.querySelectorAll('nav.places a:not([href^="/graphiql"])')].map((it) => it.getAttribute('href'))`,
  );
  const times: number[] = [];
  for (let round = 0; round < 3; round++)
    for (const place of [...places].reverse()) {
      const taken = await page.evaluate<number>(`new Promise((done) => {
        const before = document.querySelector('main h1'), from = performance.now();
        const look = () => {
          const now = document.querySelector('main h1');
          if (now && now !== before && !document.querySelector('${GREY}')) setTimeout(() => done(performance.now() - from));
          else requestAnimationFrame(look); };
        document.querySelector('nav.places a[href="${place}"]').click(); look(); })`);
      if (round > 0) times.push(taken);
    }
  await context.close();
  return times;
}

/** Milliseconds between frames while an element is scrolled to its last row, and how many rows that makes. */
export async function scrolling(context: BrowserContext, url: string) {
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('.long-table').waitFor();
  const gaps = await page.evaluate<number[]>(`new Promise((done) => {
    const frame = document.querySelector('.long-table'), gaps = [];
    const all = Number(frame.querySelector('table').getAttribute('aria-rowcount') ?? frame.querySelectorAll('tr').length);
    const atLast = () => frame.querySelector('tr[aria-rowindex="' + all + '"]') !== null;
    let last = performance.now(), rest = 0;
    const step = () => {
      const now = performance.now(); gaps.push(now - last); last = now;
      frame.scrollBy(0, 900);
      rest = atLast() ? rest + 1 : 0;
      if (rest < 30) requestAnimationFrame(step); else done(gaps);
    };
    requestAnimationFrame(step); })`);
  const rows = Number(await page.locator('.long-table table').getAttribute('aria-rowcount')) - 1;
  await context.close();
  return { rows, worst: Math.max(...gaps), usual: percentile(gaps, 0.95) };
}

/** Milliseconds from each key typed into one field of many to the frame that shows it. */
async function keysToFrames(page: Page, selector: string): Promise<readonly number[]> {
  await page.locator(selector).nth(3).focus();
  await page.evaluate(`window.taken = []; document.addEventListener('keydown', () => {
    const from = performance.now();
    requestAnimationFrame(() => setTimeout(() => window.taken.push(performance.now() - from))); }, true)`);
  // As a person types: what follows from a key has about as long as the next one takes.
  await page.keyboard.type(KEYS.slice(0, 8), { delay: 120 });
  for (const _ of KEYS.slice(8)) await page.keyboard.press('Backspace', { delay: 120 });
  return page.evaluate<number[]>('window.taken');
}

/** Typing into one of the fields that a selector finds: milliseconds to the frame, and how many fields there are. */
export async function gridLatency(context: BrowserContext, url: string, selector: string) {
  const page = await context.newPage();
  await page.goto(url);
  await page.locator(selector).nth(3).waitFor();
  const cells = await page.locator(selector).count();
  const taken = await keysToFrames(page, selector);
  await context.close();
  return { cells, taken };
}
