import { openInboxes } from '../../organisation/inbox/notification.store';
import type { Tx } from '../../platform/database/transaction';
import { plainError } from '../../platform/jobs/plain-error';

/** How the queue stands. */
export interface BackgroundWork {
  readonly waiting: number;
  /** Of those that wait, how many have failed at least once. */
  readonly failing: number;
  /** When the longest due of those that wait was due; null when none is due. */
  readonly dueSince: Date | null;
  readonly dead: number;
}

/** A job that was given up. */
export interface DeadJob {
  readonly id: string;
  readonly kind: string;
  readonly notice: string | null;
  readonly subjectType: string | null;
  readonly memberId: string | null;
  readonly attempts: number;
  readonly queuedAt: Date;
  readonly diedAt: Date;
  readonly lastError: string;
}

/** Counts what waits, what fails and what was given up. */
export async function backgroundWork(tx: Tx): Promise<BackgroundWork> {
  const [row] = await tx.query<BackgroundWork>(
    `select count(*) filter (where state = 'WAITING')::int as waiting,
       count(*) filter (where state = 'WAITING' and last_error is not null)::int as failing,
       min(run_after) filter (where state = 'WAITING' and run_after <= $2) as "dueSince",
       count(*) filter (where state = 'DEAD')::int as dead
     from job where organization_id = $1 and state in ('WAITING', 'DEAD')`,
    [tx.organizationId, tx.now],
  );
  if (!row) throw new Error('a count without a row');
  return row;
}

/** Jobs that were given up, the latest first, after a place in that order; whom a mail was for is read in their inboxes. */
export async function deadJobs(
  tx: Tx,
  { after, limit }: { readonly after: { at: Date; id: string } | null; readonly limit: number },
): Promise<DeadJob[]> {
  await openInboxes(tx, true);
  const rows = await tx.query<DeadJob>(
    `select j.id, j.kind, coalesce(j.body ->> 'kind', n.kind) as notice,
       coalesce(j.body ->> 'subjectType', n.subject_type) as "subjectType",
       coalesce(n.member_id, (j.body ->> 'memberId')::uuid) as "memberId",
       j.attempts, j.created_at as "queuedAt", j.finished_at as "diedAt", coalesce(j.last_error, '') as "lastError"
     from job j left join notification n on n.organization_id = $1 and n.id = (j.body ->> 'notificationId')::uuid
     where j.organization_id = $1 and j.state = 'DEAD'
       and ($2::timestamptz is null or (j.finished_at, j.id) < ($2, $3::uuid))
     order by j.finished_at desc, j.id desc limit $4`,
    [tx.organizationId, after?.at ?? null, after?.id ?? null, limit],
  );
  await openInboxes(tx, false);
  return rows.map((row) => ({ ...row, lastError: plainError(row.lastError) }));
}

/** A job as an act finds it, held until the transaction ends. */
export interface HeldJob {
  readonly id: string;
  readonly kind: string;
  readonly state: 'WAITING' | 'DONE' | 'DEAD';
}

/** Takes jobs by their ids, or every one that was given up when `ids` is null; two that take the same wait for each other. */
export const holdJobs = (tx: Tx, ids: readonly string[] | null): Promise<HeldJob[]> =>
  tx.query<HeldJob>(
    `select id, kind, state from job
     where organization_id = $1 and ${ids === null ? `state = 'DEAD'` : 'id = any ($2::uuid[])'} order by id for update`,
    ids === null ? [tx.organizationId] : [tx.organizationId, ids],
  );

/** Puts jobs back into the queue, due at once and with all their tries. */
export async function requeue(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query(
    `update job set state = 'WAITING', attempts = 0, run_after = $3, finished_at = null
     where organization_id = $1 and id = any ($2::uuid[])`,
    [tx.organizationId, ids, tx.now],
  );
  await tx.query(
    `insert into job_wake (organization_id, due_at) values ($1, $2)
     on conflict (organization_id) do update set due_at = least(job_wake.due_at, excluded.due_at)`,
    [tx.organizationId, tx.now],
  );
}

export const removeJobs = (tx: Tx, ids: readonly string[]): Promise<unknown> =>
  tx.query('delete from job where organization_id = $1 and id = any ($2::uuid[])', [tx.organizationId, ids]);
