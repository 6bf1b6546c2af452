import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/database/transaction';
import type { GivenScore, StoredScore } from './score.store';

/** A score before it was changed, and why it was. */
export interface ScoreChange {
  readonly scoreId: string;
  /** Hundredths of a point. */
  readonly from: number;
  readonly note: string | null;
  readonly reason: string;
  readonly changedAt: Date;
}

/** Changes a panellist's own score while it is blind, and keeps what it was with the reason. */
export async function changeScore(tx: Tx, before: StoredScore, score: GivenScore, reason: string): Promise<void> {
  await tx.query(
    `insert into score_change (organization_id, id, score_id, cycle_id, panellist_id, value, note, salt, reason, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.organizationId,
      randomUUID(),
      before.id,
      before.cycleId,
      before.panellistId,
      before.value,
      before.note,
      before.salt,
      reason,
      tx.now,
    ],
  );
  const changed = await tx.affect(
    `update score set value = $3, note = $4, salt = $5, recorded_at = $6
     where organization_id = $1 and id = $2 and not revealed`,
    [tx.organizationId, before.id, score.value, score.note, score.salt, tx.now],
  );
  if (changed !== 1) throw new Error('a score was revealed under the lock of its cycle');
}

/** Changes of a cycle's scores that the session may see, oldest first: one's own, and all after the reveal. */
export const scoreChanges = (tx: Tx, cycleId: string): Promise<ScoreChange[]> =>
  tx.query<ScoreChange>(
    `select score_id as "scoreId", value as "from", note, reason, changed_at as "changedAt" from score_change
     where organization_id = $1 and cycle_id = $2 order by changed_at, id`,
    [tx.organizationId, cycleId],
  );
