import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ConsoleStage, INTACT, PATIENCE, SHOTS, type Who } from './console-stage.fixtures';
import { eventually, focusOn, until } from './hands.fixtures';
import { deferOneOf } from './plans.fixtures';

interface Cycles {
  readonly fundingCycles: readonly { id: string; state: string }[];
}

interface Found {
  readonly initiatives: { readonly nodes: readonly { id: string; code: string; state: string; version: number }[] };
}

interface Inbox {
  readonly unreadNotifications: number;
  readonly notifications: { readonly nodes: readonly { readonly title: string }[] };
}

const INBOX = '{ unreadNotifications notifications(first: 50) { nodes { title } } }';
const FOUND = 'query($c: ID!) { initiatives(cycleId: $c) { nodes { id code state version } } }';
const SUBMIT =
  'mutation($id: ID!, $v: Int!) { submitInitiative(id: $id, expectedVersion: $v) { __typename ... on Refusal { message remedy } } }';
const RETURN =
  'mutation($id: ID!, $v: Int!) { returnInitiative(id: $id, expectedVersion: $v, reason: "Not yet") { __typename ... on Refusal { message remedy } } }';

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

  /** Waits until the inbox of a persona holds a notice, which comes by a job; answers how many are unread. */
  const told = async (as: Who, title: string): Promise<number> => {
    let inbox: Inbox | undefined;
    await eventually(async () => {
      inbox = await stage.ask<Inbox>(as, INBOX);
      return inbox.notifications.nodes.some((notice) => notice.title === title);
    }, `${as} is told: ${title}`);
    return inbox?.unreadNotifications ?? 0;
  };

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
    await page.goto(`${stage.url}/no/such/page`);
    await heading(page, 'There is no such page');
    await page.getByRole('button', { name: /account and sign-out/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await heading(page, 'Sign in');
    await page.context().close();
  });

  it('lets the executive accept many at once on the intake wall, told apart, and return with a reason', async () => {
    const intake = cycles.get('INTAKE') ?? '';
    const cycleId = intake.split('/').at(-1);
    const of = async (as: Who, state: string) => {
      const { initiatives } = await stage.ask<Found>(as, FOUND, { c: cycleId });
      const one = initiatives.nodes.find((it) => it.state === state);
      if (!one) throw new Error(`Nothing of ${as} is ${state}`);
      return { id: one.id, code: one.code, v: one.version };
    };
    await stage.ask('autoLeader', SUBMIT, await of('autoLeader', 'DRAFT'));
    const [theirs, other] = [await of('homeLeader', 'SUBMITTED'), await of('autoLeader', 'SUBMITTED')];
    const page = await stage.open(`${intake}/intake`, { as: 'executive' });
    const list = page.getByRole('region', { name: 'What came in' });
    const { initiatives } = await stage.ask<Found>('executive', FOUND, { c: cycleId });
    const waiting = initiatives.nodes.filter(({ state }) => state === 'SUBMITTED').length;
    await page.getByText(new RegExp(`^${waiting} initiatives, `)).waitFor();
    const map = page.getByRole('region', { name: 'Silo by touchpoint' });
    await map
      .getByRole('button', { name: /: \d+$/ })
      .first()
      .click();
    await page.getByText(/^Only /).waitFor();
    await page.getByRole('button', { name: 'Show all cells' }).click();
    await page.getByRole('button', { name: `Choose all ${waiting} that wait here` }).click();
    // Meanwhile a colleague returns one of them.
    await stage.ask('secondExecutive', RETURN, theirs);
    await page.getByRole('button', { name: `Accept ${waiting}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click();
    await page
      .getByRole('alert')
      .or(page.getByRole('status'))
      .getByText(`${waiting - 1} accepted · 1 refused`)
      .waitFor();
    const refused = page.getByRole('region', { name: 'Refused, each with its reason' });
    await refused.getByRole('row', { name: new RegExp(`^${theirs.code} .*changed`, 'i') }).waitFor();
    expect(await refused.getByText(other.code).count()).toBe(0);
    expect((await of('autoLeader', 'ACCEPTED')).id).toBe(other.id);
    await page.screenshot({ path: join(SHOTS, 'intake-refused.png'), fullPage: true });

    await stage.ask('homeLeader', SUBMIT, await of('homeLeader', 'RETURNED'));
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByRole('button', { name: 'Read anew' }).click();
    await list.getByRole('checkbox', { name: `Choose ${theirs.code}` }).check();
    await page.getByRole('button', { name: 'Return 1' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Return' }).click();
    await dialog.getByText('This is needed.').waitFor();
    await dialog.getByLabel(/^Reason/).fill('Say who answers on Saturdays.');
    await dialog.getByRole('button', { name: 'Return' }).click();
    await page.getByText('1 returned', { exact: true }).waitFor();
    await page.context().close();
    const leader = await stage.open(`${intake}/initiatives/${theirs.id}`, { as: 'homeLeader' });
    await leader.getByText('Say who answers on Saturdays.').first().waitFor();
    await leader.context().close();
    expect(await stage.record()).toEqual(INTACT);
  });

  it('takes an appeal from the leader to the answer, each told by the bell', async () => {
    const { code } = await deferOneOf(stage, stage.persona('leader').name);
    await told('leader', `${code} was deferred`);
    const leader = await stage.open('/inbox', { as: 'leader' });
    const noticed = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title });
    await noticed(leader, `${code} was deferred`).getByText('Unread').waitFor();
    await noticed(leader, `${code} was deferred`).getByRole('link').click();
    await heading(leader, new RegExp(code));
    const part = (page: Page) => page.locator('section', { has: page.getByRole('heading', { name: 'Appeal' }) });
    const appeals = part(leader);
    await appeals.getByText('The COO deferred it').waitFor();
    await appeals.getByRole('button', { name: 'Appeal' }).click();
    const dialog = leader.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Appeal' }).click();
    await dialog.getByText('This is needed.').waitFor();
    await dialog.getByLabel(/^Reason/).fill('The contract ends in spring.');
    await dialog.getByRole('button', { name: 'Appeal' }).click();
    await appeals.getByText('Waits for the answer: COO').waitFor();
    expect(await appeals.getByRole('button').count()).toBe(0);

    const unread = await told('coo', `${code} was appealed`);
    const coo = await stage.open('/', { as: 'coo' });
    await coo.getByRole('button', { name: `Inbox: ${unread} unread` }).click();
    await coo
      .getByRole('dialog')
      .getByRole('link', { name: `${code} was appealed` })
      .click();
    await part(coo).getByText('The contract ends in spring.').waitFor();
    await coo.getByRole('button', { name: 'Uphold' }).click();
    await coo
      .getByRole('dialog')
      .getByLabel(/^Reason/)
      .fill('Agreed: it cannot wait.');
    await coo.getByRole('dialog').getByRole('button', { name: 'Uphold' }).click();
    await part(coo).getByText('Upheld', { exact: true }).waitFor();
    await coo.screenshot({ path: join(SHOTS, 'appeal-upheld.png'), fullPage: true });
    await coo.getByRole('button', { name: `Inbox: ${unread - 1} unread` }).waitFor();
    await coo.goto(`${stage.url}/inbox`);
    await noticed(coo, `${code} was appealed`).waitFor();
    expect(await noticed(coo, `${code} was appealed`).getByText('Unread').count()).toBe(0);
    await coo.getByRole('button', { name: 'Mark all as read' }).click();
    await coo.getByRole('button', { name: 'Inbox', exact: true }).waitFor();
    await coo.getByRole('switch', { name: 'Unread only' }).check();
    await coo.getByText('Nothing new').waitFor();
    await coo.context().close();

    await told('leader', `Your appeal about ${code} was answered`);
    await leader.goto(`${stage.url}/inbox`);
    await leader.getByRole('link', { name: `Your appeal about ${code} was answered` }).click();
    await appeals.getByText('Agreed: it cannot wait.').waitFor();
    await leader.locator('.state-badge', { hasText: 'Accepted' }).first().waitFor();
    await leader.goto(`${stage.url}/preferences`);
    await leader.getByRole('radio', { name: 'Once a day' }).check();
    await leader.getByRole('button', { name: 'Save' }).click();
    await leader.getByText('Saved.').waitFor();
    await leader.reload();
    await until(leader, `document.querySelector('input[value=DAILY_DIGEST]')?.checked === true`);
    await leader.context().close();
    expect(await stage.record()).toEqual(INTACT);
  });

  it('did nothing a page may not do', () => expect(stage.problems).toEqual([]));
});
