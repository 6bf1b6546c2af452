import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ConsoleStage, PATIENCE, SHOTS } from './console-stage.fixtures';
import { focusOn, until } from './hands.fixtures';

interface Cycles {
  readonly fundingCycles: readonly { id: string; state: string }[];
}

jest.setTimeout(PATIENCE);

describe('the web console', () => {
  let stage: ConsoleStage;
  let cycles: ReadonlyMap<string, string>;
  beforeAll(async () => {
    stage = await ConsoleStage.start();
    const { fundingCycles } = await stage.ask<Cycles>('executive', '{ fundingCycles { id state } }');
    cycles = new Map(fundingCycles.map((cycle) => [cycle.state, `/cycles/${cycle.id}`]));
  });
  afterAll(() => stage?.stop());

  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

  it('signs a demo person in by one click, and keeps the place when the session ends', async () => {
    const page = await stage.open('/');
    await heading(page, 'Sign in');
    const sizes = `performance.getEntriesByType('resource').filter((it) => it.name.endsWith('.js')).map((it) => it.encodedBodySize)`;
    const bytes = (await page.evaluate<number[]>(sizes)).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(250_000);
    await page.getByLabel(/^E-mail/).fill(stage.persona('coo').email);
    await page.locator('input[type=password]').fill('wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('E-mail or password is not right.').waitFor();
    await page.getByRole('button', { name: stage.persona('coo').name }).click();
    await heading(page, 'Brief');
    await page
      .getByRole('link', { name: /^Decide on / })
      .first()
      .waitFor();
    await page.context().clearCookies();
    await page.getByRole('link', { name: 'Decision record' }).click();
    const again = page.getByRole('dialog', { name: 'Your session has ended' });
    await again.locator('input[type=password]').fill(stage.persona('coo').password);
    await page.keyboard.press('Enter');
    await again.waitFor({ state: 'hidden' });
    await heading(page, 'Decision record');
    await page.getByText('The chain is intact').waitFor();
    await focusOn(page, 'Decision record');
    await until(page, `document.title === 'Decision record · Clout'`);
    await page.getByRole('button', { name: /account and sign-out/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await heading(page, 'Sign in');
    await page.context().close();
  });

  it('shows the executive the ranking with its funding line, and a plan against the cap', async () => {
    const page = await stage.open(`${cycles.get('APPROVAL')}/ranking`, { as: 'executive' });
    await page.locator('.funding-line-mark').waitFor();
    expect(await page.locator('.funding-line-mark').count()).toBe(1);
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(20);
    await page.screenshot({ path: join(SHOTS, 'executive-ranking.png'), fullPage: true });
    await page.getByRole('link', { name: 'Plans' }).click();
    await heading(page, 'Plans');
    await page.locator('tbody a').first().click();
    await page.getByRole('heading', { name: 'Not funded, and why' }).waitFor();
    await page.getByRole('img', { name: /This fiscal year: Limit USD/ }).waitFor();
    await page.context().close();
  });

  it('says so where a role may not go', async () => {
    const page = await stage.open('/approvals', { as: 'leader' });
    await heading(page, 'Your role does not include this');
    await page.goto(`${stage.url}/no/such/page`);
    await heading(page, 'There is no such page');
    await page.context().close();
  });

  it('did nothing a page may not do', () => expect(stage.problems).toEqual([]));
});
