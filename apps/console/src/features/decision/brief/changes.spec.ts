import type { ChangedData } from '../desk/operations';
import { changesOf, daysBefore } from './changes';

const entry = (sequence: number) => ({ sequence, at: '2026-03-01T10:00:00Z', actorName: 'Ada', subjectLabel: null });
const page = (sequences: readonly number[], hasNextPage = false) => ({
  pageInfo: { hasNextPage },
  nodes: sequences.map(entry),
});

describe('what changed', () => {
  it('counts each act after an entry and puts the newest first', () => {
    const data = {
      submitPlan: page([9, 3]),
      withdrawPlan: page([]),
      releaseReserve: page([2]),
      importActuals: page([12, 4], true),
      decidePlan: page([11, 1], true),
    };
    const changes = changesOf(data as unknown as ChangedData, 2);
    expect(changes.map(({ act, count, more, newest }) => [act, count, more, newest.sequence])).toEqual([
      ['importActuals', 2, true, 12],
      ['decidePlan', 1, false, 11],
      ['submitPlan', 2, false, 9],
    ]);
  });

  it('counts days back over the end of a month', () => {
    expect(daysBefore('2026-03-02', 7)).toBe('2026-02-23');
  });
});
