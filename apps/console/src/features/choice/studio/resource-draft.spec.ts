import { blankResource, resourceDrafts, resourceProblems, resourcesOf } from './resource-draft';

const days = { id: 'd', name: ' Test team days ', max: 40, use: [{ id: 'u', initiativeId: 'a', amount: 12 }] };

describe('a resource of a plan, as typed', () => {
  it('is sent as it was read', () => {
    const stored = [{ name: 'Days', max: 40, used: 12, use: [{ initiative: named('a'), amount: 12 }] }];
    expect(resourcesOf(resourceDrafts(stored))).toEqual([
      { name: 'Days', max: 40, use: [{ initiativeId: 'a', amount: 12 }] },
    ]);
    expect(resourcesOf([days])[0]?.name).toBe('Test team days');
  });

  it('may be used by none, and allows none', () => {
    expect(resourceProblems([{ ...days, max: 0, use: [] }])).toEqual([]);
  });

  it('says what is missing or named twice', () => {
    expect(Object.fromEntries(resourceProblems([blankResource()]))).toEqual({
      'resources.0.name': 'required',
      'resources.0.max': 'required',
      'resources.0.use.0.initiativeId': 'required',
      'resources.0.use.0.amount': 'required',
    });
    const twice = { ...days, name: 'Test team days', use: [...days.use, { id: 'v', initiativeId: 'a', amount: 1 }] };
    expect(resourceProblems([days, twice])).toEqual([
      ['resources.1.name', 'twice'],
      ['resources.1.use.1.initiativeId', 'twice'],
    ]);
  });
});

const named = (id: string) => ({ id, code: id.toUpperCase(), title: `Initiative ${id}` });
