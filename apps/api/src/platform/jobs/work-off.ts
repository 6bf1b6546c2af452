import { clock } from '../clock';
import type { Database, Tx } from '../database/transaction';
import { log } from '../log';
import { plainError } from './plain-error';
import { finishJob, type Job, postponeJob, settleQueue, takeJobs } from './job.store';

/** What is done in the database: in the one transaction that marks the job as done, so exactly once. */
export type Finish = (tx: Tx) => Promise<unknown>;

/** How jobs of one kind are done. */
export type Work = { readonly kind: string } & (
  | { readonly carryOut: (tx: Tx, job: Job) => Promise<unknown> }
  | {
      /**
       * What happens outside the database first, such as sending a mail; answers what is done inside after it. It may happen
       * again when the program dies before the job is done, so it names the job to whoever receives it.
       */
      readonly outside: (database: Database, organizationId: string, job: Job) => Promise<Finish>;
    }
);

const LEASE = 120_000;
const BATCH = 5;
/** Jobs of one organisation in one go, so that a busy one does not keep others waiting. */
const MOST = 200;
const DAYS_KEPT = 30;
const DAY = 86_400_000;

/** Tries before a job is given up: the last comes about six hours after the one before. */
export const MOST_ATTEMPTS = 12;
/** Milliseconds until the next try, doubling each time; null: there is none. */
export const pauseAfter = (attempts: number): number | null =>
  attempts >= MOST_ATTEMPTS ? null : 5_000 * 2 ** attempts;

class LostJob extends Error {}

async function workOn(database: Database, organizationId: string, work: Work, job: Job): Promise<boolean> {
  try {
    const finish: Finish =
      'outside' in work ? await work.outside(database, organizationId, job) : (tx) => work.carryOut(tx, job);
    await database.write(organizationId, async (tx) => {
      await finish(tx);
      if (!(await finishJob(tx, job))) throw new LostJob('the lease ran out');
    });
    return true;
  } catch (error) {
    const reason = plainError((error as Error).message);
    const pause = pauseAfter(job.attempts);
    if (!(error instanceof LostJob)) await database.write(organizationId, (tx) => postponeJob(tx, job, reason, pause));
    const facts = { organizationId, kind: job.kind, id: job.id, attempts: job.attempts, reason };
    if (pause === null) log.error('job-dead', facts);
    else log.warn('job-failed', facts);
    return false;
  }
}

/**
 * Does an organisation's due jobs. A job that fails comes back after a growing pause and holds up no other; one whose
 * worker died comes back when its lease ends. Answers how many were done and how many failed.
 */
export async function workOff(
  database: Database,
  organizationId: string,
  works: readonly Work[],
): Promise<{ done: number; failed: number }> {
  const kinds = works.map(({ kind }) => kind);
  let [done, failed] = [0, 0];
  while (done + failed < MOST) {
    const jobs = await database.write(organizationId, (tx) =>
      takeJobs(tx, { kinds, limit: BATCH, leaseMilliseconds: LEASE }),
    );
    if (jobs.length === 0) break;
    for (const job of jobs) {
      const work = works.find(({ kind }) => kind === job.kind);
      if (work && (await workOn(database, organizationId, work, job))) done += 1;
      else failed += 1;
    }
  }
  await database.write(organizationId, (tx) => settleQueue(tx, clock.after(tx.now, -DAYS_KEPT * DAY)));
  return { done, failed };
}
