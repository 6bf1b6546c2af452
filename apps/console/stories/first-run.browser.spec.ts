import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { ConsoleStage, INTACT, PATIENCE, SHOTS } from './console-stage.fixtures';
import { pick } from './hands.fixtures';
import { COMPANY, emailOf, type Name, Newcomers } from './newcomers.fixtures';

/** The ledger extract of a company of one unit; its last row names a unit that nobody has made. */
const LEDGER = [
  'Business unit,Cost centre,Account,Account category,Period,Amount',
  'Stores,CC-100,6100,People,1,"4,000,000.00"',
  'Stores,CC-100,6200,Software,2,"1,000,000.00"',
  'Web,CC-200,6100,People,1,10.00',
].join('\n');
jest.setTimeout(PATIENCE);

describe('an empty company', () => {
  let stage: ConsoleStage;
  let people: Newcomers;
  beforeAll(async () => {
    stage = await ConsoleStage.start();
    people = new Newcomers(stage);
  });
  afterAll(() => stage?.stop());

  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
  const save = (within: Page | Locator) => within.getByRole('button', { name: 'Save', exact: true }).click();

  it('is made with its administrator, whose home page leads to units, words and people', async () => {
    const said = await stage.command('organisation', 'create', COMPANY, emailOf('Anna Admin'), 'EUR');
    const page = await people.comeIn('Anna Admin', /http\S+$/.exec(said.trim())?.[0] ?? '');
    await page.getByText('0 of 10 steps are done.').waitFor();
    await page.screenshot({ path: join(SHOTS, 'first-run-empty.png'), fullPage: true });
    await people.next('Anna Admin', 0, 'Create the business units');
    const part = (name: string) => page.locator('section', { has: page.getByRole('heading', { name }) });
    const dialog = page.getByRole('dialog');
    await part('Business units').getByRole('button', { name: 'Add' }).click();
    await dialog.getByLabel(/^Code/).fill('ST');
    await dialog.getByLabel(/^Name/).fill('Stores');
    await dialog.getByLabel(/^Legal entity/).fill(COMPANY);
    await save(dialog);
    await page.getByRole('row', { name: /^ST Stores/ }).waitFor();
    await pick(page.getByRole('combobox', { name: 'List' }), 'Channels');
    await part('Channels').getByRole('button', { name: 'Add' }).click();
    await dialog.getByLabel(/^Code/).fill('TEL');
    await dialog.getByLabel(/^Name/).fill('Telephone');
    await save(dialog);
    await page.getByRole('row', { name: /^TEL Telephone/ }).waitFor();

    await people.next('Anna Admin', 1, 'Invite a leader');
    const invite = async (name: Name, role: string) => {
      await page.getByRole('button', { name: 'Invite a member' }).click();
      await dialog.getByLabel(/^Name/).fill(name);
      await dialog.getByLabel(/^E-mail/).fill(emailOf(name));
      await dialog.getByRole('checkbox', { name: role }).check();
    };
    const link = async (name: Name) => {
      await dialog.getByRole('button', { name: 'Invite and make the link' }).click();
      const made = page.getByRole('dialog', { name: `Link for ${name}` });
      const shown = await made.getByRole('textbox', { name: 'Invitation link' }).inputValue();
      await page.keyboard.press('Escape');
      await made.waitFor({ state: 'detached' });
      await page.getByRole('row', { name: new RegExp(`^${name}`) }).waitFor();
      return shown;
    };
    await invite('Clara Chief', 'COO');
    await dialog.getByRole('checkbox', { name: 'Finance' }).check();
    await dialog.getByText('who grants the mandate does not countersign it.').waitFor();
    await dialog.getByRole('checkbox', { name: 'Finance' }).uncheck();
    const links = new Map<Name, string>([['Clara Chief', await link('Clara Chief')]]);
    await invite('Lea Leader', 'P&L leader');
    await dialog.getByRole('button', { name: 'Invite and make the link' }).click();
    await dialog.getByText('A P&L leader leads at least one unit.').waitFor();
    await pick(dialog.getByRole('combobox', { name: /^Business units/ }), 'Stores');
    links.set('Lea Leader', await link('Lea Leader'));
    for (const [name, url] of [...links, ...(await people.inviteOthers(page))]) await people.comeIn(name, url);
    await people.home('Anna Admin', 2);
    await page.context().close();
  });

  it('gets its calendar and its base from Finance, and the refused row is told', async () => {
    const page = await people.next('Frank Figures', 2, 'Set the calendar');
    await page.getByRole('button', { name: 'Save the calendar' }).click();
    await page.getByText('Saved. Every sum by period uses it from now on.').waitFor();
    await people.next('Frank Figures', 3, 'Import the OpEx base');
    await heading(page, 'Import an OpEx base');
    const upload = { name: 'ledger.csv', mimeType: 'text/csv', buffer: Buffer.from(LEDGER) };
    await page.locator('input[type=file]').setInputFiles(upload);
    await page.getByLabel(/^Source system/).fill('General ledger');
    await page.getByLabel(/^Label/).fill('0+12');
    await page.getByLabel(/^As of/).fill('2026-01-01');
    await page.getByLabel(/^Control total/).fill('5,000,000');
    await pick(page.getByRole('combobox', { name: /^Mark between thousands/ }), 'Comma');
    await page.getByRole('button', { name: 'Show what it would make' }).click();
    await page.getByRole('heading', { name: '1 refused row' }).waitFor();
    await page.getByText('The accepted rows add up to the control total').waitFor();
    await page.getByRole('button', { name: /^Import 2 rows for / }).click();
    await heading(page, /^OpEx base \d+: 0\+12/);
    await people.home('Frank Figures', 4);
    const second = await people.next('Fiona Figures', 4, 'Have a second member of finance certify it');
    await second.getByRole('link', { name: '1. 0+12' }).click();
    await second.getByRole('button', { name: 'Certify' }).click();
    await second.getByRole('dialog').getByRole('button', { name: 'Certify' }).click();
    await second.locator('.state-badge', { hasText: 'Certified' }).waitFor();
  });

  it('gets its mandate from the COO and Finance, and its rates', async () => {
    const page = await people.next('Clara Chief', 5, 'Grant the mandate');
    await page.getByLabel(/^Cap share/).fill('10');
    await page.getByRole('button', { name: /^Grant the mandate of / }).click();
    await page.getByText('Granted, waiting for Finance').waitFor();
    const finance = await people.next('Frank Figures', 6, 'Countersign the mandate');
    await finance.getByRole('button', { name: 'Countersign' }).click();
    await finance.getByRole('dialog').getByRole('button', { name: 'Countersign' }).click();
    await finance.getByText('Granted, waiting for Finance').waitFor({ state: 'detached' });

    await people.next('Frank Figures', 7, 'Set and certify the rate card');
    await finance.getByRole('link', { name: 'New version' }).first().click();
    await pick(finance.getByRole('combobox', { name: 'Channel to add' }), 'Telephone');
    const fields: readonly (readonly [RegExp, string])[] = [
      [/^Full/, '6.50'],
      [/^Avoidable/, '4.00'],
      [/^A full-time equivalent/, '60,000'],
      [/^Lifetime value/, '900'],
      [/^Margin of revenue/, '30'],
      [/^Hurdle rate/, '10'],
    ];
    for (const [label, typed] of fields) await finance.getByRole('textbox', { name: label }).fill(typed);
    await finance.getByRole('button', { name: 'Save as a draft' }).click();
    await finance.getByText('Version 1 waits').waitFor();
    const second = people.of('Fiona Figures');
    await people.next('Fiona Figures', 7, 'Set and certify the rate card');
    await second.getByRole('button', { name: 'Certify' }).click();
    await second.getByRole('dialog').getByRole('button', { name: 'Certify' }).click();
    await second.getByRole('heading', { name: /in force/i }).waitFor();
    for (const name of ['Clara Chief', 'Frank Figures', 'Fiona Figures'] as const)
      await people.of(name).context().close();
  });

  it('opens its first cycle and has its first initiative, with every step in the record', async () => {
    const page = await people.next('Edgar Experience', 8, 'Open a funding cycle');
    await page.getByLabel(/^Name/).fill('First round');
    await page.getByRole('button', { name: 'Open the cycle' }).click();
    await page.getByRole('combobox', { name: 'Funding cycle' }).and(page.locator('[value^="First round"]')).waitFor();
    const leader = people.of('Lea Leader');
    await leader.goto(stage.url);
    await heading(leader, 'My position');
    await leader.screenshot({ path: join(SHOTS, 'first-run-position.png'), fullPage: true });
    await leader.getByRole('link', { name: 'Draft an initiative' }).first().click();
    await leader.getByLabel(/^Title/).fill('Answer the telephone within a minute');
    await heading(leader, /^Edit /);
    const data = await people.asked<{
      firstRun: readonly { done: boolean }[];
      organization: object;
      recordCheck: object;
    }>(page, '{ firstRun { done } organization { currency } recordCheck { intact firstBrokenEntry } }');
    expect(data.recordCheck).toEqual(INTACT);
    expect(data.firstRun.map((step) => step.done)).toEqual(Array<boolean>(10).fill(true));
    expect(data.organization).toEqual({ currency: 'EUR' });
    await leader.context().close();
    await page.context().close();
  });

  it('did nothing a page may not do', () => expect(stage.problems).toEqual([]));
});
