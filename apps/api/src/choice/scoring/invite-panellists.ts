import { invalid, ok, type FieldProblem, type Result } from '@clout/domain';
import { cycleForUpdate } from '../../envelope/cycle.store';
import { members } from '../../organisation/member.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { mayChangePanel } from './may-change-panel';
import { addToPanel } from './panel.store';
import { modelOf } from './scoring-model.store';

export interface InvitePanellistsArgs {
  readonly cycleId: string;
  readonly criterionIds: readonly string[];
  readonly memberIds: readonly string[];
}

/** Asks members to score criteria; unlike the whole panel, this goes on after the first score, until the reveal. */
export async function invitePanellists(tx: Tx, actor: Actor, args: InvitePanellistsArgs): Promise<Result<string>> {
  // The lock keeps the reveal from passing between this check and the invitation.
  const cycle = await cycleForUpdate(tx, args.cycleId);
  if (!cycle) throw notFound();
  const model = await modelOf(tx, cycle.id);
  const allowed = mayChangePanel(cycle, model);
  if (!allowed.ok) return allowed;
  const able = new Set(
    (await members(tx)).filter((one) => one.active && one.roles.includes('PANELLIST')).map((one) => one.id),
  );
  const criteria = new Set(allowed.value.criteria.map((criterion) => criterion.id));
  const problems: FieldProblem[] = [];
  const check = (field: 'criterionIds' | 'memberIds', known: ReadonlySet<string>, what: string): void => {
    if (args[field].length === 0) problems.push({ field, message: 'must name at least one' });
    args[field].forEach((id, k) => {
      if (!known.has(id)) problems.push({ field: `${field}[${k}]`, message: `is no ${what}` });
      else if (args[field].indexOf(id) < k) problems.push({ field: `${field}[${k}]`, message: 'is named twice' });
    });
  };
  check('criterionIds', criteria, 'criterion of this cycle');
  check('memberIds', able, 'active member with the role PANELLIST');
  if (problems.length > 0) return invalid(problems);
  const standing = new Set(allowed.value.panel.flatMap((one) => one.criterionIds.map((id) => `${one.memberId} ${id}`)));
  if (args.memberIds.every((member) => args.criterionIds.every((id) => standing.has(`${member} ${id}`))))
    return invalid([{ field: 'memberIds', message: 'all of them score these criteria already' }]);
  const added = await addToPanel(tx, cycle.id, { ...args, invitedBy: actor.memberId });
  await appendRecord(tx, actor, {
    act: 'invitePanellists',
    subjectType: 'FundingCycle',
    subjectId: cycle.id,
    after: { panel: added.map(({ memberId, criterionId }) => ({ memberId, criterionId })) },
  });
  return ok(cycle.id);
}
