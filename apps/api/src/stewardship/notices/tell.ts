import { INITIATIVE_STATES } from '@clout/domain';
import { notify } from '../../organisation/inbox/notify';
import type { Tx } from '../../platform/database/transaction';
import { ANNOUNCE, type AnnouncementBody } from '../../platform/jobs/announce';
import type { Job } from '../../platform/jobs/job.store';
import type { Work } from '../../platform/jobs/work-off';
import { SYSTEM } from '../../platform/record/record.store';
import { audienceOf, isScoring, subjectFound } from './audience.store';

/** Tells an accepted act to those it concerns, as they are now. */
export async function tell(tx: Tx, { id, body }: Job): Promise<void> {
  const { kind, to, subjectType, subjectId, actor } = body as AnnouncementBody;
  await tx.scope({ sight: 'ALL', initiative_states: INITIATIVE_STATES.join(',') });
  const subject = await subjectFound(tx, subjectType, subjectId);
  if (!subject || (kind === 'SCORES_WANTED' && !(await isScoring(tx, subjectId)))) return;
  const memberIds = await audienceOf(tx, to, subjectId, actor);
  await notify(
    tx,
    memberIds.map((memberId) => ({
      memberId,
      key: id,
      kind,
      subjectType,
      subjectId,
      ...subject,
      actor: actor === SYSTEM.pseudonym ? null : actor,
    })),
  );
}

export const TELLING: Work = { kind: ANNOUNCE, carryOut: tell };
