import type { Desk, WaitUrgency } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

/** A wait that has reached the days of a reminder or of an escalation. */
export interface DueWait {
  readonly subjectId: string;
  readonly desk: Desk;
  readonly since: Date;
  readonly urgency: Exclude<WaitUrgency, 'IN_TIME'>;
}

const columns = (waits: readonly DueWait[]) => [
  waits.map((wait) => wait.subjectId),
  waits.map((wait) => wait.desk),
  waits.map((wait) => wait.since),
  waits.map((wait) => wait.urgency),
];
const GIVEN = 'unnest($3::uuid[], $4::text[], $5::timestamptz[], $6::text[]) as w (subject_id, desk, since, urgency)';

/** Whether any of the waits has not been told of. */
export async function anyUntold(tx: Tx, cycleId: string, waits: readonly DueWait[]): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from ${GIVEN} where not exists (select from wait_told t where t.organization_id = $1 and t.cycle_id = $2
       and t.subject_id = w.subject_id and t.desk = w.desk and t.since = w.since and t.urgency = w.urgency) limit 1`,
    [tx.organizationId, cycleId, ...columns(waits)],
  );
  return rows.length > 0;
}

/** Marks waits as told of; answers those that were not yet, so that each is told once. */
export const markTold = (tx: Tx, cycleId: string, waits: readonly DueWait[]): Promise<DueWait[]> =>
  tx.query<DueWait>(
    `insert into wait_told (organization_id, cycle_id, subject_id, desk, since, urgency, told_at)
     select $1, $2, w.*, $7 from ${GIVEN} on conflict do nothing
     returning subject_id as "subjectId", desk, since, urgency`,
    [tx.organizationId, cycleId, ...columns(waits), tx.now],
  );
