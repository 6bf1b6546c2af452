import { INITIATIVE_STATES, invalid, ok, refuse, settleLeaving, type Result } from '@clout/domain';
import { members, type MemberRow } from '../../organisation/member.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound, unauthenticated } from '../../platform/graphql/faults';
import { appendRecords } from '../../platform/record/record.store';
import { deactivate, lockAdministrators, ownedBy, passOn } from './ownership.store';

export interface DeactivateMemberArgs {
  readonly memberId: string;
  readonly reassignTo: string | null;
  readonly hold: readonly string[];
}

/** Why somebody may not be deactivated at all; null when they may. */
const barred = (member: MemberRow, actor: Actor, all: readonly MemberRow[]) => {
  if (member.id === actor.memberId)
    return refuse('NOT_PERMITTED', 'Nobody deactivates themselves.', {
      field: 'memberId',
      remedy: 'Ask another administrator.',
    });
  if (!member.active) return refuse('WRONG_STATE', 'This member is deactivated already.', { field: 'memberId' });
  if (!all.some(({ id, active, roles }) => id !== member.id && active && roles.includes('ADMIN')))
    return refuse('WRONG_STATE', 'The last administrator stays.', { field: 'memberId', remedy: 'Name another first.' });
  return null;
};

/** Ends a membership once everything that hangs on the person is reassigned or held; their sessions end at once. */
export async function deactivateMember(tx: Tx, actor: Actor, args: DeactivateMemberArgs): Promise<Result<string>> {
  await lockAdministrators(tx);
  const all = await members(tx);
  const member = all.find(({ id }) => id === args.memberId);
  if (!member) throw notFound();
  if (!all.some(({ id, active }) => id === actor.memberId && active)) throw unauthenticated();
  const refusal = barred(member, actor, all);
  if (refusal) return refusal;
  const heir = all.find(({ id, active }) => id === args.reassignTo && active && id !== member.id) ?? null;
  if (args.reassignTo !== null && !heir)
    return invalid([{ field: 'reassignTo', message: 'is no other active member of this organisation' }]);
  // An administrator sees no initiatives: what a leaving person owns must be known all the same, by code only.
  await tx.scope({ sight: 'ALL', initiative_states: INITIATIVE_STATES.join(',') });
  const settled = settleLeaving(await ownedBy(tx, member.id), heir, args.hold);
  if (!settled.ok) return settled;
  const { reassigned, held } = settled.value;
  if (heir) await passOn(tx, reassigned, member.id, heir.id);
  if (!(await deactivate(tx, member.id, member.version)))
    return refuse('STALE_VERSION', 'Somebody changed this member at the same moment.', { current: member.version + 1 });
  const owner = { before: { ownerId: member.id }, after: { ownerId: heir?.id ?? null } };
  await appendRecords(tx, actor, [
    ...reassigned.map((id) => ({ act: 'reassignInitiative', subjectType: 'Initiative', subjectId: id, ...owner })),
    { act: 'deactivateMember', subjectType: 'Member', subjectId: member.id, after: { reassigned, held } },
  ]);
  return ok(member.id);
}
