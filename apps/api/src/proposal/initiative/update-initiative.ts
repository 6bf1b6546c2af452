import { type Result, invalid, mayAct, mayPropose, ok, usualSponsorship } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { checkDraft, draftContext } from './check-draft';
import { type DraftChange, layOver } from './draft-request';
import { holdUnits } from './hold-units';
import { rewriteInitiative } from './initiative-write.store';
import { loadVersion, staleInitiative } from './load-initiative';

export interface UpdateInitiativeArgs {
  readonly id: string;
  readonly expectedVersion: number;
  readonly input: DraftChange & { readonly businessUnitId?: string | null };
}

/** Changes a draft or a returned initiative. */
export async function updateInitiative(tx: Tx, actor: Actor, args: UpdateInitiativeArgs): Promise<Result<string>> {
  const loaded = await loadVersion(tx, args);
  if (!loaded.ok) return loaded;
  const { initiative, cycle } = loaded.value;
  const allowed = mayAct('edit', actor, initiative, cycle.state);
  if (!allowed.ok) return allowed;
  const context = await draftContext(tx, cycle);
  const unitId = args.input.businessUnitId ?? initiative.businessUnitId;
  const unit = context.units.find((u) => u.id === unitId);
  if (!unit) return invalid([{ field: 'businessUnitId', message: 'is not a business unit of this organisation' }]);
  const moves = unit.id !== initiative.businessUnitId;
  if (moves && unit.retired)
    return invalid([{ field: 'businessUnitId', message: 'is retired: nothing new is proposed for it' }]);
  const mayMove = moves ? mayPropose(actor, unit.id) : ok(undefined);
  if (!mayMove.ok) return mayMove;
  const request = layOver(initiative, args.input, usualSponsorship(unit.kind));
  const optionIds = initiative.options.map((option) => option.id);
  const checked = await checkDraft(tx, context, { initiativeId: initiative.id, optionIds, unit, request });
  if (!checked.ok) return checked;
  if (moves) await holdUnits(tx, [{ businessUnitId: unit.id, sponsorship: checked.value.draft.sponsorship }]);
  const rewritten = await rewriteInitiative(tx, initiative, unit.id, checked.value, args.input.options !== undefined);
  return rewritten ? ok(initiative.id) : staleInitiative(initiative.version + 1);
}
