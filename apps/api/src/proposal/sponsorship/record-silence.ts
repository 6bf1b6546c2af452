import type { Tx } from '../../platform/database/transaction';
import { appendRecord, SYSTEM } from '../../platform/record/record.store';
import { requestById, today } from './sponsorship.store';

/** Requests whose last day has passed unanswered and whose silence is not on record yet. */
export const silentRequests = async (tx: Tx): Promise<string[]> =>
  (
    await tx.query<{ id: string }>(
      `select id from sponsorship_request
       where organization_id = $1 and sponsor is null and answer_by < $2 and silence_recorded_at is null
       order by answer_by, id`,
      [tx.organizationId, today(tx)],
    )
  ).map((row) => row.id);

/** Puts a unit's silence in the record, once; false when it is there or the unit has answered. */
export async function recordSilence(tx: Tx, id: string): Promise<boolean> {
  const marked = await tx.affect(
    `update sponsorship_request set silence_recorded_at = $3
     where organization_id = $1 and id = $2 and sponsor is null and silence_recorded_at is null and answer_by < $4`,
    [tx.organizationId, id, tx.now, today(tx)],
  );
  const request = marked === 1 ? await requestById(tx, id) : null;
  if (!request) return false;
  const { initiativeId, businessUnitId, answerBy } = request;
  await appendRecord(tx, SYSTEM, {
    act: 'recordSilence',
    subjectType: 'Initiative',
    subjectId: initiativeId,
    after: { requestId: id, businessUnitId, answerBy, answer: 'LAPSED' },
  });
  return true;
}
