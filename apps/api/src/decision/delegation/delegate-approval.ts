import { randomUUID } from 'node:crypto';
import { type DelegationRequest, type Result, decideDelegation, ok } from '@clout/domain';
import { memberById } from '../../organisation/member.store';
import type { Actor } from '../../platform/access/actor';
import { isUuid } from '../../platform/access/secret';
import type { Tx } from '../../platform/database/transaction';
import { appendRecord } from '../../platform/record/record.store';
import { confirmIdentity } from '../approval/confirm-identity';
import { delegationsTo, insertDelegation, lockDelegate, today } from './delegation.store';

/** Lends the COO's authority to decide to a member, for a time and up to an amount; as a decision, it asks who it is again. Answers the delegation's id. */
export async function delegateApproval(
  tx: Tx,
  actor: Actor,
  { input }: { readonly input: DelegationRequest & { readonly reauthToken?: string | null } },
): Promise<Result<string>> {
  const known = isUuid(input.toMemberId);
  if (known) await lockDelegate(tx, input.toMemberId);
  const earlier = known ? await delegationsTo(tx, input.toMemberId) : [];
  const decided = decideDelegation(input, {
    today: today(tx),
    lender: actor,
    delegate: known ? await memberById(tx, input.toMemberId) : null,
    standing: earlier.filter((one) => one.fromMemberId === actor.memberId),
  });
  if (!decided.ok) return decided;
  const confirmed = await confirmIdentity(tx, actor, input.reauthToken);
  if (!confirmed.ok) return confirmed;
  const { toMemberId, from: beginsOn, to: endsOn, limit, reason } = decided.value;
  const id = randomUUID();
  await insertDelegation(tx, { id, fromMemberId: actor.memberId, toMemberId, beginsOn, endsOn, limit, reason });
  await appendRecord(tx, actor, {
    act: 'delegateApproval',
    subjectType: 'Delegation',
    subjectId: id,
    after: { fromMemberId: actor.memberId, toMemberId, beginsOn, endsOn, limit },
    reason,
  });
  return ok(id);
}
