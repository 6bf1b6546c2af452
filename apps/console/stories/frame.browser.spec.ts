import type { Page } from 'playwright-core';
import { ConsoleStage, INTACT, PATIENCE, type Who } from './console-stage.fixtures';
import { pick, until } from './hands.fixtures';

jest.setTimeout(PATIENCE);

describe('the frame of every page', () => {
  let stage: ConsoleStage;
  let intake = '';
  beforeAll(async () => {
    stage = await ConsoleStage.start();
    const { fundingCycles } = await stage.ask<{ fundingCycles: readonly { id: string; state: string }[] }>(
      'executive',
      '{ fundingCycles { id state } }',
    );
    intake = fundingCycles.find((cycle) => cycle.state === 'INTAKE')?.id ?? '';
  });
  afterAll(async () => {
    expect(stage.problems).toEqual([]);
    await stage.stop();
  });

  const signInAgain = async (page: Page, who: Who): Promise<void> => {
    const again = page.getByRole('dialog', { name: 'Your session has ended' });
    await again.locator('input[type=password]').fill(stage.persona(who).password);
    await page.keyboard.press('Enter');
    await again.waitFor({ state: 'hidden' });
  };

  it('opens what a page has asked in the GraphQL console, with its variables and without the password', async () => {
    const page = await stage.open(`/cycles/${intake}/initiatives`, { as: 'leader' });
    await page.getByRole('heading', { level: 1, name: 'Initiatives' }).waitFor();
    await stage.settled(page);
    const opened = page.context().waitForEvent('page');
    await page.getByRole('link', { name: /This page as GraphQL/ }).click();
    const graphiql = await opened;
    const tab = graphiql.getByRole('tab', { name: 'Page: Initiatives' });
    await tab.waitFor();
    await until(graphiql, `!document.querySelector('.console-main').inert`);
    await tab.click();
    await graphiql.getByText(intake).first().waitFor();
    await graphiql.locator('.graphiql-execute-button').click();
    await graphiql.getByText('"totalCount"').waitFor();
    const kept = await graphiql.evaluate<string>('JSON.stringify(localStorage)');
    expect(kept).toContain('query Initiatives');
    expect(kept).not.toMatch(/password/i);
    await graphiql.getByRole('link', { name: /^Back to Initiatives/ }).click();
    await graphiql.getByRole('heading', { level: 1, name: 'Initiatives' }).waitFor();
    await page.context().close();
  });

  it('keeps what is typed, and saves it, when the session ends and when the connection is lost', async () => {
    const page = await stage.open(`/cycles/${intake}/initiatives/new`, { as: 'leader' });
    const saved = page.getByRole('status').getByText(/^Saved /);
    await page.getByLabel(/^Title/).fill('Answer within a day');
    await page.getByRole('heading', { level: 1, name: /^Edit / }).waitFor();
    await saved.waitFor();
    await page.context().clearCookies();
    await page.getByLabel(/^Problem/).fill('Letters wait for a week.');
    await signInAgain(page, 'leader');
    expect(await page.getByLabel(/^Problem/).inputValue()).toBe('Letters wait for a week.');
    await saved.waitFor();

    await page.context().setOffline(true);
    await page.getByLabel(/^Action/).fill('Answer by the next evening.');
    await page.getByText('The server cannot be reached').waitFor();
    expect(await page.getByLabel(/^Action/).inputValue()).toBe('Answer by the next evening.');
    await page.context().setOffline(false);
    await page.getByText('The server is there again').waitFor();
    await saved.waitFor();
    await page.reload();
    await page.locator('input[value="Answer within a day"]').waitFor();
    expect(await page.getByLabel(/^Problem/).inputValue()).toBe('Letters wait for a week.');
    expect(await page.getByLabel(/^Action/).inputValue()).toBe('Answer by the next evening.');
    await page.context().close();
  });

  it('keeps a dialog open with all that is in it while a member signs in again', async () => {
    const page = await stage.open('/members', { as: 'admin' });
    await page.getByRole('button', { name: 'Invite a member' }).click();
    const invite = page.getByRole('dialog', { name: 'Invite a member' });
    await invite.getByLabel(/^E-mail/).fill('new.colleague@harborline.example');
    await invite.getByLabel(/^Name/).fill('New Colleague');
    await invite.getByRole('checkbox', { name: 'Auditor' }).check();
    await page.context().clearCookies();
    await invite.getByRole('button', { name: 'Invite and make the link' }).click();
    await signInAgain(page, 'admin');
    expect(await invite.getByLabel(/^E-mail/).inputValue()).toBe('new.colleague@harborline.example');
    await invite.getByRole('button', { name: 'Invite and make the link' }).click();
    const link = page.getByRole('dialog', { name: 'Link for New Colleague' });
    await until(page, `[...document.querySelectorAll('input')].some((it) => it.value.includes('/invitation#'))`);
    await link.getByText(/^Give this link to the person yourself/).waitFor();
    await page.context().close();
  });

  it('lets an administrator keep settings, units and words, which members then find', async () => {
    const page = await stage.open('/settings', { as: 'admin' });
    const part = (name: string) => page.locator('section', { has: page.getByRole('heading', { name }) });
    await page.getByLabel('Tell those above it after').fill('2');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page
      .getByText(/^must be more days than remindAfterDays/)
      .first()
      .waitFor();
    await page.getByLabel('Tell those above it after').fill('12');
    await page.getByLabel('Days to appeal a decision').fill('21');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('The settings are saved.').waitFor();

    await part('Business units').getByRole('button', { name: 'Add' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Code/).fill('MB');
    await dialog.getByLabel(/^Name/).fill('Mobile');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('This is needed.').waitFor();
    await dialog.getByLabel(/^Legal entity/).fill('Harborline Bank');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /^MB Mobile/ }).waitFor();
    await page.getByRole('button', { name: 'Edit Mobile' }).click();
    await dialog.getByLabel(/^Name/).fill('Mobile & Digital');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /^MB Mobile & Digital .*In use/ }).waitFor();

    await pick(page.getByRole('combobox', { name: 'List' }), 'Channels');
    await part('Channels').getByRole('button', { name: 'Add' }).click();
    await dialog.getByLabel(/^Code/).fill('SIGNED');
    await dialog.getByLabel(/^Name/).fill('Sign language');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /^SIGNED Sign language/ }).waitFor();
    const leader = await stage.open(`/cycles/${intake}/initiatives/new?step=touches`, { as: 'leader' });
    const channels = async () => {
      await leader
        .getByRole('navigation', { name: 'Steps of the proposal' })
        .getByRole('button', { name: 'Whom it touches' })
        .click();
      await leader.getByRole('combobox', { name: 'Channels', exact: true }).press('ArrowDown');
      const list = leader.getByRole('listbox');
      await list.getByRole('option').first().waitFor();
      return list.getByRole('option').allInnerTexts();
    };
    expect(await channels()).toContain('Sign language');
    await page.getByRole('button', { name: 'Retire Sign language' }).click();
    await page.getByRole('button', { name: 'Use Sign language again' }).waitFor();
    await leader.reload();
    expect(await channels()).not.toContain('Sign language');
    await leader.context().close();
    await page.context().close();
    expect(await stage.record()).toEqual(INTACT);
  });
});
