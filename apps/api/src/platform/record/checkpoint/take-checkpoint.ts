import type { Database } from '../../database/transaction';
import { verifyRecord } from '../verify-record';
import { signingKey } from './checkpoint-key';
import { CheckpointError, signCheckpoint, type SignedCheckpoint } from './signed-checkpoint';
import { verifyAgainstNewest } from './verify-against-checkpoint';

/**
 * Signs where an organisation's record stands now. It throws CheckpointError when the record is broken or disagrees with
 * the newest checkpoint kept here: nothing that was tampered with is ever signed.
 */
export async function takeCheckpoint(
  database: Database,
  dataFolder: string,
  organizationId: string,
): Promise<SignedCheckpoint> {
  const key = await signingKey(dataFolder);
  return database.read(organizationId, async (tx) => {
    const check = await verifyRecord(tx);
    if (!check.intact) throw new CheckpointError(`The record is broken: ${check.message}.`);
    const last = await verifyAgainstNewest(tx, dataFolder);
    if (last?.agrees === false) throw new CheckpointError(`The record was changed: ${last.message}.`);
    const { length: sequence, headHash } = check;
    return signCheckpoint({ organizationId, sequence, headHash, at: tx.now.toISOString() }, key);
  });
}
