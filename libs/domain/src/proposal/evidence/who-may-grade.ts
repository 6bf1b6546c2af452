import { type Result, ok, refuse } from '../../result';
import { type Grade, gradeLevel, weakest } from './grade';

/** Those who stand behind an initiative and so never grade it. */
export interface Behind {
  readonly submittedBy: string | null;
  readonly createdBy: string;
  readonly ownerId: string;
  readonly editorIds: readonly string[];
  /** Owners of its benefits. */
  readonly benefitOwnerIds: readonly string[];
}

/** The grader is not the proposer, nor an owner or editor of the case, nor the owner of one of its benefits. */
export const mayGrade = (memberId: string, behind: Behind): Result<void> => {
  const { submittedBy, createdBy, ownerId, editorIds, benefitOwnerIds } = behind;
  return [submittedBy, createdBy, ownerId, ...editorIds, ...benefitOwnerIds].includes(memberId)
    ? refuse('CONFLICT_OF_INTEREST', 'whoever proposes, owns or edits a case does not grade its evidence', {
        remedy: 'Another evidence grader of the cycle grades it.',
      })
    : ok(undefined);
};

/** How many graders a case needs: two from the cycle's cost threshold on; null: one is always enough. */
export const gradersNeeded = (totalCommitment: bigint, threshold: bigint | null): 1 | 2 =>
  threshold !== null && totalCommitment >= threshold ? 2 : 1;

/** One grader's grade of a link. */
export interface GivenGrade {
  readonly graderId: string;
  readonly grade: Grade;
}

/** What stands for a link: the weaker of two grades, and whether they lie so far apart that they must be talked over. */
export interface StandingGrade {
  /** UNGRADED while a grader is missing. */
  readonly state: Grade | 'UNGRADED';
  readonly missingGraders: number;
  readonly apart: boolean;
}

/** Grades this many levels apart are talked over. */
export const FAR_APART = 2;

/** The grade that counts: with too few graders none, else the weakest given. */
export const standingGrade = (given: readonly GivenGrade[], needed: 1 | 2): StandingGrade => {
  const byGrader = new Map(given.map((one) => [one.graderId, one.grade]));
  const grades = [...byGrader.values()];
  const missingGraders = Math.max(0, needed - grades.length);
  const levels = grades.map(gradeLevel);
  const apart = grades.length > 1 && Math.max(...levels) - Math.min(...levels) >= FAR_APART;
  return { state: missingGraders > 0 ? 'UNGRADED' : weakest(grades), missingGraders, apart };
};
