import { cycleById } from '../../envelope/cycle.store';
import { members } from '../../organisation/member.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound, wrongState } from '../../platform/graphql/faults';
import { acceptedInitiatives, type StoredInitiative } from '../../proposal/initiative/initiative.store';
import { doneByMember } from './panel.store';
import { scoresOf } from './score.store';
import { modelOf, type PanelMember, type StoredModel } from './scoring-model.store';
import { countTasks, isOwnProposal } from './scoring-tasks';

/** The scoring model of a cycle. NOT_FOUND without the cycle, WRONG_STATE before a model is set. */
export async function scoringModel(tx: Tx, cycleId: string): Promise<StoredModel & { readonly id: string }> {
  const cycle = await cycleById(tx, cycleId);
  if (!cycle) throw notFound();
  const model = await modelOf(tx, cycle.id);
  if (!model) throw wrongState('The cycle has no scoring model yet.');
  return { ...model, id: cycle.id };
}

/** How far the panel is: counts only, no score is read. */
export async function scoringProgress(
  tx: Tx,
  actor: Actor,
  model: StoredModel,
): Promise<{ done: number; open: number }> {
  if (!actor.sight.initiativeStates.includes('ACCEPTED')) return { done: 0, open: 0 };
  if (model.revealedAt !== null) return { done: model.done, open: 0 };
  const leaders = new Map((await members(tx)).map((member) => [member.id, member]));
  const initiatives = await acceptedInitiatives(tx, model.cycleId);
  const given = await doneByMember(tx, model.cycleId);
  const unitsOf = (id: string): readonly string[] => {
    const member = leaders.get(id);
    return member?.roles.includes('PNL_LEADER') ? member.businessUnitIds : [];
  };
  const openOf = (one: PanelMember): number =>
    Math.max(0, countTasks({ panel: [one] }, initiatives, unitsOf) - (given.get(one.memberId) ?? 0));
  return { done: model.done, open: model.panel.reduce((sum, one) => sum + openOf(one), 0) };
}

/** A score still to give. */
export interface Task {
  readonly initiative: StoredInitiative;
  readonly criterion: StoredModel['criteria'][number];
}

/** What the panellist still has to score, initiative by initiative; empty outside SCORING and after the reveal. */
export async function scoringQueue(tx: Tx, actor: Actor, cycleId: string): Promise<Task[]> {
  const cycle = await cycleById(tx, cycleId);
  if (!cycle) throw notFound();
  const model = await modelOf(tx, cycle.id);
  const mine = model?.panel.find((one) => one.memberId === actor.memberId);
  if (!model || model.draft || !mine || cycle.state !== 'SCORING' || cycle.scoresRevealedAt !== null) return [];
  const given = new Set(
    (await scoresOf(tx, cycle.id, actor.memberId)).map((s) => `${s.initiativeId} ${s.criterionId}`),
  );
  const units = actor.roles.includes('PNL_LEADER') ? actor.businessUnitIds : [];
  const open = (await acceptedInitiatives(tx, cycle.id)).filter((one) => !isOwnProposal(one, actor.memberId, units));
  return open.flatMap((initiative) =>
    model.criteria
      .filter(({ id }) => mine.criterionIds.includes(id) && !given.has(`${initiative.id} ${id}`))
      .map((criterion) => ({ initiative, criterion })),
  );
}
