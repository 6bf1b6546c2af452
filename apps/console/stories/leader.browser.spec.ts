import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { ConsoleStage, INTACT, PATIENCE, SHOTS } from './console-stage.fixtures';
import { focusOn, pick, until } from './hands.fixtures';

jest.setTimeout(PATIENCE);

/** Puts text on the clipboard of a cell as a spreadsheet does; the browser's own clipboard asks for leave. */
const paste = (cell: Locator, text: string): Promise<void> =>
  cell.evaluate((input: unknown, block: string) => {
    const page = globalThis as unknown as {
      DataTransfer: new () => { setData(kind: string, text: string): void };
      ClipboardEvent: new (kind: string, init: object) => unknown;
    };
    const clipboardData = new page.DataTransfer();
    clipboardData.setData('text/plain', block);
    const event = new page.ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    (input as { dispatchEvent(event: unknown): void }).dispatchEvent(event);
  }, text);

describe('the console of a P&L leader', () => {
  let stage: ConsoleStage;
  let intake: string;
  beforeAll(async () => {
    stage = await ConsoleStage.start();
    const { fundingCycles } = await stage.ask<{ fundingCycles: { id: string; state: string }[] }>(
      'leader',
      '{ fundingCycles { id state } }',
    );
    intake = `/cycles/${fundingCycles.find((cycle) => cycle.state === 'INTAKE')?.id}`;
  });
  afterAll(() => stage?.stop());

  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
  const goTo = async (page: Page, step: string) => {
    await page.getByRole('navigation', { name: 'Steps of the proposal' }).getByRole('button', { name: step }).click();
    await page.getByRole('heading', { level: 2, name: new RegExp(`: ${step}$`) }).waitFor();
  };
  const saved = (page: Page) =>
    page
      .getByRole('status')
      .getByText(/^Saved /)
      .waitFor();

  it('drafts in steps that save themselves, with a chain, and submits; the record stays intact', async () => {
    const page = await stage.open(`${intake}/initiatives`, { as: 'leader' });
    await page.getByRole('link', { name: 'Draft an initiative' }).click();
    await heading(page, 'Draft an initiative');
    await page.getByLabel(/^Title/).fill('Say how long the queue is');
    await heading(page, /^Edit /);
    await saved(page);
    // The first save gave it an address and took the focus from nothing.
    await until(
      page,
      `document.activeElement.value === 'Say how long the queue is' && location.pathname.endsWith('/edit')`,
    );
    await page.getByLabel(/^Problem/).fill('Callers do not know how long they wait, and hang up.');
    await page.getByLabel(/^Action/).fill('Say the waiting time and offer to call back.');
    await pick(page.getByRole('combobox', { name: 'Type', exact: true }));
    await page.getByRole('button', { name: 'Next: Whom it touches' }).click();
    await focusOn(page, 'Step 2 of 6: Whom it touches');
    for (const label of ['Functional areas', 'Touchpoints', 'Channels', 'Product lines'])
      await pick(page.getByRole('combobox', { name: label, exact: true }));
    await goTo(page, 'What it brings');
    await page.getByLabel('Metric', { exact: true }).fill('Callers who hang up');
    await page.getByLabel('Unit of the metric').fill('%');
    await page.getByLabel('Today').fill('21');
    await page.getByLabel('Target').fill('8');
    await page.getByLabel('By', { exact: true }).fill('2027-12-31');
    await page.getByLabel('Customers affected').fill('150000');
    await page.getByLabel('Benefit in words').fill('Fewer repeated calls');

    await goTo(page, 'What it costs');
    const cell = (row: string, period: number) => page.getByLabel(`${row}, period ${period}`, { exact: true });
    await cell('Cost line 1', 1).focus();
    await page.keyboard.type('125,000.50');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('1,250,00');
    await page.getByText('Saved but for what needs mending: Funding options and costs.').waitFor();
    await page.keyboard.press('Shift+Tab');
    await until(page, `document.activeElement.value === '125,000.50'`);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('1,250.00');
    await paste(cell('Cost line 1', 3), 'Item\tMar\tApr\nLicences\t1.000,50\t2000\nPeople\t\t3,000\n');
    await page.getByText('4 cells pasted.').waitFor();
    expect(await cell('Cost line 1', 3).inputValue()).toBe('1000.50');
    expect(await cell('Cost line 2', 4).inputValue()).toBe('3,000');
    await page.getByRole('region', { name: 'Options compared' }).getByText('USD 132,251.00').first().waitFor();
    await saved(page);
    await page.screenshot({ path: join(SHOTS, 'leader-cost.png'), fullPage: true });

    await goTo(page, 'Value chain');
    await page.getByRole('link', { name: 'Write the case' }).click();
    await heading(page, /^Write the case of/);
    await pick(page.getByRole('combobox', { name: 'Kind of change' }));
    await page.getByLabel('The action brings the outcome').fill('Callers who know the wait stay on the line.');
    await page.getByRole('button', { name: 'Add a benefit' }).click();
    await page.getByLabel(/^In words/).fill('Customers who do not leave');
    await page
      .getByLabel(/Central, FY/)
      .nth(1)
      .fill('90,000');
    await page.getByText(/generate up to USD 90,000 a year more revenue/).waitFor();
    await page.getByRole('button', { name: 'Save the case' }).click();
    await page.getByRole('heading', { level: 2, name: 'Step 5 of 6: Value chain' }).waitFor();
    await page.getByText(/generate up to USD 90,000 a year more revenue/).waitFor();
    await page.getByRole('button', { name: 'Next: Check and submit' }).click();
    await page.getByText('Nothing is missing.').waitFor();
    await page.reload();
    await page.getByText('Nothing is missing.').waitFor();
    await page.getByRole('button', { name: 'Submit', exact: true }).click();
    await heading(page, /Say how long the queue is/);
    await page.locator('.state-badge', { hasText: 'Submitted' }).waitFor();
    await page.screenshot({ path: join(SHOTS, 'leader-submitted.png'), fullPage: true });
    await page.context().close();
    expect(await stage.record()).toEqual(INTACT);
  });

  it('shows both versions where somebody else changed the same, and saves as chosen', async () => {
    const { me } = await stage.ask<{ me: { businessUnits: { id: string }[] } }>(
      'leader',
      '{ me { businessUnits { id } } }',
    );
    const { createInitiative: draft } = await stage.ask<{ createInitiative: { id: string; version: number } }>(
      'leader',
      'mutation($input: CreateInitiativeInput!) { createInitiative(input: $input) { ... on Initiative { id version } } }',
      { input: { cycleId: intake.split('/').at(-1), businessUnitId: me.businessUnits[0]?.id, title: 'Two at once' } },
    );
    const page = await stage.open(`${intake}/initiatives/${draft.id}/edit`, { as: 'leader' });
    await page.locator('input[value="Two at once"]').waitFor();
    const theirs = await stage.ask<{ updateInitiative: { version: number } }>(
      'leader',
      'mutation($id: ID!, $v: Int!) { updateInitiative(id: $id, expectedVersion: $v, input: { title: "Theirs", action: "Done by them" }) { ... on Initiative { version } } }',
      { id: draft.id, v: draft.version },
    );
    expect(theirs.updateInitiative.version).toBeGreaterThan(draft.version);
    await page.getByLabel(/^Title/).fill('Mine');
    await page.getByText('Somebody changed it while you were at work').first().waitFor();
    expect(await page.getByLabel(/^Title/).inputValue()).toBe('Mine');
    await page.getByRole('radio', { name: 'Theirs' }).check();
    await page.screenshot({ path: join(SHOTS, 'leader-conflict.png'), fullPage: true });
    await page.getByRole('button', { name: 'Save with this choice' }).click();
    await saved(page);
    expect(await page.getByLabel(/^Title/).inputValue()).toBe('Theirs');
    expect(await page.getByLabel(/^Action/).inputValue()).toBe('Done by them');
    await page.context().close();
  });

  it('lands on the position: what waits, what moves on which line, and why an initiative stands where it stands', async () => {
    const page = await stage.open('/', { as: 'leader' });
    await heading(page, 'My position');
    await page.goto(`${stage.url}${intake}/position`);
    await page.getByText('Draft to finish and submit').first().waitFor();
    const { fundingCycles } = await stage.ask<{ fundingCycles: { id: string; state: string }[] }>(
      'leader',
      '{ fundingCycles { id state } }',
    );
    const execution = fundingCycles.find((cycle) => cycle.state === 'EXECUTION')?.id ?? '';
    const { unitPosition } = await stage.ask<{
      unitPosition: { contributed: string; lines: { contributed: string }[] };
    }>('leader', 'query($c: ID!) { unitPosition(cycleId: $c) { contributed lines { contributed } } }', {
      c: execution,
    });
    const moved = unitPosition.lines.reduce((sum, line) => sum + BigInt(line.contributed), 0n);
    expect([moved > 0n, moved.toString()]).toEqual([true, unitPosition.contributed]);
    await page.goto(`${stage.url}/cycles/${execution}/position`);
    await page.getByRole('img', { name: /What is given and received: Contributed -?USD/ }).waitFor();
    await page.getByRole('region', { name: 'Our initiatives' }).getByRole('link').first().click();
    await page.getByRole('heading', { level: 2, name: 'Result' }).waitFor();
    await page.getByRole('img', { name: /Place in the ranking/ }).waitFor();
    await page.getByText('Readings of the customer outcome').waitFor();
    await page.screenshot({ path: join(SHOTS, 'leader-result.png'), fullPage: true });
    await page.context().close();
  });

  it('did nothing a page may not do', () => expect(stage.problems).toEqual([]));
});
