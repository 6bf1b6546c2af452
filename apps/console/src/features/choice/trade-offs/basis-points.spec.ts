import { basisPoints } from './basis-points';

describe('a share of a whole', () => {
  it('rounds a share half-up and knows no share of nothing', () => {
    expect(basisPoints(1n, 3n)).toBe(3333);
    expect(basisPoints(2n, 3n)).toBe(6667);
    expect(basisPoints(1n, 20_000n)).toBe(1);
    expect(basisPoints(5n, 0n)).toBe(0);
  });
});
