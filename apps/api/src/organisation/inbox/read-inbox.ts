import { clock } from '../../platform/clock';
import type { Actor } from '../../platform/access/actor';
import { isUuid } from '../../platform/access/secret';
import type { Tx } from '../../platform/database/transaction';
import { cursorsOf, type Page, pageOf, pageSize } from '../../platform/graphql/connection';
import { badInput } from '../../platform/graphql/faults';
import { countNotices, type Notice, noticesOf } from './notification.store';

export interface InboxPage {
  readonly first: number;
  readonly after: string | null | undefined;
  readonly unreadOnly: boolean;
}

/** One page of the member's own notices, newest first. */
export async function readInbox(tx: Tx, actor: Actor, { first, after, unreadOnly }: InboxPage): Promise<Page<Notice>> {
  const size = pageSize(first, 50);
  const cursors = cursorsOf(tx.organizationId, 'notifications', { memberId: actor.memberId, unreadOnly });
  const from = cursors.read(after, 2);
  const [at, id] = from ?? [];
  if (from && !(Number.isSafeInteger(at) && isUuid(String(id)))) throw badInput('after is not a cursor of this list.');
  const place = from ? { at: clock.at(Number(at)), id: String(id) } : null;
  const rows = await noticesOf(tx, actor.memberId, { unreadOnly, after: place, limit: size + 1 });
  const total = await countNotices(tx, actor.memberId, unreadOnly);
  return pageOf(rows, size, total, from !== null, (notice) => cursors.write([notice.at.getTime(), notice.id]));
}
