import fc from 'fast-check';
import { waterfall } from './waterfall';

describe('the waterfall of a case', () => {
  it('goes from claimed over credited and cost to the net value', () => {
    const { bars, zero } = waterfall({ claimed: 1000n, credited: 500n, cost: 300n, net: 200n });
    expect(zero).toBe(0);
    expect(bars.map(({ step, amount, x, width }) => [step, amount, x, width])).toEqual([
      ['claimed', 1000n, 0, 100],
      ['notCarried', -500n, 50, 50],
      ['credited', 500n, 0, 50],
      ['cost', -300n, 20, 30],
      ['net', 200n, 0, 20],
    ]);
  });

  it('shows a loss left of 0, and nothing at all as nothing', () => {
    const loss = waterfall({ claimed: 100n, credited: 0n, cost: 300n, net: -300n });
    expect(loss.zero).toBe(75);
    expect(loss.bars.find((bar) => bar.step === 'net')).toMatchObject({ x: 0, width: 75 });
    expect(waterfall({ claimed: 0n, credited: 0n, cost: 0n, net: 0n }).bars.every((bar) => bar.width === 0)).toBe(true);
  });

  it('stays within the drawing for any amounts', () => {
    const amount = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n });
    fc.assert(
      fc.property(amount, amount, fc.bigInt({ min: 0n, max: 2n ** 63n }), (claimed, credited, cost) => {
        const { bars, zero } = waterfall({ claimed, credited, cost, net: credited - cost });
        for (const { x, width } of bars) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(width).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(100.001);
        }
        expect(zero).toBeGreaterThanOrEqual(0);
        expect(zero).toBeLessThanOrEqual(100);
      }),
    );
  });
});
