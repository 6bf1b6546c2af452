import { type Result, decideRevocation, ok } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { delegationById, lockDelegationsTo, markRevoked, today } from './delegation.store';

/** Takes lent authority back at once; whoever is a COO may do so. Answers the delegation's id. */
export async function revokeDelegation(
  tx: Tx,
  actor: Actor,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<string>> {
  const seen = await delegationById(tx, id);
  if (!seen) throw notFound();
  await lockDelegationsTo(tx, seen.toMemberId);
  const one = (await delegationById(tx, id)) ?? seen;
  const decided = decideRevocation(one, reason, today(tx));
  if (!decided.ok) return decided;
  if (!(await markRevoked(tx, id, actor.memberId))) throw new Error('a delegation moved under its lock');
  await appendRecord(tx, actor, {
    act: 'revokeDelegation',
    subjectType: 'Delegation',
    subjectId: id,
    before: { fromMemberId: one.fromMemberId, toMemberId: one.toMemberId, used: one.used },
    after: { revoked: true },
    reason: decided.value,
  });
  return ok(id);
}
