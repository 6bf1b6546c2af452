import type { Announcement } from '@clout/domain';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database/transaction';
import { ANNOUNCE, type AnnouncementBody } from '../../platform/jobs/announce';
import { enqueue } from '../../platform/jobs/job.store';
import { SYSTEM } from '../../platform/record/record.store';
import { holdsToAnnounce } from './audience.store';

const DAY = 86_400_000;
const NOTICE_DAYS = 3;
const TOLD: readonly Announcement['to'][] = [{ of: 'PLANNERS' }, { of: 'ROLES', roles: ['COO'] }];

/** Plans whose hold lapses within three days and of which nobody was told yet. */
export const holdsSoon = (tx: Tx): Promise<string[]> => holdsToAnnounce(tx, clock.after(tx.now, NOTICE_DAYS * DAY));

/** Tells who submitted the plan and who may decide it that its hold lapses soon, once for each hold. */
export async function tellHoldSoon(tx: Tx, planId: string): Promise<boolean> {
  if (!(await holdsSoon(tx)).includes(planId)) return false;
  await enqueue(
    tx,
    TOLD.map((to) => {
      const body: AnnouncementBody = {
        kind: 'HOLD_LAPSES_SOON',
        to,
        subjectType: 'Plan',
        subjectId: planId,
        actor: SYSTEM.pseudonym,
      };
      return { kind: ANNOUNCE, key: `hold ${planId} ${to.of}`, body };
    }),
  );
  return true;
}
