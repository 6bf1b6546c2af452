import { parsePabulib } from './pabulib';
import { pabulibDraft, pabulibRate, pabulibTitles } from './pabulib-row';

const context = {
  currency: 'USD',
  minorUnitDigits: 2,
  periodsPerYear: 12,
  exchangeRates: [{ currency: 'EUR', rate: '1.1', asOf: '2026-01-02', source: 'test' }],
  find: (what: string, name: string) => (what === 'FUNCTIONAL_AREA' && name === 'Parks' ? 'area' : null),
};
const file = (currency: string, digits: number) => {
  const parsed = parsePabulib(
    `META\nkey;value\nnum_projects;3\ncurrency;${currency}\nPROJECTS\nproject_id;cost;votes;name;category;district\n7;1000.50;12;Benches;Parks;North\n8;20;3;Benches;Roads;South\n9;1;0;Trees;;\n`,
    digits,
  );
  if (!parsed.ok) throw new Error(parsed.refusal.message);
  return parsed.value;
};

describe('a project of a participatory budget', () => {
  it('becomes a draft of its cost, with the words the organisation has', () => {
    const { projects } = file('USD', 2);
    const [first] = projects;
    if (!first) throw new Error('no project');
    expect(pabulibDraft(first, 'Benches (7)', null, context)).toMatchObject({
      businessUnitId: null,
      draft: {
        title: 'Benches (7)',
        problem: 'District: North. Category: Parks.',
        functionalAreaIds: ['area'],
        touchpointIds: [],
        benefit: { description: '12 people support it.' },
        options: [{ name: 'Full', proposed: true, costs: [{ period: 1, amount: 100_050n }] }],
      },
    });
  });

  it('is converted at the cycle’s rate, or says that there is none', () => {
    const euros = file('EUR', 4);
    const [first] = euros.projects;
    if (!first) throw new Error('no project');
    expect(pabulibRate(euros, context)).toBe('1.1');
    expect(pabulibDraft(first, 'x', '1.1', context)?.draft.options[0]?.costs[0]?.amount).toBe(110_055n);
    expect(pabulibRate(file('USD', 2), context)).toBeNull();
    expect(pabulibRate(file('PLN', 2), context)).toBeUndefined();
    expect(pabulibDraft({ ...first, cost: 10n ** 19n }, 'x', '1.1', context)).toBeNull();
  });

  it('has a title of its own', () =>
    expect(pabulibTitles(file('USD', 2).projects)).toEqual(['Benches (7)', 'Benches (8)', 'Trees']));
});
