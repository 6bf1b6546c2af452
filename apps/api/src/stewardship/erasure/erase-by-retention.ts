import type { Tx } from '../../platform/database/transaction';
import { appendRecord, SYSTEM } from '../../platform/record/record.store';
import { eraseTextsOlderThan, lockKeeping } from './erasure.store';

/** What retention did: how many texts it erased, or why it erased none. */
export type RetentionOutcome = { readonly erased: number } | { readonly kept: 'LEGAL_HOLD' | 'NO_RETENTION' };

/** Erases the organisation's free texts that are older than its retention; never a row of the chain. */
export async function eraseByRetention(tx: Tx): Promise<RetentionOutcome> {
  const { legalHold, retentionYears } = await lockKeeping(tx);
  if (retentionYears === null) return { kept: 'NO_RETENTION' };
  if (legalHold) return { kept: 'LEGAL_HOLD' };
  const { texts, last } = await eraseTextsOlderThan(tx, retentionYears);
  if (texts > 0)
    await appendRecord(tx, SYSTEM, {
      act: 'eraseByRetention',
      subjectType: 'Organization',
      subjectId: tx.organizationId,
      after: { retentionYears, texts, last },
    });
  return { erased: texts };
}
