import { INITIATIVE_STATES } from '@clout/domain';
import { clock } from '../platform/clock';
import { openInboxes } from '../organisation/inbox/notification.store';
import type { Tx } from '../platform/database/transaction';
import { finishJob, takeJobs } from '../platform/jobs/job.store';
import { cyclesToRemind, remindCycle } from '../stewardship/reminders/remind';
import { TELLING, tell } from '../stewardship/notices/tell';

const DAY = 86_400_000;
/** What is older has been read the day after it was told. */
const UNREAD_DAYS = 7;
const BATCH = 500;

/** Tells what happened to those it concerned, each on its own day; what is a week old they have read. What waits too long is reminded of today. */
export async function seedNotices(tx: Tx): Promise<void> {
  const kinds = [TELLING.kind];
  for (;;) {
    const jobs = await takeJobs(tx, { kinds, limit: BATCH, leaseMilliseconds: DAY });
    if (jobs.length === 0) break;
    for (const job of jobs) {
      const then = tx.asOf(job.createdAt);
      await tell(then, job);
      await finishJob(then, job);
    }
  }
  await openInboxes(tx, true);
  await tx.query(
    `update notification set read_at = at + interval '1 day', mailed_at = at + interval '1 day'
     where organization_id = $1 and at < $2`,
    [tx.organizationId, clock.after(tx.now, -UNREAD_DAYS * DAY)],
  );
  await openInboxes(tx, false);
  await tx.scope({ sight: 'ALL', initiative_states: INITIATIVE_STATES.join(',') });
  for (const id of await cyclesToRemind(tx)) await remindCycle(tx, id);
}
