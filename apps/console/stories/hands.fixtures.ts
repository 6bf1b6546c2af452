import { setTimeout } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';

/** Asks again and again until the answer is yes; `what` names what never came. */
export const eventually = async (isSo: () => Promise<boolean>, what: string | (() => string)): Promise<void> => {
  const end = performance.now() + 180_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`It never came to this: ${typeof what === 'string' ? what : what()}`);
    await setTimeout(50);
  }
};

/** Waits until an expression is true in the page; asked from here, because its content policy lets nothing wait in there. */
export const until = (page: Page, truth: string): Promise<void> =>
  eventually(() => page.evaluate<boolean>(truth), truth);

/** Waits until what has the focus is named so. */
export const focusOn = (page: Page, name: string): Promise<void> =>
  until(page, `document.activeElement?.textContent.trim() === ${JSON.stringify(name)}`);

/** Chooses from a list: opens it, takes the named option or the first, and sees it closed, so that no two lists stand open. */
export const pick = async (box: Locator, option?: string | RegExp): Promise<void> => {
  const page = box.page();
  const list = page.getByRole('listbox');
  // By the keyboard, because a field that is not for searching lies below its own frame.
  await box.press('ArrowDown');
  await list.first().waitFor();
  const options = list.getByRole('option', option === undefined ? {} : { name: option, exact: true });
  await options.first().click();
  // A list of which several may be chosen stays open.
  if (await list.isVisible()) await box.press('Escape');
  await list.waitFor({ state: 'hidden' });
};

const push = (page: Page, path: string): Promise<void> =>
  page.evaluate(
    `history.pushState(null, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate', { state: null }))`,
  );

/** Goes to a page of the console as a link in it does, which loads no program anew; what stood there before is gone. */
export const follow = async (page: Page, path: string): Promise<void> => {
  // Through a page without the frame, so that no heading of the page before is taken for that of the next.
  await push(page, '/invitation');
  await page.locator('#main').waitFor({ state: 'detached' });
  await push(page, path);
  await page.locator('#main h1').first().waitFor();
};
