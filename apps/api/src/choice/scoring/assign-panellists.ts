import { invalid, ok, refuse, type FieldProblem, type Result } from '@clout/domain';
import { cycleForUpdate } from '../../envelope/cycle.store';
import { members } from '../../organisation/member.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { modelOf, replacePanel, type PanelMember } from './scoring-model.store';
import { mayPrepareScoring } from './set-scoring-model';

export interface AssignPanellistsArgs {
  readonly cycleId: string;
  readonly input: readonly PanelMember[];
}

/** Says who scores which criteria, as a whole. */
export async function assignPanellists(
  tx: Tx,
  actor: Actor,
  { cycleId, input }: AssignPanellistsArgs,
): Promise<Result<string>> {
  const cycle = await cycleForUpdate(tx, cycleId);
  if (!cycle) throw notFound();
  const model = await modelOf(tx, cycle.id);
  const allowed = mayPrepareScoring(cycle, model?.done ?? 0);
  if (!allowed.ok) return allowed;
  if (!model)
    return refuse('WRONG_STATE', 'The cycle has no scoring model yet.', { remedy: 'Set the scoring model first.' });
  const panellists = new Map((await members(tx)).map((member) => [member.id, member]));
  const problems: FieldProblem[] = [];
  input.forEach(({ memberId, criterionIds }, k) => {
    const member = panellists.get(memberId);
    if (!member?.active || !member.roles.includes('PANELLIST'))
      problems.push({ field: `input[${k}].memberId`, message: 'is no active member with the role PANELLIST' });
    if (input.findIndex((one) => one.memberId === memberId) < k)
      problems.push({ field: `input[${k}].memberId`, message: 'is named twice' });
    if (
      new Set(criterionIds).size < criterionIds.length ||
      criterionIds.some((id) => !model.criteria.some((c) => c.id === id))
    )
      problems.push({ field: `input[${k}].criterionIds`, message: 'must be criteria of this cycle, each once' });
  });
  for (const { id, name } of model.criteria)
    if (!input.some((one) => one.criterionIds.includes(id)))
      problems.push({ field: 'input', message: `nobody scores ${name}` });
  if (problems.length > 0) return invalid(problems, 'Give every criterion at least one panellist.');
  await replacePanel(tx, cycle.id, input);
  await appendRecord(tx, actor, {
    act: 'assignPanellists',
    subjectType: 'FundingCycle',
    subjectId: cycle.id,
    before: { panel: model.panel.map(({ memberId, criterionIds }) => ({ memberId, criterionIds })) },
    after: { panel: input.map(({ memberId, criterionIds }) => ({ memberId, criterionIds })) },
  });
  return ok(cycle.id);
}
