import { blankDriver, draftOf, inputOf, LEVELS, placeOf, problemsOf } from './draft';

const driver = (name: string, weight: number | '' = 10) => ({
  ...blankDriver((level) => `It is ${level}`),
  name,
  description: `Why ${name}`,
  weight,
});

describe('strategic drivers being written', () => {
  it('go into the input with a statement for every level', () => {
    const draft = { drivers: [driver('Loyalty'), driver('Ease', 30)] };
    expect(problemsOf(draft)).toEqual({});
    expect(inputOf(draft)[1]).toMatchObject({ id: null, name: 'Ease', weight: 30 });
    expect(inputOf(draft)[0]?.impacts.map((impact) => impact.level)).toEqual([...LEVELS]);
  });

  it('are named by their fields where something is missing', () => {
    const empty = { ...driver('', ''), impacts: LEVELS.map(() => ({ statement: ' ' })) };
    expect(problemsOf({ drivers: [driver('Ease'), driver('ease'), empty] })).toMatchObject({
      'drivers.1.name': 'name',
      'drivers.2.name': 'required',
      'drivers.2.weight': 'weight',
      'drivers.2.impacts.4.statement': 'required',
    });
    expect(placeOf('2.impacts.4.statement')).toBe('drivers.2.impacts.4.statement');
  });

  it('keep their ids, so that what was rated stays', () => {
    const stored = { id: 'd1', name: 'Ease', description: 'Why', weight: 2, share: 10_000, impacts: [] };
    expect(inputOf(draftOf([stored]))[0]).toMatchObject({ id: 'd1', weight: 2 });
  });
});
