import type { ShareRule } from '../choice/selection/share-rule';
import { type WarnedLine, planWarnings } from './plan-warnings';

const NOWHERE = { functionalAreaIds: [], touchpointIds: [], productLineIds: [], channelIds: [] };

const line = (id: string, more: Partial<WarnedLine> = {}): WarnedLine => ({
  initiativeId: id,
  code: id.toUpperCase(),
  state: 'COMMITTED',
  whole: true,
  answered: false,
  requiresIds: [],
  approved: 100n,
  groups: { ...NOWHERE, businessUnitId: 'u1', sponsorship: 'BUSINESS_UNIT' },
  ...more,
});
const part = { state: 'PARTLY', whole: false, answered: true };
const NO_SHARES: readonly ShareRule[] = [];
const forced = [{ initiativeId: 'a', optionId: null, reason: 'Law.' }];
const warn = (lines: readonly WarnedLine[], rules = { forced, shares: NO_SHARES }) =>
  planWarnings('PARTLY_APPROVED', rules, lines);

describe('what a decided plan no longer keeps', () => {
  it('is nothing where it stands as proposed, or is not decided', () => {
    expect(planWarnings('APPROVED', { forced, shares: NO_SHARES }, [line('a'), line('b')])).toEqual([]);
    expect(planWarnings('SUBMITTED', { forced, shares: NO_SHARES }, [line('a', { state: 'HELD' })])).toEqual([]);
  });

  it('names what was forced in and fell, wholly or in part', () => {
    expect(warn([line('a', { state: 'DECLINED' }), line('b')])).toEqual([
      'A was forced into the plan (Law.) and is funded not at all.',
    ]);
    expect(warn([line('a', part)])).toEqual(['A was forced into the plan (Law.) and is funded only in part.']);
  });

  it('names what stands on a part, and parts without an answer', () => {
    const lines = [line('c', { ...part, answered: false }), line('d', { requiresIds: ['c'] })];
    expect(warn(lines)).toEqual([
      'D requires C, which is funded only in part.',
      'C is funded in part, and its proposer has not answered.',
    ]);
    expect(warn([line('c', part), line('d', { requiresIds: ['c'], state: 'DECLINED' })])).toEqual([]);
  });

  it('names the floors and ceilings that what is approved does not keep', () => {
    const shares: readonly ShareRule[] = [
      { dimension: 'BUSINESS_UNIT', key: 'u1', name: 'Retail', floor: 5000, ceiling: null },
    ];
    const other = { groups: { ...NOWHERE, businessUnitId: 'u2', sponsorship: 'BUSINESS_UNIT' as const } };
    const rules = { forced: [], shares };
    expect(warn([line('a'), line('b', other)], rules)).toEqual([]);
    expect(warn([line('a', { ...part, approved: 60n }), line('b', other)], rules)).toEqual([
      'business unit Retail gets 37.50 % of what is approved; the rule is at least 50.00 %.',
    ]);
    expect(warn([line('a', { state: 'DECLINED' }), line('b', other)], rules)).toHaveLength(1);
    expect(planWarnings('DECLINED', rules, [line('a', { state: 'DECLINED' })])).toEqual([]);
  });
});
