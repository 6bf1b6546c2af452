import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ConsoleStage, PATIENCE, SHOTS } from './console-stage.fixtures';

jest.setTimeout(PATIENCE);

const SETTINGS = `{ organization { name settings {
  peopleMeasures agreement remindAfterDays escalateAfterDays appealDays version } } }`;
const SET = `mutation($input: OrganizationSettingsInput!, $v: Int!) {
  setOrganizationSettings(input: $input, expectedVersion: $v) { __typename ... on Refusal { code } } }`;

interface Settings {
  readonly organization: {
    readonly name: string;
    readonly settings: Readonly<Record<string, unknown>> & { readonly version: number; readonly appealDays: number };
  };
}

describe('two people at one thing', () => {
  let stage: ConsoleStage;
  beforeAll(async () => {
    stage = await ConsoleStage.start();
  });
  afterAll(() => stage?.stop());

  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

  /** Another administrator saves other days meanwhile. */
  const saveElsewhere = async (change: Readonly<Record<string, unknown>>) => {
    const { organization } = await stage.ask<Settings>('admin', SETTINGS);
    const { version, ...settings } = organization.settings;
    const input = { name: organization.name, ...settings, ...change };
    const answer = await stage.ask<{ setOrganizationSettings: { __typename: string } }>('admin', SET, {
      input,
      v: version,
    });
    expect(answer.setOrganizationSettings.__typename).toBe('Organization');
  };

  it('a form asks where both changed the same, takes over the rest and keeps what is typed', async () => {
    const page = await stage.open('/settings', { as: 'admin' });
    await heading(page, 'Settings');
    await page.getByLabel(/^Days to appeal/).fill('21');
    await saveElsewhere({ appealDays: 35, remindAfterDays: 4 });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const choice = page.getByRole('alert').filter({ hasText: 'Somebody changed it while you were at work' });
    await choice.getByRole('radio', { name: '35' }).waitFor();
    expect(await choice.getByRole('radio').count()).toBe(2);
    await page.screenshot({ path: join(SHOTS, 'meeting-choice.png'), fullPage: true });
    await choice.getByRole('button', { name: 'Go on with this choice' }).click();
    await page.getByText(/^Somebody else changed this meanwhile, and it is here now: Remind a desk after/).waitFor();
    expect(await page.getByLabel(/^Days to appeal/).inputValue()).toBe('21');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('The settings are saved.').waitFor();
    const { organization } = await stage.ask<Settings>('admin', SETTINGS);
    expect(organization.settings).toMatchObject({ appealDays: 21, remindAfterDays: 4 });
    await page.context().close();
  });

  it('an act says what changed since the page was read, and keeps the reason that is typed', async () => {
    const { fundingCycles } = await stage.ask<{ fundingCycles: { id: string; state: string }[] }>(
      'executive',
      '{ fundingCycles { id state } }',
    );
    const intake = fundingCycles.find((cycle) => cycle.state === 'INTAKE')?.id;
    const { initiatives } = await stage.ask<{ initiatives: { nodes: { id: string; version: number }[] } }>(
      'executive',
      'query($c: ID!) { initiatives(cycleId: $c, filter: { states: [SUBMITTED] }, first: 1) { nodes { id version } } }',
      { c: intake },
    );
    const [first] = initiatives.nodes;
    if (!first) throw new Error('No initiative of the demo waits to be accepted');
    const page = await stage.open(`/cycles/${intake}/initiatives/${first.id}`, { as: 'executive' });
    await page.getByRole('button', { name: 'Return', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('The cost of the second year is missing.');
    await stage.ask(
      'executive',
      'mutation($id: ID!, $v: Int!) { acceptInitiative(id: $id, expectedVersion: $v) { __typename } }',
      { id: first.id, v: first.version },
    );
    await dialog.getByRole('button', { name: 'Return', exact: true }).click();
    const told = dialog.getByRole('alert').filter({ hasText: 'Somebody changed this while you looked at it' });
    const row = told.getByRole('row').filter({ hasText: 'State' });
    await row.getByText('Submitted', { exact: true }).waitFor();
    await row.getByText('Accepted', { exact: true }).waitFor();
    expect(await dialog.getByRole('textbox').inputValue()).toBe('The cost of the second year is missing.');
    await page.screenshot({ path: join(SHOTS, 'meeting-act.png'), fullPage: true });
    await page.context().close();
  });
});
