import { DEFAULT_PREFERENCES, mailWords, noticePath, noticeWords } from '@clout/domain';
import type { Database, Tx } from '../../platform/database/transaction';
import type { Job } from '../../platform/jobs/job.store';
import type { Mailer } from '../../platform/jobs/mailer';
import type { Finish, Work } from '../../platform/jobs/work-off';
import {
  markMailed,
  type Recipient,
  recipientOf,
  type UnmailedNotice,
  unmailedNotice,
  unmailedOf,
} from './mailing.store';
import { DIGEST, MAIL } from './notify';

/** Where mails are handed in and where their links lead; no mailer: the inbox is all there is. */
export interface Post {
  readonly mailer: Mailer | undefined;
  readonly publicUrl: string;
}

interface Waiting {
  readonly recipient: Recipient;
  readonly notices: readonly UnmailedNotice[];
}

const NOTHING: Finish = async () => undefined;
const idIn = (body: unknown, field: string): string => String((body as Readonly<Record<string, unknown>>)[field]);

async function waitingOne(tx: Tx, { body }: Job): Promise<Waiting | null> {
  const found = await unmailedNotice(tx, idIn(body, 'notificationId'));
  const recipient = found && (await recipientOf(tx, found.memberId));
  return recipient ? { recipient, notices: found.notices } : null;
}

async function waitingDay(tx: Tx, { body }: Job): Promise<Waiting | null> {
  const memberId = idIn(body, 'memberId');
  const recipient = await recipientOf(tx, memberId);
  return recipient ? { recipient, notices: await unmailedOf(tx, memberId) } : null;
}

/** Sends what still waits to be mailed, and notes it: who read it, left or wants no mail since gets none. */
const mailing =
  ({ mailer, publicUrl }: Post, digest: boolean, waitingFor: (tx: Tx, job: Job) => Promise<Waiting | null>) =>
  async (database: Database, organizationId: string, job: Job): Promise<Finish> => {
    const waiting = mailer && (await database.read(organizationId, (tx) => waitingFor(tx, job)));
    if (!waiting || waiting.notices.length === 0 || waiting.recipient.mail === 'NONE') return NOTHING;
    const { recipient, notices } = waiting;
    const language = recipient.language ?? DEFAULT_PREFERENCES.language;
    const shown = notices.map((notice) => ({
      ...noticeWords(notice.kind, language, notice),
      url: `${publicUrl}${noticePath(notice)}`,
    }));
    const preferencesUrl = `${publicUrl}/preferences`;
    const words = mailWords(language, { name: recipient.name, notices: shown, digest, preferencesUrl });
    await mailer.send({ ...words, to: recipient.email, id: job.id, language: language.toLowerCase() });
    return (tx) =>
      markMailed(
        tx,
        notices.map(({ id }) => id),
      );
  };

/** The kinds of job that send mail. */
export const mailWorks = (post: Post): readonly Work[] => [
  { kind: MAIL, outside: mailing(post, false, waitingOne) },
  { kind: DIGEST, outside: mailing(post, true, waitingDay) },
];
