import { frozenPlanText, type FundingCycle, type Plan } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';
import { sha256Hex } from '../../platform/record/record.store';
import type { StoredInitiative } from '../../proposal/initiative/initiative.store';
import { wholeRanking } from '../ranking/ranking.store';
import { freezePlan } from './freeze-plan';
import { planInputsOf } from './plan-inputs.store';

/** The text of a plan as it stands now, with the ranking and the inputs it was made from: what submission hashes. */
export async function frozenText(
  tx: Tx,
  plan: Plan,
  cycle: FundingCycle,
  initiatives: ReadonlyMap<string, StoredInitiative>,
): Promise<string> {
  const ranking = await wholeRanking(tx, cycle.id);
  const inputs = await planInputsOf(tx, plan.id);
  return frozenPlanText(freezePlan(plan, cycle, initiatives, ranking, inputs && sha256Hex(inputs.body)));
}
