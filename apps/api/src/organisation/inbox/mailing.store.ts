import type { Language, MailRhythm, NoticeKind } from '@clout/domain';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database/transaction';
import { openInboxes } from './notification.store';

/** A notice on its way into a mail. */
export interface UnmailedNotice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly cycleId: string | null;
  readonly label: string;
  readonly actor: string | null;
}

/** Who gets a mail, and how they want it. */
export interface Recipient {
  readonly name: string;
  readonly email: string;
  readonly mail: MailRhythm | null;
  readonly language: Language | null;
}

const DAY = 86_400_000;
const OLDEST = 7;
const MOST = 100;

const SELECT = `select n.id, n.kind, n.subject_type as "subjectType", n.subject_id as "subjectId", n.cycle_id as "cycleId",
    n.label, a.name as actor
  from notification n left join member a on a.organization_id = $1 and a.pseudonym = n.actor
  where n.organization_id = $1 and n.read_at is null and n.mailed_at is null`;

/** A notice that was neither read nor mailed, with its member; null when there is nothing to mail any more. */
export async function unmailedNotice(
  tx: Tx,
  id: string,
): Promise<{ memberId: string; notices: UnmailedNotice[] } | null> {
  await openInboxes(tx, true);
  const notices = await tx.query<UnmailedNotice>(`${SELECT} and n.id = $2`, [tx.organizationId, id]);
  const [row] = await tx.query<{ memberId: string }>(
    'select member_id as "memberId" from notification where organization_id = $1 and id = $2',
    [tx.organizationId, id],
  );
  return row ? { memberId: row.memberId, notices } : null;
}

/** What a member neither read nor was mailed of late, oldest first. */
export async function unmailedOf(tx: Tx, memberId: string): Promise<UnmailedNotice[]> {
  await openInboxes(tx, true);
  return tx.query<UnmailedNotice>(`${SELECT} and n.member_id = $2 and n.at > $3 order by n.at, n.id limit ${MOST}`, [
    tx.organizationId,
    memberId,
    clock.after(tx.now, -OLDEST * DAY),
  ]);
}

/** An active member as a recipient; null when they left. */
export async function recipientOf(tx: Tx, memberId: string): Promise<Recipient | null> {
  await openInboxes(tx, true);
  const [row] = await tx.query<Recipient>(
    `select m.name, m.email, p.mail, p.language from member m
     left join notice_preference p on p.organization_id = $1 and p.member_id = m.id
     where m.organization_id = $1 and m.id = $2 and m.active`,
    [tx.organizationId, memberId],
  );
  return row ?? null;
}

/** Notes that notices were mailed. */
export async function markMailed(tx: Tx, ids: readonly string[]): Promise<void> {
  await openInboxes(tx, true);
  await tx.query(
    'update notification set mailed_at = $3 where organization_id = $1 and id = any ($2::uuid[]) and mailed_at is null',
    [tx.organizationId, ids, tx.now],
  );
  await openInboxes(tx, false);
}
