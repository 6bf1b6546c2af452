import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { members } from '../../organisation/member.store';
import { acceptedInitiatives } from '../../proposal/initiative/initiative.store';
import { doneByMember, invitationsOf, panelOf } from './panel.store';
import { scoringQueue } from './read-scoring';
import type { StoredModel } from './scoring-model.store';
import { countTasks } from './scoring-tasks';

/** How far one panellist is, and when they were last asked. */
export interface PanellistStanding {
  readonly progress: { readonly done: number; readonly open: number };
  readonly invitedAt: Date | null;
  readonly invitedBy: string | null;
}

/** How far each panellist of a cycle is; counts only, and none for those who do not see every accepted initiative. */
export async function panelStandings(
  tx: Tx,
  actor: Actor,
  model: StoredModel,
): Promise<ReadonlyMap<string, PanellistStanding>> {
  const counts = actor.sight.initiativeStates.includes('ACCEPTED');
  const done = counts ? await doneByMember(tx, model.cycleId) : new Map<string, number>();
  const initiatives = counts && model.revealedAt === null ? await acceptedInitiatives(tx, model.cycleId) : [];
  const people = new Map((await members(tx)).map((member) => [member.id, member]));
  const unitsOf = (id: string): readonly string[] => {
    const member = people.get(id);
    return member?.roles.includes('PNL_LEADER') ? member.businessUnitIds : [];
  };
  const invited = await panelOf(tx, model.cycleId);
  return new Map(
    model.panel.map((one): [string, PanellistStanding] => {
      const given = done.get(one.memberId) ?? 0;
      const open = Math.max(0, countTasks({ panel: [one] }, initiatives, unitsOf) - given);
      const last = invited.filter((pair) => pair.memberId === one.memberId && pair.invitedAt !== null).at(-1);
      const { invitedAt = null, invitedBy = null } = last ?? {};
      return [one.memberId, { progress: { done: given, open }, invitedAt, invitedBy }];
    }),
  );
}

/** A cycle in which a member is asked to score. */
export interface PanelInvitation {
  readonly cycleId: string;
  readonly criterionIds: readonly string[];
  readonly invitedAt: Date | null;
  readonly invitedBy: string | null;
}

/** Cycles in which the member is asked to score, the newest first. */
export async function panelInvitations(tx: Tx, actor: Actor): Promise<PanelInvitation[]> {
  const pairs = await invitationsOf(tx, actor.memberId);
  return [...new Set(pairs.map((pair) => pair.cycleId))].map((cycleId) => {
    const own = pairs.filter((pair) => pair.cycleId === cycleId);
    const { invitedAt = null, invitedBy = null } = own.filter((pair) => pair.invitedAt !== null).at(-1) ?? {};
    return { cycleId, criterionIds: own.map((pair) => pair.criterionId), invitedAt, invitedBy };
  });
}

/** How many scores the member still has to give in a cycle. */
export const openTasks = async (tx: Tx, actor: Actor, cycleId: string): Promise<number> =>
  (await scoringQueue(tx, actor, cycleId)).length;
