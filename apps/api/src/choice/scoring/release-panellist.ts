import { collectText, invalid, ok, type FieldProblem, type Result } from '@clout/domain';
import { cycleForUpdate } from '../../envelope/cycle.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { mayChangePanel } from './may-change-panel';
import { removeFromPanel } from './panel.store';
import { modelOf } from './scoring-model.store';

export interface ReleasePanellistArgs {
  readonly cycleId: string;
  readonly memberId: string;
  readonly reason: string;
}

/** Takes a panellist who cannot go on off the panel: their open scores are waited for no more, those they gave stay. */
export async function releasePanellist(tx: Tx, actor: Actor, args: ReleasePanellistArgs): Promise<Result<string>> {
  // The lock keeps the reveal from passing between this check and the release.
  const cycle = await cycleForUpdate(tx, args.cycleId);
  if (!cycle) throw notFound();
  const allowed = mayChangePanel(cycle, await modelOf(tx, cycle.id));
  if (!allowed.ok) return allowed;
  const { criteria, panel } = allowed.value;
  const problems: FieldProblem[] = [];
  const reason = collectText(problems, 'reason', args.reason, { min: 1, max: 2000, lines: true });
  const own = panel.find((one) => one.memberId === args.memberId);
  if (!own) problems.push({ field: 'memberId', message: 'is not on the panel of this cycle' });
  const others = new Set(panel.filter((one) => one !== own).flatMap((one) => one.criterionIds));
  for (const { id, name } of criteria)
    if (own?.criterionIds.includes(id) && !others.has(id))
      problems.push({ field: 'memberId', message: `nobody else scores ${name}` });
  if (problems.length > 0) return invalid(problems, 'Invite another panellist to what nobody else scores.');
  await removeFromPanel(tx, cycle.id, args.memberId);
  await appendRecord(tx, actor, {
    act: 'releasePanellist',
    subjectType: 'FundingCycle',
    subjectId: cycle.id,
    before: { memberId: args.memberId, criterionIds: own?.criterionIds ?? [] },
    reason,
  });
  return ok(cycle.id);
}
