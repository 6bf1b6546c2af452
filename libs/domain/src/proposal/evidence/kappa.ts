import { type Figure, faulty, known, undefinedFigure } from '../../method/figure';

export interface Kappa {
  readonly n: number;
  readonly observed: number;
  readonly expected: number;
  /** 1 full agreement, 0 as by chance, below 0 worse. */
  readonly kappa: number;
}

/** `LINEAR` weighs a difference by its size, `QUADRATIC` by its square, `NONE` every difference alike. */
export type KappaWeights = 'NONE' | 'LINEAR' | 'QUADRATIC';

/**
 * Weighted kappa of two graders over the same cases (Cohen 1968): (p_o - p_e) / (1 - p_e), over all double-graded cases of a
 * cycle. `levels`: the number of grades; ratings are 0..levels - 1. One single grade everywhere: undefined.
 */
export const weightedKappa = (
  pairs: readonly (readonly [number, number])[],
  levels: number,
  weights: KappaWeights = 'QUADRATIC',
): Figure<Kappa> => {
  const n = pairs.length;
  if (n === 0) return undefinedFigure('no_cases', 'no case was graded twice');
  if (pairs.flat().some((r) => !Number.isInteger(r) || r < 0 || r >= levels))
    return faulty('rating_outside_scale', `ratings must be whole numbers from 0 to ${levels - 1}`);
  const weight = (a: number, b: number): number => {
    if (weights === 'NONE') return a === b ? 1 : 0;
    const d = Math.abs(a - b) / (levels - 1);
    return 1 - (weights === 'LINEAR' ? d : d * d);
  };
  const marginal = (side: 0 | 1, level: number) => pairs.filter((pair) => pair[side] === level).length / n;
  const observed = pairs.reduce((s, [a, b]) => s + weight(a, b), 0) / n;
  let expected = 0;
  for (let a = 0; a < levels; a += 1)
    for (let b = 0; b < levels; b += 1) expected += weight(a, b) * marginal(0, a) * marginal(1, b);
  if (1 - expected < 1e-12)
    return undefinedFigure(
      'one_grade_only',
      'both graders gave one and the same grade throughout: chance explains all',
    );
  return known({ n, observed, expected, kappa: (observed - expected) / (1 - expected) }, n < 30 ? ['few_cases'] : []);
};
