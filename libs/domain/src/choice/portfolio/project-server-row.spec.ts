import { readProjectRow, type ProjectMapping } from './project-server-row';

const mapping: ProjectMapping = {
  idColumn: 'UID',
  forcedColumn: 'Force',
  forcedInValues: ['Forced In'],
  forcedOutValues: ['Forced Out'],
  dependenciesColumn: 'Needs',
  exclusionsColumn: null,
  drivers: [
    { column: 'Grow', driver: 'Growth' },
    { column: 'Keep', driver: 'Loyalty' },
  ],
};
const row = (cells: Record<string, string>) =>
  readProjectRow(new Map(Object.entries({ UID: 'p1', Force: '', Needs: '', Grow: '', Keep: '', ...cells })), mapping);

describe('a row of a portfolio export', () => {
  it('says what is forced, what it rests on, and how it was rated', () => {
    expect(row({ Force: ' forced  IN ', Needs: 'p2; p3 | p2;', Grow: 'strong', Keep: '4' })).toEqual({
      kind: 'read',
      row: {
        id: 'p1',
        forced: 'FORCE',
        ratings: [
          { driver: 'Growth', level: 'STRONG' },
          { driver: 'Loyalty', level: 'EXTREME' },
        ],
        requires: ['p2', 'p3'],
        excludes: [],
      },
    });
    expect(row({ Force: 'Auto', Grow: 'No Rating', Keep: '0' })).toMatchObject({
      row: { forced: null, ratings: [{ driver: 'Loyalty', level: 'NONE' }] },
    });
  });

  it.each<[Record<string, string>, string]>([
    [{ Force: 'perhaps' }, 'Force'],
    [{ Grow: 'huge' }, 'Grow'],
    [{ Keep: '5' }, 'Keep'],
    [{ UID: ' ' }, 'UID'],
  ])('is refused for %j', (cells, field) => expect(row(cells)).toMatchObject({ kind: 'refused', problem: { field } }));
});
