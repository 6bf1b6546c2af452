import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ConsoleStage, INTACT, PATIENCE, SHOTS, type Who } from './console-stage.fixtures';
import { pick, until } from './hands.fixtures';
import { usd, withdrawWaiting } from './plans.fixtures';

interface Cycles {
  readonly fundingCycles: readonly { id: string; state: string }[];
}

interface Planned {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly inYear: string;
  readonly lines: readonly { readonly initiative: { readonly code: string } }[];
}

const PLANS = 'query($c: ID!) { plans(cycleId: $c) { id name state inYear lines { initiative { code } } } }';

jest.setTimeout(PATIENCE);

describe('an executive takes a round from scores to the COO', () => {
  let stage: ConsoleStage;
  let cycle: string;
  beforeAll(async () => {
    stage = await ConsoleStage.start();
    const { fundingCycles } = await stage.ask<Cycles>('executive', '{ fundingCycles { id state } }');
    cycle = `/cycles/${fundingCycles.find((it) => it.state === 'SCORING')?.id}`;
    // What a submitted plan holds is not there for another.
    await withdrawWaiting(stage);
  });
  afterAll(() => stage?.stop());

  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
  const shot = (page: Page, name: string) => page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  const scores = (page: Page) => page.getByRole('textbox', { name: /^Score, 0 to 10/ });

  const plansNow = async () =>
    (await stage.ask<{ plans: readonly Planned[] }>('executive', PLANS, { c: cycle.split('/').at(-1) })).plans;

  /** Works off everything the panellist still has to score; answers how many scores that were. */
  const scoreAll = async (who: Who, value: string): Promise<number> => {
    const page = await stage.open(`${cycle}/scoring`, { as: who });
    await heading(page, 'Scoring');
    const left = Number(/\d+/.exec(await page.getByText(/scores? left$/).innerText())?.[0]);
    for (let open = left; open > 0; open -= 1) {
      await page.getByText(`${open} score${open === 1 ? '' : 's'} left`).waitFor();
      await scores(page).fill(value);
      await page.getByRole('button', { name: 'Record and go on' }).click();
      await page
        .getByRole('status')
        .getByText(/^Recorded /)
        .waitFor();
    }
    await page.getByText('Nothing left to score').waitFor();
    await page.context().close();
    return left;
  };

  it('gives every score by its anchors', async () => {
    expect(await scoreAll('secondPanellist', '7.25')).toBeGreaterThan(0);
    expect(await scoreAll('thirdPanellist', '2')).toBeGreaterThan(0);
  });

  it('changes a score with a reason, and not without', async () => {
    const page = await stage.open(`${cycle}/scoring`, { as: 'panellist' });
    const change = page.getByRole('button', { name: /^Change the score of / }).first();
    await change.click();
    await page.getByRole('heading', { name: 'Change a score' }).waitFor();
    await scores(page).fill('9.5');
    await page.getByRole('button', { name: 'Save the change' }).click();
    await page.getByText('This is needed.').waitFor();
    await page.getByLabel(/^Reason for the change/).fill('The pilot was measured meanwhile.');
    await page.getByRole('button', { name: 'Save the change' }).click();
    await page.getByText(/^Changed to 9\.50 for /).waitFor();
    await page.getByText(/: The pilot was measured meanwhile\.$/).waitFor();
    await shot(page, 'panellist-changed');
    await page.context().close();
  });

  it('reveals, has the best plan found, weighs an override by its price, compares, hands over and submits', async () => {
    const page = await stage.open(`${cycle}/scoring/agreement`, { as: 'executive' });
    const menu = page.getByRole('navigation', { name: 'Main' });
    await page.getByText('The scores are not revealed yet').first().waitFor();
    await menu.getByRole('link', { name: 'Scoring', exact: true }).click();
    await page.getByRole('button', { name: 'Reveal the scores' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reveal the scores' }).click();
    await page.getByText(/^Revealed /).waitFor();
    await page.getByRole('link', { name: 'Agreement' }).click();
    await page.getByRole('region', { name: 'By criterion' }).getByRole('row').nth(1).waitFor();
    await page.getByRole('region', { name: 'Initiatives that divide the panel' }).getByRole('link').first().click();
    await heading(page, /^Scores and discussion of /);
    await page.getByRole('group', { name: 'Scores of the panel' }).locator('[data-mark]').first().waitFor();
    await page.getByText(/The pilot was measured/).waitFor({ state: 'detached' });
    await page.getByLabel(/^Your words/).fill('We should measure it again in spring.');
    await page.getByRole('button', { name: 'Say it' }).click();
    await page.getByRole('listitem').getByText('We should measure it again in spring.').waitFor();
    await shot(page, 'initiative-scores');

    await menu.getByRole('link', { name: 'Ranking' }).click();
    await page.locator('.funding-line-mark').waitFor();
    expect(await page.locator('.funding-line-mark').count()).toBe(1);
    await page.getByRole('columnheader', { name: 'Stability' }).waitFor();
    await page
      .getByText(/(line when .* weighs|No change of one weight)/)
      .first()
      .waitFor();
    await page.locator('tbody a').first().click();
    await heading(page, /^Why .* stands there$/);
    await page.getByRole('heading', { name: 'What the score hangs on' }).waitFor();
    await shot(page, 'ranking-place');
    await menu.getByRole('link', { name: 'Ranking' }).click();
    await page.getByRole('link', { name: 'Add up by group' }).click();
    await page.getByText(/^The rows add up to the total: /).waitFor();

    await menu.getByRole('link', { name: 'Envelope' }).click();
    await page.getByRole('button', { name: 'Move the cycle to Selection' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Move to Selection' }).click();
    await page.getByRole('button', { name: 'Move the cycle to Approval' }).waitFor();

    await menu.getByRole('link', { name: 'Selection studio' }).click();
    await page.getByRole('link', { name: 'Find the best plan' }).first().click();
    await page.getByLabel(/^Name/).fill('Best');
    // The answer waits until the progress was seen.
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('proposePlan('))
        await page.getByRole('region', { name: 'Solving' }).waitFor();
      await route.continue();
    });
    await page.getByRole('button', { name: 'Find the plan' }).click();
    await heading(page, 'Selection studio');
    await page.getByText('Proven best').waitFor();
    await page.locator('[data-mark]').first().waitFor();
    await page.getByRole('group', { name: 'Value against cost' }).focus();
    await page.keyboard.press('ArrowRight');
    await until(page, `(document.activeElement.getAttribute('aria-label') ?? '').includes('run-rate')`);

    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByRole('dialog').getByLabel(/^Name/).fill('Without the dearest');
    await page.getByRole('dialog').getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('combobox', { name: 'Plan' }).and(page.locator('[value="Without the dearest"]')).waitFor();
    await page.getByRole('tab', { name: 'Overrides' }).click();
    await page.getByRole('button', { name: 'Add an override' }).click();
    await pick(page.getByRole('combobox', { name: 'Override' }), 'Leave out');
    const [best] = await plansNow();
    const left = best?.lines[0]?.initiative.code ?? '';
    await page.getByRole('combobox', { name: /^Initiative/ }).fill(left);
    await page.getByRole('option').first().click();
    const price = /^Price: (.*) of value$/.exec(await page.getByText(/^Price: .* of value$/).innerText())?.[1] ?? '';
    await page.getByRole('button', { name: 'Save and solve again' }).click();
    await page.getByText('This is needed.').first().waitFor();
    await page.getByLabel(/^Reason/).fill('It waits for the new system.');
    await page.getByLabel(/^Stands until/).fill('2027-12-31');
    await page.getByRole('button', { name: 'Save and solve again' }).click();
    await page.getByRole('button', { name: /^Take back the override/ }).waitFor();
    await page
      .getByRole('row', { name: /It waits for the new system/ })
      .getByText(price, { exact: true })
      .waitFor();

    await menu.getByRole('link', { name: 'Compare' }).click();
    await heading(page, 'Compare plans');
    const figures = page.getByRole('region', { name: 'Figures' });
    await figures.getByRole('columnheader', { name: 'Without the dearest' }).waitFor();
    const cells = await figures
      .getByRole('row', { name: /^Value / })
      .getByRole('cell')
      .allInnerTexts();
    const figure = (text: string) => Number(text.replace(/[^0-9.-]/g, ''));
    const [most, less] = cells.map(figure).filter((value) => value > 0);
    // What the override was said to cost is what the plans differ by, but for the rounding of the three to hundredths.
    expect(Math.abs((most ?? 0) - (less ?? 0) - figure(price))).toBeLessThan(0.0151);
    expect(figure(price)).toBeGreaterThan(0);
    await page
      .getByRole('region', { name: 'Lines' })
      .getByRole('row', { name: new RegExp(left) })
      .getByText('Left out')
      .waitFor();
    await shot(page, 'executive-compare');

    await page.getByRole('link', { name: 'Without the dearest' }).first().click();
    await heading(page, 'Without the dearest');
    await page.getByRole('heading', { name: 'Not funded, and why' }).waitFor();
    await page.getByRole('img', { name: /This fiscal year: Limit USD/ }).waitFor();
    await page.getByRole('link', { name: 'Hand over' }).click();
    await heading(page, 'Hand over Without the dearest');
    await page.getByRole('region', { name: 'What is proposed, in a sentence each' }).waitFor();
    await page.getByText('It waits for the new system.').first().waitFor();
    await shot(page, 'executive-hand-over');
    await page.getByRole('button', { name: 'Submit to the COO' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Submit to the COO' }).click();
    await page.locator('.state-badge', { hasText: 'Submitted' }).first().waitFor();
    await page.context().close();

    const submitted = (await plansNow()).find((plan) => plan.state === 'SUBMITTED');
    expect(submitted?.lines.map((line) => line.initiative.code)).not.toContain(left);
    const coo = await stage.open('/brief', { as: 'coo' });
    await coo.getByRole('link', { name: 'Decide on Without the dearest' }).waitFor();
    await coo
      .getByText(usd(submitted?.inYear ?? ''))
      .first()
      .waitFor();
    await coo.context().close();
    expect(await stage.record()).toEqual(INTACT);
  });

  it('did nothing a page may not do', () => expect(stage.problems).toEqual([]));
});
