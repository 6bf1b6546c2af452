import { type Result, invalid, mayStart, ok, usualSponsorship } from '@clout/domain';
import { cycleById } from '../../envelope/cycle.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { checkDraft, draftContext } from './check-draft';
import { type DraftChange, emptyDraft, layOver } from './draft-request';
import { codeSeries } from './initiative-life.store';
import { insertInitiatives } from './initiative-write.store';

export interface CreateInitiativeArgs {
  readonly input: DraftChange & { readonly cycleId: string; readonly businessUnitId: string; readonly title: string };
}

/** Begins a draft for one of the actor's units in a cycle that takes in. */
export async function createInitiative(tx: Tx, actor: Actor, { input }: CreateInitiativeArgs): Promise<Result<string>> {
  const cycle = await cycleById(tx, input.cycleId);
  if (!cycle) return invalid([{ field: 'cycleId', message: 'is not a funding cycle of this organisation' }]);
  const context = await draftContext(tx, cycle);
  const unit = context.units.find((u) => u.id === input.businessUnitId);
  if (!unit) return invalid([{ field: 'businessUnitId', message: 'is not a business unit of this organisation' }]);
  const allowed = mayStart(actor, unit.id, cycle.state);
  if (!allowed.ok) return allowed;
  const usual = usualSponsorship(unit.kind);
  const request = layOver(
    emptyDraft(actor.memberId, usual),
    { ...input, ownerId: input.ownerId ?? actor.memberId },
    usual,
  );
  const checked = await checkDraft(tx, context, { initiativeId: null, optionIds: [], unit, request });
  if (!checked.ok) return checked;
  const code = await codeSeries(tx, cycle.id, unit);
  const identity = { cycleId: cycle.id, businessUnitId: unit.id, code: code(), createdBy: actor.memberId };
  const [id = ''] = await insertInitiatives(tx, [{ ...identity, keep: checked.value }]);
  return ok(id);
}
