import { NOTHING_CHECKED, type RecordCheck, checkRecord, concludeCheck } from '@clout/domain';
import type { Tx } from '../database/transaction';
import { entriesAfter, recordHead } from './read-record.store';
import { sha256Hex } from './record.store';

export const BATCH = 1000;

/**
 * Recomputes the organisation's whole chain from what is stored, in batches, against its head. Run it in one snapshot
 * (a read transaction), or an act accepted meanwhile looks like an entry behind the head. `checked` hears which share of it is done, and ends it
 * by throwing.
 */
export async function verifyRecord(
  tx: Tx,
  batchSize: number = BATCH,
  checked: (share: number) => void = () => undefined,
): Promise<RecordCheck> {
  const head = await recordHead(tx);
  let progress = NOTHING_CHECKED;
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const batch = await entriesAfter(tx, after, batchSize);
    progress = checkRecord(progress, batch, sha256Hex);
    checked(Math.min(1, progress.length / Math.max(1, head.length)));
    const last = batch.at(-1);
    if (last === undefined || batch.length < batchSize) return concludeCheck(progress, head);
    after = last.sequence;
  }
}
