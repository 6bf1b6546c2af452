import { weightSwings } from './weight-swings';

const part = (id: string, weight: number, mean: number) => ({ weight, mean, criterion: { id, name: id } });

describe('how a score hangs on its weights', () => {
  it('moves one weight while the others keep their proportions, widest first', () => {
    const [first, second, third] = weightSwings([part('a', 50, 600), part('b', 30, 900), part('c', 20, 0)]);
    expect(first).toMatchObject({ criterionId: 'c', share: 0.2 });
    // Without c the other two are worth (50 x 600 + 30 x 900) / 80 = 712.5.
    expect(first?.atLow).toBeCloseTo(0.85 * 712.5, 9);
    expect(first?.atHigh).toBeCloseTo(0.75 * 712.5, 9);
    expect(second?.criterionId).toBe('b');
    expect(third?.criterionId).toBe('a');
  });

  it('stays between nothing and everything, and says nothing of a lone criterion', () => {
    const swings = weightSwings([part('a', 2, 1000), part('b', 98, 0)]);
    expect(swings.find((swing) => swing.criterionId === 'a')).toMatchObject({ low: 0, atLow: 0 });
    expect(swings.find((swing) => swing.criterionId === 'b')).toMatchObject({ high: 1, atHigh: 0 });
    expect(weightSwings([part('a', 5, 700)])).toEqual([]);
    expect(weightSwings([])).toEqual([]);
  });
});
