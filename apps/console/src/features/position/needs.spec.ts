import { needsOf } from './needs';
import type { MineData, MyInitiative } from './operations';

const unit = { id: 'u1', name: 'Everyday Banking' };
const initiative = (id: string, rest: Partial<MyInitiative>): MyInitiative => ({
  id,
  code: id,
  title: 'T',
  state: 'ACCEPTED',
  returnReason: null,
  orphaned: false,
  answerAwaited: false,
  businessUnit: unit,
  options: [],
  ...rest,
});
const data: MineData = {
  initiatives: {
    totalCount: 4,
    nodes: [
      initiative('a', { state: 'DRAFT' }),
      initiative('b', { state: 'RETURNED', returnReason: 'Why?' }),
      initiative('c', { state: 'PARTLY_FUNDED', answerAwaited: true, orphaned: true }),
      initiative('d', {}),
    ],
  },
  sponsorshipRequests: [
    { id: 's1', initiativeTitle: 'S', answer: 'OPEN', answerBy: '2026-12-01', businessUnit: unit },
    { id: 's2', initiativeTitle: 'S', answer: 'OPEN', answerBy: '2026-12-01', businessUnit: { ...unit, id: 'u2' } },
    { id: 's3', initiativeTitle: 'S', answer: 'DECLINED', answerBy: '2026-12-01', businessUnit: unit },
  ],
};

describe('what needs a leader', () => {
  it('names what waits for their units alone, the most pressing first, each with its page', () => {
    expect(needsOf(data, ['u1'], true).map(({ key, kind, to }) => [key, kind, to])).toEqual([
      ['c', 'AWAITED', 'initiatives/c'],
      ['s1', 'SPONSOR', 'initiatives'],
      ['b', 'RETURNED', 'initiatives/b/edit'],
      ['c', 'ORPHANED', 'initiatives/c'],
      ['a', 'DRAFT', 'initiatives/a/edit?step=check'],
    ]);
    expect(needsOf(data, ['u1'], true)[2]?.because).toBe('Why?');
  });

  it('asks for no draft once intake is over', () => {
    expect(needsOf(data, ['u1'], false).map((need) => need.kind)).toEqual(['AWAITED', 'SPONSOR', 'ORPHANED']);
  });
});
