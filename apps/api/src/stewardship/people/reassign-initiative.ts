import { invalid, LIVE_STATES, mayOwn, mayPropose, ok, readReason, refuse, type Result } from '@clout/domain';
import { memberById } from '../../organisation/member.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { appendRecords } from '../../platform/record/record.store';
import { loadForAct, staleInitiative } from '../../proposal/initiative/load-initiative';
import { passOn } from './ownership.store';

export interface ReassignInitiativeArgs {
  readonly id: string;
  readonly ownerId: string;
  readonly reason: string;
}

/** Gives a live initiative to another member of its unit; its leaders and the CX executive do so. */
export async function reassignInitiative(tx: Tx, actor: Actor, args: ReassignInitiativeArgs): Promise<Result<string>> {
  const { initiative } = await loadForAct(tx, args.id);
  const reason = readReason(args.reason);
  if (!reason.ok) return reason;
  if (!actor.roles.includes('CX_EXECUTIVE') && !mayPropose(actor, initiative.businessUnitId).ok)
    return refuse('NOT_PERMITTED', `${initiative.code} is reassigned only by its unit or the CX executive.`);
  if (!LIVE_STATES.includes(initiative.state))
    return refuse('WRONG_STATE', `${initiative.code} is ${initiative.state}: nobody needs to answer for it.`);
  const heir = await memberById(tx, args.ownerId);
  if (!heir || heir.id === initiative.ownerId || !mayOwn(heir, initiative.businessUnitId))
    return invalid(
      [{ field: 'ownerId', message: 'must be another active member of the initiative’s unit who approves nothing' }],
      'Name a leader or member of the unit.',
    );
  if ((await passOn(tx, [initiative.id], initiative.ownerId, heir.id)) !== 1)
    return staleInitiative(initiative.version + 1);
  await appendRecords(tx, actor, [
    {
      act: 'reassignInitiative',
      subjectType: 'Initiative',
      subjectId: initiative.id,
      before: { ownerId: initiative.ownerId },
      after: { ownerId: heir.id },
      reason: reason.value,
    },
  ]);
  return ok(initiative.id);
}
