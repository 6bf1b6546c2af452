import { compare, matrixOf, pairsOf, STEPS, stepOf, stepsOf, timesOf } from './pairs';

describe('pairwise comparison', () => {
  it('asks for every two once', () => {
    expect(pairsOf(4).map((pair) => pair.key)).toEqual(['0 1', '0 2', '0 3', '1 2', '1 3', '2 3']);
    expect(pairsOf(1)).toEqual([]);
  });

  it('goes from a step to a ratio and back', () => {
    expect(timesOf(0)).toBe(1);
    expect(timesOf(8)).toBe(9);
    expect(timesOf(-2)).toBeCloseTo(1 / 3, 12);
    for (const step of STEPS) expect(stepOf(timesOf(step))).toBe(step);
  });

  it('leaves open pairs open, and the weights unsaid until all are judged', () => {
    const steps = { '0 1': 2, '0 2': null, '1 2': -1 };
    expect(matrixOf(3, steps)[0]).toEqual([1, 3, null]);
    expect(compare(3, steps)).toMatchObject({ open: 1, weights: null, triads: [] });
    expect(stepsOf(matrixOf(3, steps))).toEqual(steps);
  });

  it('weighs judgements that agree without a contradiction, and names the three that do not', () => {
    const agreeing = compare(3, { '0 1': 1, '0 2': 3, '1 2': 1 });
    expect(agreeing.weights?.basisPoints).toEqual([5714, 2857, 1429]);
    expect(agreeing.weights?.acceptable).toBe(true);
    expect(agreeing.triads).toEqual([]);
    // A over B, B over C, yet C over A.
    const circle = compare(3, { '0 1': 2, '1 2': 2, '0 2': -2 });
    expect(circle.weights?.acceptable).toBe(false);
    expect(circle.triads[0]).toMatchObject({ elements: [0, 1, 2] });
    expect(circle.triads[0]?.implied).toBeCloseTo(9, 9);
  });
});
