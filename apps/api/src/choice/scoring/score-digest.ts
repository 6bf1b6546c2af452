import { canonicalJson } from '@clout/domain';
import { sha256Hex } from '../../platform/record/record.store';
import type { StoredScore } from './score.store';

/** What the record holds of a blind score: nobody can tell the value from it without the salt, shown at the reveal. */
export const scoreDigest = (
  score: Pick<StoredScore, 'initiativeId' | 'criterionId' | 'panellistId' | 'value' | 'note' | 'salt'>,
): string => {
  const { initiativeId, criterionId, panellistId, value, note, salt } = score;
  return sha256Hex(canonicalJson({ initiativeId, criterionId, panellistId, value, note, salt }));
};
