import { type Grade, gradeAt, gradeLevel } from '../evidence/grade';
import { depthOfReview, type ReviewDepth, type ReviewRule } from './depth-of-review';

/** The rule as it is read: commitments as decimal texts of minor units. */
interface ReadReview {
  readonly costSteps: readonly string[];
  readonly easedFrom: Grade;
  readonly deepenedUpTo: Grade;
}

export interface ReviewRow {
  /** Total commitment from which on it holds, in minor units; null for what lies below the first step. */
  readonly from: string | null;
  readonly depths: {
    readonly deepened: ReviewDepth;
    /** Null where no grade lies between those that deepen and those that ease. */
    readonly plain: ReviewDepth | null;
    readonly eased: ReviewDepth;
  };
}

/** The depth of review at each cost step, for weak, middling and strong evidence. */
export const reviewRows = (review: ReadReview): readonly ReviewRow[] => {
  const rule: ReviewRule = { ...review, costSteps: review.costSteps.map(BigInt) };
  const between = gradeLevel(review.deepenedUpTo) + 1;
  return [null, ...review.costSteps].map((from) => {
    const depth = (grade: typeof review.easedFrom) => depthOfReview(BigInt(from ?? '0'), grade, rule).depth;
    return {
      from,
      depths: {
        deepened: depth(review.deepenedUpTo),
        plain: between < gradeLevel(review.easedFrom) ? depth(gradeAt(between)) : null,
        eased: depth(review.easedFrom),
      },
    };
  });
};
