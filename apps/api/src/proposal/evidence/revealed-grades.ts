import { type Canonical, type Link, standingGrade } from '@clout/domain';
import { gradeDigest } from './grade-digest';
import type { StoredGrade } from './link-grade.store';

/** What the record says when the grades of a link are shown: each with its steps, and the digest that stood for it. */
export const revealedGrades = (link: Link, grades: readonly StoredGrade[], needed: number): Canonical => {
  const stands = standingGrade(grades, needed > 1 ? 2 : 1);
  return {
    link,
    grade: stands.state,
    apart: stands.apart,
    grades: grades.map((one) => ({
      id: one.id,
      grade: one.grade,
      digest: gradeDigest(one),
      steps: one.items.map(({ evidenceId, start, grade, adjustments }) => ({
        evidenceId,
        start,
        grade,
        steps: adjustments.map((step) => ({ reason: step.reason, levels: step.levels, byRule: step.byRule })),
      })),
    })),
  };
};
