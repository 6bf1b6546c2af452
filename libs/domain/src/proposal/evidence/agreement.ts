import type { Figure } from '../../method/figure';
import { GRADES, type Grade, gradeLevel } from './grade';
import { type Kappa, weightedKappa } from './kappa';
import { FAR_APART } from './who-may-grade';

/** A link that two graders graded without knowing of each other. */
export interface DoubleGrade {
  readonly first: Grade;
  readonly second: Grade;
}

/** How far the graders of a cycle agree: kappa with quadratic weights over all links that were graded twice. */
export interface Agreement {
  readonly n: number;
  readonly kappa: Figure<Kappa>;
  /** Pairs two levels or more apart. */
  readonly apart: number;
  /** Counts by grade of the first grader (rows, E0 to E5) and of the second (columns). */
  readonly matrix: readonly (readonly number[])[];
}

/** Agreement over all double-graded links; which grader is called first decides no more than rows and columns. */
export const agreementOf = (pairs: readonly DoubleGrade[]): Agreement => {
  const levels = pairs.map(({ first, second }) => [gradeLevel(first), gradeLevel(second)] as const);
  return {
    n: pairs.length,
    kappa: weightedKappa(levels, GRADES.length),
    apart: levels.filter(([a, b]) => Math.abs(a - b) >= FAR_APART).length,
    matrix: GRADES.map((_, a) => GRADES.map((__, b) => levels.filter(([x, y]) => x === a && y === b).length)),
  };
};
