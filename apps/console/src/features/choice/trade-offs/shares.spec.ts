import type { TradeOffsData } from './operations';
import { basisPoints, unitShares } from './shares';

const line = (unit: string, inYear: string) => ({
  id: `${unit}${inYear}`,
  inYear,
  initiative: { id: 'i', businessUnit: { id: unit } },
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
    } as unknown as TradeOffsData;
    expect(unitShares(data).map(({ id, held, asked }) => [id, held, asked])).toEqual([
      ['a', 40n, 100n],
      ['b', 65n, 5n],
    ]);
  });

  it('rounds a share half-up and knows no share of nothing', () => {
    expect(basisPoints(1n, 3n)).toBe(3333);
    expect(basisPoints(2n, 3n)).toBe(6667);
    expect(basisPoints(1n, 20_000n)).toBe(1);
    expect(basisPoints(5n, 0n)).toBe(0);
  });
});
