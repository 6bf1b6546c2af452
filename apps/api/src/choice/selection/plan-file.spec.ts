import { planFile } from './plan-file';

const item = (id: string, cost: number, value: number): Record<string, unknown> => ({
  id,
  cost,
  value,
  status: 'optional',
});
const file = (more: Record<string, unknown> = {}): string =>
  JSON.stringify({ cap: 10, items: [item('A', 6, 5), item('B', 5, 4), item('C', 5, 4)], ...more });

const answer = async (text: string): Promise<{ exitCode: number; output: Record<string, unknown> }> => {
  const { exitCode, output } = await planFile(text, 20);
  return { exitCode, output: JSON.parse(output) as Record<string, unknown> };
};

describe('clout plan FILE --json', () => {
  it('answers with status, value, cost, selection, bound and gap', async () => {
    expect(await answer(file())).toEqual({
      exitCode: 0,
      output: { status: 'optimal', value: 8, cost: 10, selected: [{ id: 'B' }, { id: 'C' }], bound: 8, gap: 0 },
    });
  });

  it('names the option of an item that has several, and reads a byte order mark', async () => {
    const tiers = [
      { id: 'core', cost: 4, value: 3 },
      { id: 'full', cost: 9, value: 9 },
    ];
    const { output } = await answer(`\uFEFF${file({ items: [{ ...item('A', 0, 0), tiers }, item('B', 6, 5)] })}`);
    expect(output).toMatchObject({ value: 9, cost: 9, selected: [{ id: 'A', option: 'full' }] });
  });

  it('says which rules cannot hold together', async () => {
    const items = [
      { ...item('A', 6, 5), status: 'mandatory' },
      { ...item('B', 5, 4), status: 'mandatory' },
    ];
    expect(await answer(file({ items }))).toEqual({
      exitCode: 0,
      output: {
        status: 'infeasible',
        value: null,
        cost: null,
        selected: [],
        bound: null,
        gap: null,
        conflict: ['A must be funded', 'B must be funded', 'the cap of 10'],
      },
    });
  });

  it.each([
    ['a key of the file', file({ synergies: [] }), 'synergies'],
    ['a key of an item', file({ items: [{ ...item('A', 1, 1), risk: 3 }] }), 'items[0].risk'],
    [
      'a key of an option',
      file({ items: [{ ...item('A', 1, 1), tiers: [{ ...item('t', 1, 1) }] }] }),
      'items[0].tiers[0].status',
    ],
    ['a key of a limit', file({ siloLimits: { s: { least: 1 } } }), 'siloLimits.s.least'],
    ['a key of a group', file({ exclusiveGroups: [{ items: ['A'], min: 1 }] }), 'exclusiveGroups[0].min'],
    ['a key of a further limit', file({ extraLimits: [{ name: 'x', max: 1, use: {}, min: 0 }] }), 'extraLimits[0].min'],
    ['a prototype key', file().replace('"cap"', '"__proto__": {}, "cap"'), '__proto__'],
    ['a status', file({ items: [{ ...item('A', 1, 1), status: 'deferred' }] }), 'items[0].status'],
    ['an item that is not there', file({ items: [{ ...item('A', 1, 1), requires: ['Z'] }] }), 'items.A.requires'],
    ['an id twice', file({ items: [item('A', 1, 1), item('A', 2, 2)] }), 'items'],
    ['a negative cost', file({ items: [item('A', -1, 1)] }), 'items[0].cost'],
    ['a fraction of a minor unit', file({ cap: 10.5 }), 'cap'],
    ['an amount JSON cannot carry', file().replace('"cap":10', '"cap":9007199254740993'), 'cap'],
    ['an amount as text', file({ cap: '10' }), 'cap'],
    ['no cap', file().replace('"cap":10,', ''), 'cap'],
    ['a period cap without amounts', file({ periodCaps: [5] }), 'items[0].costByPeriod'],
    ['a run-rate cap without amounts', file({ runRateCap: 5 }), 'items[0].runRateCost'],
  ])('refuses by name: %s', async (_, text, field) => {
    const { exitCode, output } = await answer(text);
    expect(exitCode).toBe(2);
    expect(output).toMatchObject({
      code: 'INVALID_INPUT',
      problems: expect.arrayContaining([expect.objectContaining({ field })]),
    });
    expect(output['message']).toContain(field);
  });

  it.each(['', '{', '[]', 'null', '7', '"x"'])('refuses what is no portfolio: %s', async (text) => {
    expect((await answer(text)).exitCode).toBe(2);
  });

  it('refuses sums above 2^53', async () => {
    const { exitCode, output } = await answer(file({ items: [item('A', 2 ** 53 - 1, 1), item('B', 2, 1)] }));
    expect([exitCode, output['code']]).toEqual([2, 'INVALID_INPUT']);
  });
});
