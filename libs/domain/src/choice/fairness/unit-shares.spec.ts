import { unitShares } from './unit-shares';

const line = (unit: string, inYear: string) => ({
  inYear,
  initiative: { businessUnit: { id: unit } },
});

describe('what units give and get', () => {
  it('adds what waiting plans ask, and leaves out drafts and units without any money', () => {
    const data = {
      plans: [
        { state: 'SUBMITTED', lines: [line('a', '70'), line('a', '30')] },
        { state: 'AWAITING_SIGNATURE', lines: [line('b', '5')] },
        { state: 'DRAFT', lines: [line('a', '1000')] },
      ],
      unitPositions: [
        { businessUnit: { id: 'a', name: 'A' }, contributed: '1', held: '40', received: '2' },
        { businessUnit: { id: 'b', name: 'B' }, contributed: '0', held: '65', received: '0' },
        { businessUnit: { id: 'c', name: 'C' }, contributed: '0', held: '0', received: '0' },
      ],
    };
    expect(unitShares(data).map(({ id, held, asked }) => [id, held, asked])).toEqual([
      ['a', 40n, 100n],
      ['b', 65n, 5n],
    ]);
  });
});
