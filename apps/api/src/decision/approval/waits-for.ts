import { type Authority, type Plan, type Result, acting, mayDecidePlan, signPlan, takesDecisions } from '@clout/domain';
import { plansInStates } from '../../choice/selection/plan.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { authorityReader } from '../delegation/authority';
import { type PlanUnderDecision, decidablePlan, plansLookedAt } from './plan-under-decision';
import { signerOf } from './sign-plan';
import { type SignedDecision, signedDecisions } from './signature.store';

/** Whether the member could decide the plan, or give a signature that it waits for, as things stand. */
export function waitsFor(
  loaded: PlanUnderDecision,
  decision: SignedDecision | undefined,
  actor: Actor,
  authority: Result<Authority>,
): boolean {
  const { plan, cycle } = loaded;
  const decidable = decidablePlan(loaded);
  if (!takesDecisions(cycle.state).ok) return false;
  if (plan.state === 'SUBMITTED')
    return authority.ok && mayDecidePlan(decidable, decidable.lines, acting(actor, authority.value)).ok;
  if (!decision) return false;
  const { requirements, signatures } = decision;
  return signPlan(decidable, signerOf(actor, authority), plan.version, requirements, signatures).ok;
}

/** Plans that wait for the member: for their decision, or for a signature that they can give. */
export async function waitingPlans(tx: Tx, actor: Actor): Promise<readonly Plan[]> {
  const plans = await plansInStates(tx, ['SUBMITTED', 'AWAITING_SIGNATURE']);
  const decisions = await signedDecisions(
    tx,
    plans.filter((plan) => plan.state === 'AWAITING_SIGNATURE').map((plan) => plan.id),
  );
  const authority = authorityReader(tx, actor);
  const waiting: Plan[] = [];
  for (const loaded of await plansLookedAt(tx, plans)) {
    const { plan, cycle } = loaded;
    const own = await authority(cycle.fiscalYear, decidablePlan(loaded));
    if (waitsFor(loaded, decisions.get(plan.id), actor, own)) waiting.push(plan);
  }
  return waiting;
}
