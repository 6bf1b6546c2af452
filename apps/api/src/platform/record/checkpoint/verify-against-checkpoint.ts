import type { KeyObject } from 'node:crypto';
import { checkCheckpoint, type CheckpointCheck } from '@clout/domain';
import type { Tx } from '../../database/transaction';
import { entriesAfter, recordLength } from '../read-record.store';
import { newestCheckpoint } from './checkpoint-folder';
import { trustedKey } from './checkpoint-key';
import { CheckpointError, isSignedBy, type SignedCheckpoint } from './signed-checkpoint';

/** Holds what is stored against a checkpoint; the entries before its place are the chain's own affair. */
export async function verifyAgainst(
  tx: Tx,
  checkpoint: SignedCheckpoint,
  trusted: KeyObject | null,
): Promise<CheckpointCheck> {
  const [entry] = await entriesAfter(tx, checkpoint.sequence - 1, 1);
  return checkCheckpoint(checkpoint, isSignedBy(checkpoint, trusted), {
    organizationId: tx.organizationId,
    length: await recordLength(tx),
    hashThere: entry?.sequence === checkpoint.sequence ? entry.hash : null,
  });
}

/** The last checkpoint of this installation, and whether the record agrees with it. */
export interface LastCheckpoint {
  readonly sequence: number;
  readonly at: string;
  readonly agrees: boolean;
  /** What is wrong, in words. */
  readonly message: string | null;
}

/** Holds the record against the newest checkpoint kept here; null when none is. A spoilt file agrees with nothing. */
export async function verifyAgainstNewest(tx: Tx, dataFolder: string): Promise<LastCheckpoint | null> {
  try {
    const newest = await newestCheckpoint(dataFolder, tx.organizationId);
    if (newest === null) return null;
    const { agrees, message } = await verifyAgainst(tx, newest, await trustedKey(dataFolder));
    return { sequence: newest.sequence, at: newest.at, agrees, message };
  } catch (error) {
    if (!(error instanceof CheckpointError)) throw error;
    return { sequence: 0, at: tx.now.toISOString(), agrees: false, message: error.message };
  }
}
