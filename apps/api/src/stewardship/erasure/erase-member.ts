import { randomBytes } from 'node:crypto';
import { invalid, ok, readReason, refuse, type Result } from '@clout/domain';
import { memberById } from '../../organisation/member.store';
import type { Actor } from '../../platform/access/actor';
import { hashPassword } from '../../platform/access/secret';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { erasePerson, eraseTexts, lockKeeping, textsOf } from './erasure.store';

export interface EraseMemberArgs {
  readonly memberId: string;
  readonly reason: string;
  readonly entries: readonly number[] | null;
}

/** While a legal hold is on nothing is erased. */
export const onHold = () =>
  refuse('WRONG_STATE', 'A legal hold is on: nothing is erased.', {
    field: 'legalHold',
    remedy: 'The COO or FINANCE lifts it.',
  });

/** Erases who a deactivated member was, and free texts of the record; the chain stays as it is and still verifies. */
export async function eraseMember(tx: Tx, actor: Actor, args: EraseMemberArgs): Promise<Result<string>> {
  const reason = readReason(args.reason);
  if (!reason.ok) return reason;
  const member = await memberById(tx, args.memberId);
  if (!member) throw notFound();
  if ((await lockKeeping(tx)).legalHold) return onHold();
  if (member.active)
    return refuse('WRONG_STATE', 'This member is active.', { field: 'memberId', remedy: 'Deactivate them first.' });
  const entries = await textsOf(tx, member.pseudonym, args.entries);
  const without = (args.entries ?? []).filter((sequence) => !entries.includes(sequence));
  if (without.length > 0)
    return invalid([{ field: 'entries', message: `no text is kept for entry ${without.join(', ')}` }]);
  const nobody = await hashPassword(randomBytes(32).toString('base64url'));
  if (!(await erasePerson(tx, member.id, member.version, nobody)))
    return refuse('WRONG_STATE', 'This member is erased already, or was changed at the same moment.', {
      field: 'memberId',
    });
  await eraseTexts(tx, entries);
  await appendRecord(tx, actor, {
    act: 'eraseMember',
    subjectType: 'Member',
    subjectId: member.id,
    after: { entries },
    reason: reason.value,
  });
  return ok(member.id);
}
