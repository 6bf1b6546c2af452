import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ConsoleStage, PATIENCE, SHOTS } from './console-stage.fixtures';
import { follow, until } from './hands.fixtures';

interface Shown {
  readonly decisionQueue: readonly { readonly id: string; readonly name: string; readonly cycle: { id: string } }[];
}

interface Rounds {
  readonly fundingCycles: readonly { readonly id: string; readonly state: string }[];
}

jest.setTimeout(PATIENCE);

describe('the console in German', () => {
  let stage: ConsoleStage;
  let plan: Shown['decisionQueue'][number];
  beforeAll(async () => {
    stage = await ConsoleStage.start();
    const { decisionQueue } = await stage.ask<Shown>('coo', '{ decisionQueue { id name cycle { id } } }');
    const [first] = decisionQueue;
    if (!first) throw new Error('No plan waits for the COO of the demo');
    plan = first;
  });
  afterAll(() => stage?.stop());

  const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  const speaks = (page: Page, language: string) => until(page, `document.documentElement.lang === '${language}'`);

  it('keeps long words inside a narrow page, whoever reads', async () => {
    const cycle = `/cycles/${plan.cycle.id}`;
    const { fundingCycles } = await stage.ask<Rounds>('leader', '{ fundingCycles { id state } }');
    const draft = `/cycles/${fundingCycles.find(({ state }) => state === 'INTAKE')?.id}/initiatives/new`;
    const pages = [
      ['leader', [draft, ...['reach', 'outcome', 'cost', 'case', 'check'].map((step) => `${draft}?step=${step}`)]],
      ['coo', ['/approvals', `/approvals/${plan.id}`, `${cycle}/envelope`, '/mandate', '/delegations', '/record']],
      ['executive', ['initiatives', 'ranking', 'plans', 'studio', 'compare', 'evidence', 'case-rules', 'scoring']],
      ['finance', ['/bases', '/opening', '/calendar', '/closing', '/rate-card', `${cycle}/transfers`]],
    ] as const;
    const spills: string[] = [];
    for (const [as, paths] of pages) {
      const page = await stage.open('/invitation', { as, width: 390 });
      await page.evaluate(`localStorage.setItem('clout:language', 'de')`);
      await page.reload();
      for (const path of paths) {
        const address = path.startsWith('/') ? path : `${cycle}/${path}`;
        await follow(page, address);
        await stage.settled(page);
        await speaks(page, 'de');
        const spill = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        if (spill > 0) spills.push(`${address} spills over by ${spill}`);
        const name = `de-${address.replace(/\/cycles\/[^/]+|\/[0-9a-f-]{36}/g, '').replace(/[/?=]/g, '-')}.png`;
        await page.screenshot({ path: join(SHOTS, name) });
      }
      await page.context().close();
    }
    expect(spills).toEqual([]);
  });

  it('is chosen at sign-in, loads no English words, and a plan is approved in it', async () => {
    const page = await stage.open('/');
    await heading(page, 'Sign in');
    await speaks(page, 'en');
    const email = page.locator('input[name=email]');
    await email.fill(stage.persona('coo').email);
    await page.getByRole('button', { name: 'Deutsch' }).click();
    await heading(page, 'Anmelden');
    await speaks(page, 'de');
    // What was typed stays.
    expect(await email.inputValue()).toBe(stage.persona('coo').email);
    await page.reload();
    await heading(page, 'Anmelden');
    await page.locator('input[name=email]').fill(stage.persona('coo').email);
    await page.locator('input[type=password]').fill(stage.persona('coo').password);
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await heading(page, 'Überblick');
    await page.goto(`${stage.url}/approvals/${plan.id}`);
    await heading(page, plan.name);
    const loaded = `performance.getEntriesByType('resource').map((it) => it.name).filter((it) => /\\ben-[^/]*\\.js$/.test(it))`;
    expect(await page.evaluate<string[]>(loaded)).toEqual([]);
    const total = await page.locator('.total-amount').innerText();
    expect(total).toMatch(/^[\d.]+,\d\d\s?USD$/);
    await page.getByRole('button', { name: `${total} genehmigen` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Begründung der Entscheidung').fill('Wie vorgeschlagen');
    await dialog.getByLabel('Unterschreiben Sie mit Ihrem Namen').fill(stage.persona('coo').name);
    await dialog.locator('input[type=password]').fill(stage.persona('coo').password);
    await dialog.getByRole('button', { name: `${total} bestätigen` }).click();
    await heading(page, `Entschieden: ${plan.name}`);
    await page.screenshot({ path: join(SHOTS, 'coo-decided-in-german.png'), fullPage: true });

    await page.getByRole('button', { name: /Konto und Abmelden/ }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await speaks(page, 'en');
    await heading(page, `Decided: ${plan.name}`);
    await page.goto(`${stage.url}/record`);
    await page.getByText('The chain is intact').waitFor();
    await page.context().close();
  });

  it('did nothing a page may not do', () => expect(stage.problems).toEqual([]));
});
