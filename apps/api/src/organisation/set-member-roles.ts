import { invalid, ok, refuse, type Result, type Role } from '@clout/domain';
import type { Actor } from '../platform/access/actor';
import type { Tx } from '../platform/database/transaction';
import { notFound } from '../platform/graphql/faults';
import { appendRecords } from '../platform/record/record.store';
import { pairRefusal, unknownUnits } from './invite-member';
import { memberById, replaceRoles } from './member.store';

export interface SetMemberRolesArgs {
  readonly memberId: string;
  readonly roles: readonly Role[];
  readonly businessUnitIds: readonly string[];
}

/** Sets what a member may do; it holds from their next request on. Nobody grants to themselves. */
export async function setMemberRoles(tx: Tx, actor: Actor, args: SetMemberRolesArgs): Promise<Result<string>> {
  const member = await memberById(tx, args.memberId);
  if (!member) throw notFound();
  if (member.id === actor.memberId)
    return refuse('NOT_PERMITTED', 'Nobody sets their own roles.', {
      field: 'memberId',
      remedy: 'Ask another administrator.',
    });
  const problems = await unknownUnits(tx, args.businessUnitIds, 'businessUnitIds');
  if (problems.length > 0) return invalid(problems);
  const conflict = pairRefusal(args.roles);
  if (conflict) return conflict;
  const after = { roles: [...new Set(args.roles)], businessUnitIds: [...new Set(args.businessUnitIds)] };
  if (!(await replaceRoles(tx, member.id, { ...after, expectedVersion: member.version })))
    return refuse('STALE_VERSION', 'Somebody changed this member at the same moment.', {
      current: member.version + 1,
      remedy: 'Read the member again.',
    });
  await appendRecords(tx, actor, [
    {
      act: 'setMemberRoles',
      subjectType: 'Member',
      subjectId: member.id,
      before: { roles: [...member.roles], businessUnitIds: [...member.businessUnitIds] },
      after,
    },
  ]);
  return ok(member.id);
}
