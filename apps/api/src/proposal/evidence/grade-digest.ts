import { canonicalJson } from '@clout/domain';
import { sha256Hex } from '../../platform/record/record.store';
import type { StoredGrade } from './link-grade.store';

/** A number as text: canonical JSON knows whole numbers only. */
const figure = (value: number | null): string | null => (value === null ? null : String(value));

/** What the record holds of a blind grade: nobody can tell it without the salt, which is shown with the grade. */
export const gradeDigest = (
  grade: Pick<StoredGrade, 'initiativeId' | 'link' | 'graderId' | 'grade' | 'items' | 'reason' | 'subject' | 'salt'>,
): string => {
  const { initiativeId, link, graderId, reason, subject, salt } = grade;
  const items = grade.items.map(({ evidenceId, start, adjustments, grade: level, hurdle, confirmedByOwnData }) => ({
    evidenceId,
    start,
    grade: level,
    hurdle: figure(hurdle),
    confirmedByOwnData,
    adjustments: adjustments.map(({ reason: step, levels, byRule, because }) => ({ step, levels, byRule, because })),
  }));
  return sha256Hex(canonicalJson({ initiativeId, link, graderId, grade: grade.grade, items, reason, subject, salt }));
};
