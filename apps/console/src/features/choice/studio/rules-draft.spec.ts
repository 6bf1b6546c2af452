import { blankRule, draftOf, inputOf, keysOf, problemsOf } from './rules-draft';

const rule = { dimension: 'FUNCTIONAL_AREA', key: 'ops', name: 'Operations', floor: 1500, ceiling: null } as const;

describe('the rules of a cycle as typed', () => {
  it('come back as they stood', () => {
    const { name: _, ...input } = rule;
    expect(inputOf(draftOf([rule]))).toEqual([input]);
    expect(inputOf([{ ...blankRule('1'), key: 'ops', floor: 12.34, ceiling: '50' }])).toEqual([
      { dimension: 'FUNCTIONAL_AREA', key: 'ops', floor: 1234, ceiling: 5000 },
    ]);
  });

  it('name what they lack, where it is', () => {
    const good = { ...blankRule('1'), key: 'ops', floor: 10 };
    expect(problemsOf([good])).toEqual({});
    expect(problemsOf([blankRule('1')])).toEqual({ 'rules.0.key': 'required', 'rules.0.floor': 'shareNeeded' });
    expect(problemsOf([good, { ...good, ceiling: 5 }])).toEqual({
      'rules.1.key': 'twice',
      'rules.1.floor': 'floorAbove',
    });
  });

  it('choose from the words of their dimension', () => {
    const none = { fundingCycle: { id: 'c', planRules: [] }, functionalAreas: [], touchpoints: [], channels: [] };
    const data = { ...none, businessUnits: [{ id: 'u', name: 'Retail' }], productLines: [] };
    expect(keysOf('BUSINESS_UNIT', data, String)).toEqual([{ value: 'u', label: 'Retail' }]);
    expect(keysOf('SPONSORSHIP', data, String).map(({ value }) => value)).toContain('CX_INFRASTRUCTURE');
  });
});
