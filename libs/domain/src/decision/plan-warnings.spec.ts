import { type WarnedLine, planWarnings } from './plan-warnings';

const line = (id: string, more: Partial<WarnedLine> = {}): WarnedLine => ({
  initiativeId: id,
  code: id.toUpperCase(),
  state: 'COMMITTED',
  whole: true,
  answered: false,
  requiresIds: [],
  ...more,
});
const part = { state: 'PARTLY', whole: false, answered: true };
const forced = [{ initiativeId: 'a', optionId: null, reason: 'Law.' }];
const warn = (lines: readonly WarnedLine[], rules = { forced }) => planWarnings('PARTLY_APPROVED', rules, lines);

describe('what a decided plan no longer keeps', () => {
  it('is nothing where it stands as proposed, or is not decided', () => {
    expect(planWarnings('APPROVED', { forced }, [line('a'), line('b')])).toEqual([]);
    expect(planWarnings('SUBMITTED', { forced }, [line('a', { state: 'HELD' })])).toEqual([]);
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
});
