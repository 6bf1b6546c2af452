import type { Tx } from '../../platform/database/transaction';
import { appendRecord, SYSTEM } from '../../platform/record/record.store';
import { giveBack } from './give-back';
import { planUnderDecision } from './plan-under-decision';

/** Plans whose hold has lapsed by the database's clock while nobody decided or signed them, oldest hold first. */
export const lapsedHolds = async (tx: Tx): Promise<string[]> =>
  (
    await tx.query<{ id: string }>(
      `select id from plan where organization_id = $1 and plan_state in ('SUBMITTED', 'AWAITING_SIGNATURE')
         and hold_expires_at <= $2 order by hold_expires_at, id`,
      [tx.organizationId, tx.now],
    )
  ).map((row) => row.id);

/** Returns a plan whose hold has lapsed, and puts that in the record; false when somebody was faster. */
export async function lapseHold(tx: Tx, planId: string): Promise<boolean> {
  const loaded = await planUnderDecision(tx, planId);
  const { id, state, version, holdExpiresAt, inYear, runRate } = loaded.plan;
  const waits = state === 'SUBMITTED' || state === 'AWAITING_SIGNATURE';
  if (!waits || holdExpiresAt === null || holdExpiresAt > tx.now) return false;
  await giveBack(tx, loaded);
  await appendRecord(tx, SYSTEM, {
    act: 'lapseHold',
    subjectType: 'Plan',
    subjectId: id,
    before: { state, version },
    after: { state: 'RETURNED', holdExpiresAt: holdExpiresAt.toISOString(), released: { inYear, runRate } },
  });
  return true;
}
