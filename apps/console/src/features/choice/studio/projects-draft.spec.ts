import { blankDraft, guessed, inputOf, problemsOf } from './projects-draft';

const HEADER = ['Project Name', 'Project UID', 'Total Cost', 'Department', 'Force In/Out', 'Dependencies', 'Growth'];

describe('a portfolio export of Microsoft Project Server', () => {
  it('has its columns found by their usual names, each once', () => {
    const found = guessed(HEADER);
    expect(found).toMatchObject({
      project: 'Project Name',
      id: 'Project UID',
      cost: 'Total Cost',
      businessUnit: 'Department',
      forced: 'Force In/Out',
      dependencies: 'Dependencies',
      runRate: '',
    });
  });

  it('needs project and cost, and both ends of a driver', () => {
    expect(problemsOf(blankDraft())).toEqual({ 'columns.project': 'required', 'columns.cost': 'required' });
    const draft = { ...blankDraft(), columns: guessed(HEADER), drivers: [{ id: '1', column: 'Growth', driver: null }] };
    expect(problemsOf(draft)).toEqual({ 'drivers.0.driver': 'required' });
  });

  it('sends columns that were not chosen as none', () => {
    const draft = {
      ...blankDraft(),
      columns: guessed(HEADER),
      drivers: [{ id: '1', column: ' Growth ', driver: 'Grow' }],
    };
    const sent = { cycleId: 'c', uploadId: 'u', commit: false };
    expect(inputOf(draft, sent)).toMatchObject({
      ...sent,
      mapping: {
        projectColumn: 'Project Name',
        runRateColumn: null,
        drivers: [{ column: 'Growth', driver: 'Grow' }],
        groupMark: null,
        startPeriodColumn: null,
      },
    });
  });
});
