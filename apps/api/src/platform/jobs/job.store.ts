import { clock } from '../clock';
import type { Database, Tx } from '../database/transaction';

/** Something to do after an act; the same key of a kind is taken once. `body` holds ids and kinds, nothing secret. */
export interface NewJob {
  readonly kind: string;
  readonly key: string;
  readonly body: unknown;
  /** Not before; left out: at once. */
  readonly runAfter?: Date;
}

/** A job that was taken to be worked on. `attempts` is the taker's proof that it is still theirs. */
export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly body: unknown;
  readonly attempts: number;
  readonly createdAt: Date;
}

/** Puts jobs into the queue in the transaction of the act that asks for them: they are there if and only if it is. */
export async function enqueue(tx: Tx, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  const times = jobs.map(({ runAfter }) => runAfter ?? tx.now);
  await tx.query(
    `insert into job (organization_id, id, kind, key, body, run_after, created_at)
     select $1, gen_random_uuid(), j.kind, j.key, j.body, j.run_after, $6
     from unnest($2::text[], $3::text[], $4::jsonb[], $5::timestamptz[]) as j (kind, key, body, run_after)
     on conflict (organization_id, kind, key) do nothing`,
    [
      tx.organizationId,
      jobs.map(({ kind }) => kind),
      jobs.map(({ key }) => key),
      jobs.map(({ body }) => JSON.stringify(body)),
      times,
      tx.now,
    ],
  );
  await tx.query(
    `insert into job_wake (organization_id, due_at) values ($1, $2)
     on conflict (organization_id) do update set due_at = least(job_wake.due_at, excluded.due_at)`,
    [tx.organizationId, times.reduce((first, time) => (time < first ? time : first))],
  );
}

/** Organisations with jobs that are due, longest waiting first. */
export const organizationsWithJobs = async (database: Database, limit: number): Promise<string[]> => {
  const rows = (await database.source.query(
    'select organization_id as id from job_wake where due_at <= now() order by due_at, organization_id limit $1',
    [limit],
  )) as { id: string }[];
  return rows.map(({ id }) => id);
};

/** Takes due jobs for `leaseMilliseconds`; who takes at the same moment gets others, and a taker who dies loses them by time. */
export const takeJobs = (
  tx: Tx,
  { kinds, limit, leaseMilliseconds }: { kinds: readonly string[]; limit: number; leaseMilliseconds: number },
): Promise<Job[]> =>
  tx.query<Job>(
    `update job set attempts = attempts + 1, run_after = $4
     where organization_id = $1 and id in (
       select id from job where organization_id = $1 and state = 'WAITING' and run_after <= $2 and kind = any ($3::text[])
       order by run_after, created_at, id limit $5 for update skip locked)
     returning id, kind, key, body, attempts, created_at as "createdAt"`,
    [tx.organizationId, tx.now, kinds, clock.after(tx.now, leaseMilliseconds), limit],
  );

/** Marks a job as done; false when it was lost to another taker in the meantime. */
export const finishJob = async (tx: Tx, { id, attempts }: Pick<Job, 'id' | 'attempts'>): Promise<boolean> =>
  (await tx.affect(
    `update job set state = 'DONE', finished_at = $4, last_error = null
     where organization_id = $1 and id = $2 and attempts = $3 and state = 'WAITING'`,
    [tx.organizationId, id, attempts, tx.now],
  )) === 1;

/** Puts a job back until `pause` milliseconds have passed, or gives it up for good when that is null. */
export const postponeJob = (
  tx: Tx,
  { id, attempts }: Pick<Job, 'id' | 'attempts'>,
  reason: string,
  pause: number | null,
): Promise<number> =>
  tx.affect(
    `update job set last_error = $4, run_after = $5, state = $6, finished_at = $7
     where organization_id = $1 and id = $2 and attempts = $3 and state = 'WAITING'`,
    [
      tx.organizationId,
      id,
      attempts,
      reason,
      clock.after(tx.now, pause ?? 0),
      pause === null ? 'DEAD' : 'WAITING',
      pause === null ? tx.now : null,
    ],
  );

/** Sets when the organisation's queue is looked at next, and forgets what was done before `forgetBefore`. */
export async function settleQueue(tx: Tx, forgetBefore: Date): Promise<void> {
  await tx.query('select due_at from job_wake where organization_id = $1 for update', [tx.organizationId]);
  await tx.query(`delete from job where organization_id = $1 and state = 'DONE' and finished_at < $2`, [
    tx.organizationId,
    forgetBefore,
  ]);
  const [next] = await tx.query<{ due: Date | null }>(
    `select min(run_after) as due from job where organization_id = $1 and state = 'WAITING'`,
    [tx.organizationId],
  );
  if (next?.due)
    await tx.query('update job_wake set due_at = $2 where organization_id = $1', [tx.organizationId, next.due]);
  else await tx.query('delete from job_wake where organization_id = $1', [tx.organizationId]);
}
