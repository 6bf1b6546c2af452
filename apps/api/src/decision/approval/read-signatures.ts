import { type Plan, fullySigned, openRole, stillOpen } from '@clout/domain';
import { plansInStates } from '../../choice/selection/plan.store';
import { allMembers } from '../../organisation/organisation.lookup';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import type { Ask } from '../../platform/graphql/ask';
import { initiativesOf } from '../../proposal/initiative/initiative.lookup';
import { planLookedAt } from './plan-under-decision';
import { requirementsOf } from './promised-lines';
import { type SignedDecision, signedDecisions } from './signature.store';

/** Whether a signature of the member would help a decision along: also not theirs in any other way, as the plan froze it. */
const waitsFor = (plan: Plan, decision: SignedDecision | undefined, actor: Actor): boolean =>
  decision !== undefined &&
  plan.state === 'AWAITING_SIGNATURE' &&
  plan.submittedBy !== actor.memberId &&
  !decision.signatures.some((one) => one.memberId === actor.memberId) &&
  !plan.lines.some(
    (line) =>
      line.submitterId === actor.memberId ||
      line.ownerId === actor.memberId ||
      actor.businessUnitIds.includes(line.businessUnitId),
  ) &&
  openRole(actor.roles, decision.requirements, decision.signatures) !== null;

/** Plans that wait for the member: for a COO's decision, or for a signature they can give. */
export async function waitingPlans(tx: Tx, actor: Actor): Promise<readonly Plan[]> {
  const plans = await plansInStates(tx, ['SUBMITTED', 'AWAITING_SIGNATURE']);
  const decisions = await signedDecisions(
    tx,
    plans.filter((plan) => plan.state === 'AWAITING_SIGNATURE').map((plan) => plan.id),
  );
  return plans.filter((plan) =>
    plan.state === 'SUBMITTED'
      ? actor.roles.includes('COO') && plan.submittedBy !== actor.memberId
      : waitsFor(plan, decisions.get(plan.id), actor),
  );
}

/** Which signatures a plan needs: as they were asked when it was decided, before that as they stand for the reader. */
export async function readRequirements(ask: Ask, planId: string) {
  const seen = await ask.read(async (tx, actor) => {
    const loaded = await planLookedAt(tx, planId);
    const decision = (await signedDecisions(tx, [loaded.plan.id])).get(loaded.plan.id);
    const units = actor.roles.includes('COO') ? actor.businessUnitIds : [];
    const requirements = decision?.requirements ?? (await requirementsOf(tx, loaded, null, units));
    const waitsForMe = waitsFor(loaded.plan, decision, actor);
    return { plan: loaded.plan, requirements, given: decision?.signatures ?? [], waitsForMe };
  });
  const initiatives = await initiativesOf(
    ask,
    seen.plan.lines.map((line) => line.initiativeId),
  );
  const members = await allMembers(ask);
  const ofLine = new Map(seen.plan.lines.map((line) => [line.id, initiatives.get(line.initiativeId)]));
  return {
    complete: fullySigned(seen.requirements, seen.given),
    waitsForMe: seen.waitsForMe,
    requirements: seen.requirements.map((one) => {
      const open = stillOpen(one, seen.given);
      const causing = one.lineIds.flatMap((id) => ofLine.get(id) ?? []);
      return { ...one, initiatives: causing, missing: open.signatures, missingRoles: open.roles };
    }),
    signatures: seen.given.flatMap(({ memberId, ...one }) => {
      const member = members.find((other) => other.id === memberId);
      return member ? [{ ...one, member }] : [];
    }),
  };
}
