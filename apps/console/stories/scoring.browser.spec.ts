import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ConsoleStage, INTACT, PATIENCE, SHOTS, type Who } from './console-stage.fixtures';

interface Cycles {
  readonly fundingCycles: readonly { id: string; state: string }[];
}

jest.setTimeout(PATIENCE);

describe('a panel scores', () => {
  let stage: ConsoleStage;
  let cycle: string;
  beforeAll(async () => {
    stage = await ConsoleStage.start();
    const { fundingCycles } = await stage.ask<Cycles>('executive', '{ fundingCycles { id state } }');
    cycle = `/cycles/${fundingCycles.find((it) => it.state === 'SCORING')?.id}`;
  });
  afterAll(() => stage?.stop());

  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
  const shot = (page: Page, name: string) => page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  const scores = (page: Page) => page.getByRole('textbox', { name: /^Score, 0 to 10/ });

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

  it('says nothing of agreement before the reveal, then shows dots, agreement and a talk', async () => {
    const page = await stage.open(`${cycle}/scoring/agreement`, { as: 'executive' });
    await page.getByText('The scores are not revealed yet').first().waitFor();
    await page.getByRole('link', { name: 'Scoring', exact: true }).last().click();
    await page.getByRole('button', { name: 'Reveal the scores' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reveal the scores' }).click();
    await page.getByText(/^Revealed /).waitFor();
    await page.getByRole('link', { name: 'Agreement' }).click();
    await page.getByRole('heading', { name: 'Initiatives that divide the panel' }).waitFor();
    await page.getByRole('region', { name: 'By criterion' }).getByRole('row').nth(1).waitFor();
    await page.getByRole('region', { name: 'Initiatives that divide the panel' }).getByRole('link').first().click();
    await heading(page, /^Scores and discussion of /);
    await page.getByRole('group', { name: 'Scores of the panel' }).locator('[data-mark]').first().waitFor();
    await page.getByText(/The pilot was measured/).waitFor({ state: 'detached' });
    await page.getByLabel(/^Your words/).fill('We should measure it again in spring.');
    await page.getByRole('button', { name: 'Say it' }).click();
    await page.getByRole('listitem').getByText('We should measure it again in spring.').waitFor();
    await stage.settled(page);
    await shot(page, 'initiative-scores');
    expect(await stage.findings(page)).toEqual([]);
    expect(await stage.record()).toEqual(INTACT);
    await page.context().close();
  });

  it('shows the ranking with its stability, why a place stands there, other measures and sums by group', async () => {
    const page = await stage.open(`${cycle}/ranking`, { as: 'executive' });
    await page.getByRole('columnheader', { name: 'Stability' }).waitFor();
    await page
      .getByText(/(line when .* weighs|No change of one weight)/)
      .first()
      .waitFor();
    await shot(page, 'ranking-stability');
    await page.locator('tbody a').first().click();
    await heading(page, /^Why .* stands there$/);
    await page.getByRole('heading', { name: 'What the score hangs on' }).waitFor();
    expect(await stage.findings(page)).toEqual([]);
    await shot(page, 'ranking-place');
    await page.getByRole('link', { name: 'Ranking', exact: true }).last().click();
    await page.getByRole('link', { name: 'Add up by group' }).click();
    await page.getByText(/^The rows add up to the total: /).waitFor();
    expect(await stage.findings(page)).toEqual([]);
    await page.context().close();
  });

  it('did nothing a page may not do', () => expect(stage.problems).toEqual([]));
});
