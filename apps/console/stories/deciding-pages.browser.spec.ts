import { ConsoleStage, PATIENCE } from './console-stage.fixtures';
import { decidingPages, demoOf } from './pages.fixtures';
import { findingsOnPages } from './walk.fixtures';

jest.setTimeout(PATIENCE);

describe('the pages from the plan on', () => {
  let stage: ConsoleStage;
  beforeAll(async () => {
    stage = await ConsoleStage.start();
  });
  afterAll(() => stage?.stop());

  it('have no serious accessibility finding, light or dark, wide or narrow', async () => {
    expect(await findingsOnPages(stage, decidingPages(await demoOf(stage)))).toEqual([]);
  });

  it('print every chart as wide as the sheet, with its marks, and no button', async () => {
    const { at, submitted } = await demoOf(stage);
    const page = await stage.open(`${at.APPROVAL}/plans/${submitted}/trade-offs`, { as: 'coo' });
    for (const chart of ['Funding line', 'Efficient frontier'])
      await page.getByRole('group', { name: chart }).locator('[data-mark]').first().waitFor();
    await page.locator('.chart').nth(2).locator('[data-mark]').first().waitFor();
    await page.setViewportSize({ width: 695, height: 980 });
    await page.emulateMedia({ media: 'print' });
    const drawn = await page.locator('.chart').evaluateAll((charts) =>
      charts.map((chart) => ({
        width: chart.querySelector('.recharts-surface')?.getBoundingClientRect().width ?? 0,
        mark: chart.querySelector('[data-mark]')?.getBoundingClientRect().width ?? 0,
      })),
    );
    expect(drawn.length).toBeGreaterThan(2);
    for (const { width, mark } of drawn) {
      expect(width).toBeGreaterThan(600);
      expect(mark).toBeGreaterThan(0);
    }
    expect(await page.locator('#main button:visible').count()).toBe(0);
  });

  it('did nothing a page may not do', () => expect(stage.problems).toEqual([]));
});
