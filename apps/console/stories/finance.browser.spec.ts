import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ConsoleStage, INTACT, PATIENCE, SHOTS } from './console-stage.fixtures';
import { pick } from './hands.fixtures';

/** A ledger extract of three good rows and one that names no unit of the company. */
const LEDGER = [
  'Business unit,Cost centre,Account,Account category,Period,Amount',
  'Cards,CC-100,6100,People,1,"1,200.50"',
  'Cards,CC-100,6200,Software,2,800.00',
  'Insurance,CC-200,6100,People,1,-0.50',
  'Nobody’s,CC-900,6100,People,1,10.00',
  '',
].join('\n');
const YEAR = 2031;

jest.setTimeout(PATIENCE);

describe('FINANCE keeps the money in order, and the auditor looks it up', () => {
  let stage: ConsoleStage;
  beforeAll(async () => {
    stage = await ConsoleStage.start();
  });
  afterAll(() => stage?.stop());

  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
  const shot = (page: Page, name: string) =>
    page.screenshot({ path: join(SHOTS, `finance-${name}.png`), fullPage: true });

  it('imports a base by its columns, after a look at what it would make', async () => {
    const page = await stage.open(`/bases/import?year=${YEAR}`, { as: 'finance' });
    await heading(page, 'Import an OpEx base');
    await page.getByRole('button', { name: 'Show what it would make' }).click();
    await page.getByText('This is needed.').first().waitFor();
    const upload = { name: 'ledger.csv', mimeType: 'text/csv', buffer: Buffer.from(LEDGER) };
    await page.locator('input[type=file]').setInputFiles(upload);
    await page.getByLabel(/^Source system/).fill('General ledger');
    await page.getByLabel(/^Label/).fill('0+12');
    await page.getByLabel(/^As of/).fill('2030-12-01');
    await page.getByLabel(/^Control total/).fill('2,000.01');
    const unit = page.getByRole('combobox', { name: 'Business unit, by code or name' });
    await unit.and(page.locator('[value="Business unit"]')).waitFor();
    await pick(page.getByRole('combobox', { name: /^Mark between thousands/ }), 'Comma');
    await page.getByRole('button', { name: 'Show what it would make' }).click();
    await page.getByText('a difference of -USD\u00a00.01').waitFor();
    await page.getByRole('heading', { name: '1 refused row' }).waitFor();
    await shot(page, 'base-preview');
    await page.getByLabel(/^Control total/).fill('2000');
    await page.getByRole('button', { name: 'Show what it would make' }).click();
    await page.getByText('The accepted rows add up to the control total').waitFor();
    await page.getByRole('button', { name: `Import 3 rows for ${YEAR}` }).click();
    await heading(page, `OpEx base ${YEAR}: 0+12`);
    await page.getByText('You imported it, so another member of Finance certifies it.').waitFor();
    expect(await page.getByRole('button', { name: 'Certify' }).count()).toBe(0);
    await page.context().close();
  });

  it('has it certified by a second member', async () => {
    const page = await stage.open(`/bases?year=${YEAR}`, { as: 'controller' });
    await page.getByRole('link', { name: '1. 0+12' }).click();
    await page.getByRole('button', { name: 'Certify' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Certify' }).click();
    await page.locator('.state-badge', { hasText: 'Certified' }).waitFor();
    expect(await page.getByRole('button', { name: 'Withdraw' }).count()).toBe(0);
    await shot(page, 'base-certified');
    await page.context().close();
  });

  it('countersigns what the COO grants, and not before it has seen the changes', async () => {
    const coo = await stage.open(`/mandate/grant?year=${YEAR}`, { as: 'coo' });
    await coo.getByLabel(/^Cap share/).fill('8.5');
    await coo.getByRole('button', { name: 'Add a threshold' }).click();
    await coo.getByLabel(/^Commitment above/).fill('2,500,000');
    await pick(coo.getByRole('combobox', { name: /^Roles that sign/ }), 'Finance');
    await coo.getByRole('button', { name: `Grant the mandate of ${YEAR}` }).click();
    await coo.getByText('Granted, waiting for Finance').waitFor();
    expect(await coo.getByRole('button', { name: 'Countersign' }).count()).toBe(0);
    await coo.context().close();
    const page = await stage.open(`/mandate?year=${YEAR}`, { as: 'finance' });
    await page.getByRole('row', { name: /Cap share.*8\.5%/ }).waitFor();
    await page.getByRole('button', { name: 'Countersign' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Countersign' }).click();
    await page.getByText('Granted, waiting for Finance').waitFor({ state: 'detached' });
    await page.getByRole('region', { name: 'Every version' }).getByText('In force').waitFor();
    await shot(page, 'mandate');
    await page.context().close();
  });

  it('exports the transfers of a cycle and tells what the ledger answered', async () => {
    const { fundingCycles } = await stage.ask<{ fundingCycles: { id: string; state: string }[] }>(
      'finance',
      '{ fundingCycles { id state } }',
    );
    const cycle = fundingCycles.find((it) => it.state === 'EXECUTION')?.id ?? '';
    const page = await stage.open(`/cycles/${cycle}/transfers`, { as: 'finance' });
    await page.getByRole('button', { name: /^Export \d+ transfers?$/ }).click();
    const file = page.getByRole('link', { name: 'Export 1 as CSV' });
    await file.waitFor();
    const csv = await page.context().request.get(`${stage.url}${await file.getAttribute('href')}`);
    expect(csv.status()).toBe(200);
    const sheet = await page.context().request.get(`${stage.url}/transfers/${cycle}.xlsx`);
    expect((await sheet.body()).subarray(0, 2).toString()).toBe('PK');
    const all = page.getByRole('button', { name: /^Choose all \d+$/ });
    const rows = Number(/\d+/.exec(await all.innerText())?.[0]);
    await page
      .getByRole('checkbox', { name: /^Choose:/ })
      .first()
      .press('Space');
    await page.getByRole('button', { name: /^Rejected: 1,/ }).click();
    await page.getByLabel(/^Why the ledger rejected them/).fill('The cost centre is locked');
    await page.getByRole('button', { name: 'Confirm as rejected' }).click();
    await page.getByText(/^The ledger rejected 1 transfer\./).waitFor();
    await page.getByRole('button', { name: `Choose all ${rows - 1}`, exact: true }).click();
    await page.getByRole('button', { name: new RegExp(`^Posted: ${rows - 1},`) }).click();
    await page.getByLabel(/^Reference of the ledger/).fill('GL-2026-07');
    await page.getByRole('button', { name: 'Confirm as posted' }).click();
    const totals = page.getByRole('region', { name: 'Control totals by state' });
    await totals.getByRole('row', { name: /^Exported 0 / }).waitFor();
    await totals.getByRole('row', { name: /^Rejected 1 / }).waitFor();
    await shot(page, 'transfers');
    await page.context().close();
  });

  it('leaves entries that the auditor filters, takes along as they stand on the screen, and verifies', async () => {
    const page = await stage.open('/record', { as: 'auditor' });
    const chain = page.getByText('The chain is intact');
    await chain.waitFor();
    const { name } = stage.persona('finance');
    await pick(page.getByRole('combobox', { name: 'Who' }), name);
    await pick(page.getByRole('combobox', { name: 'Act' }), 'Countersigned the mandate');
    await page.getByLabel(/^From/).fill(await page.evaluate<string>('new Date().toISOString().slice(0, 10)'));
    // What was looked for stands in the address.
    await page.reload();
    await chain.waitFor();
    await stage.settled(page);
    const entries = page.getByRole('region', { name: 'Entries' }).getByRole('row');
    const [, ...shown] = await entries.allInnerTexts();
    expect(shown.length).toBeGreaterThan(0);
    for (const row of shown) expect(row).toMatch(new RegExp(`${name}\\s+Countersigned the mandate`));

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export Entries as CSV' }).click(),
    ]);
    const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
    const about = lines.findIndex((line) => line.startsWith('ABOUT '));
    const numberOf = (row: string) => /^\d+/.exec(row)?.[0];
    expect(lines.slice(1, about).map(numberOf)).toEqual(shown.map(numberOf));
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^ABOUT rows,${shown.length},`)));
    expect(lines.slice(about).join('\n')).toContain('countersignMandate');
    await page.getByText(new RegExp(`^${shown.length} rows, record head [0-9a-f]{12}`)).waitFor();
    await page.getByRole('button', { name: 'Show every entry' }).click();
    // The export itself is an entry, and the chain holds with it.
    await entries
      .filter({ hasText: /Exported a table/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Check again' }).click();
    await stage.settled(page);
    await chain.waitFor();
    await shot(page, 'auditor');
    await page.context().close();
    expect(await stage.record()).toEqual(INTACT);
  });

  it('did nothing a page may not do', () => expect(stage.problems).toEqual([]));
});
