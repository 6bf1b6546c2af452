import { ConsoleStage, PATIENCE } from './console-stage.fixtures';
import { decidingPages, demoOf } from './pages.fixtures';
import { draftBeside } from './plans.fixtures';
import { findingsOnPages } from './walk.fixtures';

jest.setTimeout(PATIENCE);

describe('the pages from the plan on', () => {
  let stage: ConsoleStage;
  beforeAll(async () => {
    stage = await ConsoleStage.start();
    await draftBeside(stage);
  });
  afterAll(() => stage?.stop());

  it('have no serious accessibility finding, light or dark, wide or narrow', async () => {
    expect(await findingsOnPages(stage, decidingPages(await demoOf(stage)))).toEqual([]);
  });

  it('did nothing a page may not do', () => expect(stage.problems).toEqual([]));
});
