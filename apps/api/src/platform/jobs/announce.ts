import { randomUUID } from 'node:crypto';
import { announcementsOf, type AnnouncedAct, type Announcement } from '@clout/domain';
import type { Tx } from '../database/transaction';
import { enqueue } from './job.store';

/** What the job of an announcement carries: who is told what, about what. */
export interface AnnouncementBody extends Announcement {
  readonly subjectType: string;
  readonly subjectId: string;
  /** Pseudonym of who acted. */
  readonly actor: string;
}

export const ANNOUNCE = 'announce';

/** Queues the notices that accepted acts give rise to, in the acts' own transaction. */
export const announce = (
  tx: Tx,
  actor: { readonly pseudonym: string },
  acts: readonly (AnnouncedAct & { readonly subjectId: string })[],
): Promise<void> =>
  enqueue(
    tx,
    acts.flatMap((act) =>
      announcementsOf(act).map((announcement) => {
        const body: AnnouncementBody = {
          ...announcement,
          subjectType: act.subjectType,
          subjectId: act.subjectId,
          actor: actor.pseudonym,
        };
        return { kind: ANNOUNCE, key: randomUUID(), body };
      }),
    ),
  );
