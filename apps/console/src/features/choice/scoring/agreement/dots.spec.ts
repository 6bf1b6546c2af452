import { dotsOf } from './dots';

const scores = (...values: number[]) => values.map((value) => ({ value }));

describe('the dots of a plot', () => {
  it('lie along their own scale, lowest first', () => {
    expect(dotsOf(scores(1000, 0, 500), 0, 1000).map(({ at, level }) => [at, level])).toEqual([
      [0, 0],
      [50, 0],
      [100, 0],
    ]);
    expect(dotsOf(scores(300), 100, 500)[0]).toEqual({ at: 50, level: 0, of: { value: 300 } });
  });

  it('stand on each other where they would hide each other', () => {
    const dots = dotsOf(scores(700, 700, 710, 900), 0, 1000);
    expect(dots.map((dot) => dot.level)).toEqual([0, 1, 2, 0]);
    expect(dots.map((dot) => dot.at)).toEqual([70, 70, 70, 90]);
  });

  it('stay inside a scale that has no length', () =>
    expect(dotsOf(scores(4, 9), 4, 4).every((dot) => dot.at <= 100)).toBe(true));
});
