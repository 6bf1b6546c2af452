import { canonicalJson } from '@clout/domain';
import { sha256Hex } from '../../platform/record/record.store';
import type { StoredJudgement } from './judgement.store';

/** What the record holds of blind comparisons: nobody can tell them from it without the salt, shown when they are taken. */
export const judgementDigest = ({
  cycleId,
  memberId,
  judgements,
  salt,
}: Omit<StoredJudgement, 'recordedAt'>): string => {
  const said = judgements.map(({ criterionId, overId, times }) => ({ criterionId, overId, times: String(times) }));
  return sha256Hex(canonicalJson({ cycleId, memberId, judgements: said, salt }));
};
