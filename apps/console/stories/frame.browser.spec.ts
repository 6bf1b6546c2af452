import { ConsoleStage, PATIENCE } from './console-stage.fixtures';
import { until } from './hands.fixtures';

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
});
