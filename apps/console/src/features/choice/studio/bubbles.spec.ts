import { type Bubble, seriesOf, standingOf } from './bubbles';

const bubble = (id: string, standing: Bubble['standing'], size = 1): Bubble => ({
  id,
  standing,
  cost: 5,
  value: 7,
  size,
  spoken: id,
});

describe('value against cost', () => {
  it('sets the plan beside the funding line', () => {
    expect([true, false].flatMap((plan) => [true, false].map((line) => standingOf(plan, line)))).toEqual([
      'both',
      'planOnly',
      'lineOnly',
      'neither',
    ]);
  });

  it('tells every standing by a shape of its own, hollow when it is not funded, the largest behind', () => {
    const series = seriesOf(
      [bubble('a', 'both', 1), bubble('b', 'both', 9), bubble('c', 'lineOnly'), bubble('d', 'neither')],
      (standing) => standing,
    );
    expect(series.map(({ name, hollow }) => [name, hollow])).toEqual([
      ['both', false],
      ['lineOnly', true],
      ['neither', true],
    ]);
    expect(new Set(series.map((one) => one.look)).size).toBe(3);
    expect(series[0]?.marks.map((mark) => mark.id)).toEqual(['b', 'a']);
  });
});
