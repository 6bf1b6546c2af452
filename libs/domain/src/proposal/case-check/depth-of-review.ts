import { type FieldProblem, type Result, invalid, ok } from '../../result';
import { GRADES, type Grade, gradeLevel } from '../evidence/grade';

/** How deeply a case is looked at before it is accepted. */
export const REVIEW_DEPTHS = ['LIGHT', 'STANDARD', 'FULL', 'FULL_WITH_SECOND_GRADER'] as const;
export type ReviewDepth = (typeof REVIEW_DEPTHS)[number];

/** The rule of a cycle: cost steps that deepen the review, and grades that ease or deepen it. */
export interface ReviewRule {
  /** Minor units of total commitment, rising: each step reached deepens by one. At most three. */
  readonly costSteps: readonly bigint[];
  /** From this grade on the review is one step lighter. */
  readonly easedFrom: Grade;
  /** Up to this grade it is one step deeper. */
  readonly deepenedUpTo: Grade;
}

/** Checks a rule: steps above 0 and rising, and no grade that both eases and deepens. */
export const readReviewRule = (rule: ReviewRule): Result<ReviewRule> => {
  const problems: FieldProblem[] = [];
  const { costSteps, easedFrom, deepenedUpTo } = rule;
  if (costSteps.length > REVIEW_DEPTHS.length - 1)
    problems.push({ field: 'costSteps', message: `must be at most ${REVIEW_DEPTHS.length - 1}` });
  if (costSteps.some((step, k) => step <= (costSteps[k - 1] ?? 0n)))
    problems.push({ field: 'costSteps', message: 'must be above 0 and rise' });
  if (gradeLevel(easedFrom) <= gradeLevel(deepenedUpTo))
    problems.push({ field: 'easedFrom', message: 'must be a higher grade than the one that deepens' });
  return problems.length > 0 ? invalid(problems) : ok(rule);
};

/** A depth and the reasons for it. */
export interface Review {
  readonly depth: ReviewDepth;
  readonly because: readonly string[];
}

/** Grows with the total commitment and falls with the evidence; every step is named. */
export const depthOfReview = (totalCommitment: bigint, grade: Grade, rule: ReviewRule): Review => {
  const reached = rule.costSteps.filter((step) => totalCommitment >= step).length;
  const eased = gradeLevel(grade) >= gradeLevel(rule.easedFrom);
  const deepened = gradeLevel(grade) <= gradeLevel(rule.deepenedUpTo);
  const level = Math.min(REVIEW_DEPTHS.length - 1, Math.max(0, reached + (deepened ? 1 : 0) - (eased ? 1 : 0)));
  return {
    depth: REVIEW_DEPTHS[level] ?? 'FULL',
    because: [
      `the commitment reaches ${reached} of ${rule.costSteps.length} cost steps`,
      ...(deepened ? [`evidence ${grade} deepens it by one`] : []),
      ...(eased ? [`evidence ${grade} eases it by one`] : []),
    ],
  };
};

/** The usual grades of a rule. */
export const USUAL_GRADES = { easedFrom: GRADES[4], deepenedUpTo: GRADES[1] } as const;
