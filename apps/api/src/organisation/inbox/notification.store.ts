import type { Language, MailRhythm, NoticePreferences, NoticeSubject } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

/** A notice to one member. The same key never reaches a member twice. */
export interface NewNotice extends NoticeSubject {
  readonly memberId: string;
  readonly key: string;
  /** Code of the initiative, name of the cycle or fiscal year: nothing secret, it goes into mails. */
  readonly label: string;
  /** Pseudonym of who caused it; null: the program did. */
  readonly actor: string | null;
}

export interface Notice extends NoticeSubject {
  readonly id: string;
  readonly label: string;
  readonly actor: string | null;
  readonly at: Date;
  readonly readAt: Date | null;
}

/** A notice that is in an inbox now, and how its member wants to hear of it. */
export interface PlacedNotice {
  readonly id: string;
  readonly memberId: string;
  readonly mail: MailRhythm | null;
}

const COLUMNS = `n.id, n.kind, n.subject_type as "subjectType", n.subject_id as "subjectId", n.cycle_id as "cycleId",
  n.label, n.actor, n.at, n.read_at as "readAt"`;

/** Lets the transaction write into every inbox, or into its member's alone again. */
export const openInboxes = (tx: Tx, open: boolean): Promise<void> => tx.scope({ inbox: open ? 'ALL' : '' });

/** Puts notices into inboxes that have not got them yet; answers those that were put. */
export async function insertNotices(tx: Tx, notices: readonly NewNotice[]): Promise<PlacedNotice[]> {
  const of = <K extends keyof NewNotice>(field: K): NewNotice[K][] => notices.map((notice) => notice[field]);
  return tx.query<PlacedNotice>(
    `with placed as (
       insert into notification (organization_id, id, member_id, key, kind, subject_type, subject_id, cycle_id, label, actor, at)
       select $1, gen_random_uuid(), n.*, $10
       from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::uuid[], $8::text[], $9::uuid[]) as n
       on conflict (organization_id, member_id, key) do nothing returning id, member_id)
     select placed.id, placed.member_id as "memberId", p.mail from placed
     left join notice_preference p on p.organization_id = $1 and p.member_id = placed.member_id`,
    [
      tx.organizationId,
      of('memberId'),
      of('key'),
      of('kind'),
      of('subjectType'),
      of('subjectId'),
      of('cycleId'),
      of('label'),
      of('actor'),
      tx.now,
    ],
  );
}

/** A member's notices, newest first, after a place in that order. */
export const noticesOf = (
  tx: Tx,
  memberId: string,
  page: { unreadOnly: boolean; after: { at: Date; id: string } | null; limit: number },
): Promise<Notice[]> =>
  tx.query<Notice>(
    `select ${COLUMNS} from notification n
     where n.organization_id = $1 and n.member_id = $2 and (not $3 or n.read_at is null)
       and ($4::timestamptz is null or (n.at, n.id) < ($4, $5::uuid))
     order by n.at desc, n.id desc limit $6`,
    [tx.organizationId, memberId, page.unreadOnly, page.after?.at ?? null, page.after?.id ?? null, page.limit],
  );

/** How many notices a member has, all or unread. */
export async function countNotices(tx: Tx, memberId: string, unreadOnly: boolean): Promise<number> {
  const [row] = await tx.query<{ n: number }>(
    `select count(*)::int as n from notification
     where organization_id = $1 and member_id = $2 and (not $3 or read_at is null)`,
    [tx.organizationId, memberId, unreadOnly],
  );
  return row?.n ?? 0;
}

/** Which of the ids are notices of the member. */
export const ownNotices = async (tx: Tx, memberId: string, ids: readonly string[]): Promise<string[]> =>
  (
    await tx.query<{ id: string }>(
      'select id from notification where organization_id = $1 and member_id = $2 and id = any ($3::uuid[])',
      [tx.organizationId, memberId, ids],
    )
  ).map(({ id }) => id);

/** Marks notices of a member as read, or all of them when `ids` is null; those read before keep their time. */
export const markRead = (tx: Tx, memberId: string, ids: readonly string[] | null): Promise<number> =>
  tx.affect(
    `update notification set read_at = $4 where organization_id = $1 and member_id = $2 and read_at is null
       and ($3::uuid[] is null or id = any ($3::uuid[]))`,
    [tx.organizationId, memberId, ids, tx.now],
  );

/** What a member said about their notices; null when nothing. */
export async function preferencesOf(tx: Tx, memberId: string): Promise<NoticePreferences | null> {
  const [row] = await tx.query<{ mail: MailRhythm; language: Language }>(
    'select mail, language from notice_preference where organization_id = $1 and member_id = $2',
    [tx.organizationId, memberId],
  );
  return row ?? null;
}

export const savePreferences = (tx: Tx, memberId: string, { mail, language }: NoticePreferences): Promise<number> =>
  tx.affect(
    `insert into notice_preference (organization_id, member_id, mail, language) values ($1, $2, $3, $4)
     on conflict (organization_id, member_id) do update set mail = excluded.mail, language = excluded.language`,
    [tx.organizationId, memberId, mail, language],
  );
