import { DEFAULT_PREFERENCES } from '@clout/domain';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database/transaction';
import { enqueue, type NewJob } from '../../platform/jobs/job.store';
import { insertNotices, type NewNotice, openInboxes, type PlacedNotice } from './notification.store';

export const MAIL = 'mail';
export const DIGEST = 'digest';

const HOUR = 3_600_000;
/** Hour of the day, in UTC, at which the digests go out. */
const DIGEST_HOUR = 5;
const DAY = 24 * HOUR;

/** The next time digests go out after an instant. */
export const nextDigest = (now: Date): Date => {
  const today = clock.at(Math.floor(now.getTime() / DAY) * DAY + DIGEST_HOUR * HOUR);
  return today > now ? today : clock.after(today, DAY);
};

const jobFor = (tx: Tx, { id, memberId, mail }: PlacedNotice): NewJob[] => {
  const rhythm = mail ?? DEFAULT_PREFERENCES.mail;
  if (rhythm === 'AT_ONCE') return [{ kind: MAIL, key: id, body: { notificationId: id } }];
  if (rhythm === 'NONE') return [];
  const runAfter = nextDigest(tx.now);
  return [{ kind: DIGEST, key: `${memberId} ${runAfter.toISOString().slice(0, 10)}`, body: { memberId }, runAfter }];
};

/**
 * Tells members something, in the transaction at hand: into their inboxes, and by mail as each wants it. The same key
 * never reaches a member twice, however often it is told.
 */
export async function notify(tx: Tx, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return;
  await openInboxes(tx, true);
  const placed = await insertNotices(tx, notices);
  await openInboxes(tx, false);
  await enqueue(
    tx,
    placed.flatMap((notice) => jobFor(tx, notice)),
  );
}
