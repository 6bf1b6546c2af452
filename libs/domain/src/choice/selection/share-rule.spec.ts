import {
  brokenShares,
  readShareRules,
  shareOf,
  SPONSORSHIP_KEYS,
  type Grouped,
  type ShareRuleDraft,
} from './share-rule';

const rule = (
  dimension: ShareRuleDraft['dimension'],
  key: string,
  floor: number | null,
  ceiling: number | null = null,
) => ({
  ...{ dimension, key, floor, ceiling },
});
const UNITS = new Map([
  ['u1', 'Retail'],
  ['u2', 'Business'],
]);
const keys = (dimension: ShareRuleDraft['dimension']) =>
  dimension === 'SPONSORSHIP' ? SPONSORSHIP_KEYS : dimension === 'CHANNEL' ? new Map([['c', 'Phone']]) : UNITS;
const read = (...drafts: readonly ShareRuleDraft[]) => readShareRules(drafts, keys);
const groups = (businessUnitId: string, more: Partial<Grouped> = {}): Grouped => ({
  ...{ businessUnitId, sponsorship: 'BUSINESS_UNIT', functionalAreaIds: [], touchpointIds: [], productLineIds: [] },
  ...{ channelIds: [], ...more },
});

describe('the share rules of a cycle', () => {
  it('stand in one order, with names', () => {
    const given = read(rule('SPONSORSHIP', 'CX_INFRASTRUCTURE', 1500), rule('BUSINESS_UNIT', 'u1', null, 6000));
    expect(given.ok && given.value.map((one) => [one.dimension, one.name, one.floor, one.ceiling])).toEqual([
      ['BUSINESS_UNIT', 'Retail', null, 6000],
      ['SPONSORSHIP', 'CX_INFRASTRUCTURE', 1500, null],
    ]);
  });

  it('refuse by field what is unknown, twice, empty, or no share', () => {
    expect(
      read(
        rule('BUSINESS_UNIT', 'gone', 1),
        rule('CHANNEL', 'c', -1, 10_001),
        rule('CHANNEL', 'c', null),
        rule('TOUCHPOINT', 'u1', 1.5),
      ),
    ).toMatchObject({
      refusal: {
        code: 'INVALID_INPUT',
        problems: [
          { field: 'rules[0].key', message: 'is no business unit' },
          { field: 'rules[1].floor' },
          { field: 'rules[1].ceiling' },
          { field: 'rules[2].key', message: 'is named twice' },
          { field: 'rules[2]' },
          { field: 'rules[3].floor' },
        ],
      },
    });
    expect(read(...Array.from({ length: 201 }, () => rule('CHANNEL', 'c', 1)))).toMatchObject({
      refusal: { problems: [{ field: 'rules' }] },
    });
  });

  it('name those that contradict one another', () => {
    expect(read(rule('CHANNEL', 'c', 3000, 2000))).toMatchObject({
      refusal: {
        code: 'INFEASIBLE',
        conflict: ['at least 30.00 % of the plan for channel Phone', 'at most 20.00 % of the plan for channel Phone'],
      },
    });
    expect(read(rule('BUSINESS_UNIT', 'u1', 6000), rule('BUSINESS_UNIT', 'u2', 4001))).toMatchObject({
      refusal: { conflict: [expect.stringContaining('Business'), expect.stringContaining('Retail')] },
    });
    expect(read(rule('BUSINESS_UNIT', 'u1', null, 5000), rule('BUSINESS_UNIT', 'u2', null, 4999)).ok).toBe(false);
    expect(read(rule('BUSINESS_UNIT', 'u1', null, 5000)).ok).toBe(true);
    expect(read(rule('TOUCHPOINT', 'u1', 6000), rule('TOUCHPOINT', 'u2', 6000)).ok).toBe(true);
    expect(read(rule('BUSINESS_UNIT', 'u1', 6000), rule('BUSINESS_UNIT', 'u2', 4000)).ok).toBe(true);
  });

  it('are broken by what is approved, to the minor unit, and by nothing where nothing is', () => {
    const given = read(rule('BUSINESS_UNIT', 'u1', 5000, 6000), rule('CHANNEL', 'c', 2000));
    const rules = given.ok ? given.value : [];
    const lines = (own: bigint, other: bigint) => [
      { amount: own, groups: groups('u1', { channelIds: ['c'] }) },
      { amount: other, groups: groups('u2') },
    ];
    expect(brokenShares(rules, lines(50n, 50n))).toEqual([]);
    expect(brokenShares(rules, lines(60n, 40n))).toEqual([]);
    expect(brokenShares(rules, lines(49_999n, 50_001n))).toEqual([
      'business unit Retail gets 49.99 % of what is approved; the rule is at least 50.00 %.',
    ]);
    expect(brokenShares(rules, lines(7n, 3n))).toEqual([
      'business unit Retail gets 70.00 % of what is approved; the rule is at most 60.00 %.',
    ]);
    expect(brokenShares(rules, lines(0n, 1n))).toHaveLength(2);
    expect(brokenShares(rules, lines(0n, 0n))).toEqual([]);
    expect(shareOf({ dimension: 'CHANNEL', key: 'c' }, lines(1n, 2n))).toEqual({ amount: 1n, share: 3333 });
    expect(shareOf({ dimension: 'CHANNEL', key: 'c' }, [])).toEqual({ amount: 0n, share: 0 });
  });
});
