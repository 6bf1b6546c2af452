import { inputChanges, type Plan, type PlanInputs } from '@clout/domain';
import { cycleById } from '../../envelope/cycle.store';
import type { Tx } from '../../platform/database/transaction';
import { changedRequest, planInputs } from './read-plan-inputs';

/** What a plan was made from that stands otherwise now, in words. */
export async function changedSince(tx: Tx, plan: Plan, inputs: PlanInputs): Promise<readonly string[]> {
  const cycle = await cycleById(tx, plan.cycleId);
  if (!cycle) return [];
  const now = await planInputs(tx, cycle, changedRequest(plan, {}));
  return now.ok ? inputChanges(inputs, now.value) : [now.refusal.message];
}
