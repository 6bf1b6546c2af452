import { invalid, ok, type Result } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import { isUuid } from '../../platform/access/secret';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { markRead, ownNotices } from './notification.store';

export interface MarkReadArgs {
  readonly ids: readonly string[];
  readonly all: boolean;
}

const MOST = 200;

/** Notes what a member has read. It is no act of anybody's office, so the record says nothing of it. */
export async function markNotificationsRead(tx: Tx, actor: Actor, { ids, all }: MarkReadArgs): Promise<Result<string>> {
  if (all ? ids.length > 0 : ids.length === 0)
    return invalid([{ field: 'ids', message: all ? 'must be empty when all are marked' : 'must name at least one' }]);
  if (ids.length > MOST) return invalid([{ field: 'ids', message: `must be ${MOST} at most` }]);
  const named = [...new Set(ids)];
  if (!named.every(isUuid)) throw notFound();
  if (!all && (await ownNotices(tx, actor.memberId, named)).length < named.length) throw notFound();
  await markRead(tx, actor.memberId, all ? null : named);
  return ok(actor.memberId);
}
