import type { StandingLine } from '@clout/domain';
import { livePlansOf } from '../../choice/selection/plan.store';
import type { Tx } from '../../platform/database/transaction';
import { initiativesByIds } from '../../proposal/initiative/initiative.store';
import type { PlanUnderDecision } from './plan-under-decision';

/** Lines of the cycle that stand, held or committed, in this plan or another, with what they require. */
export async function standingLines(tx: Tx, { cycle }: PlanUnderDecision): Promise<StandingLine[]> {
  const lines = (await livePlansOf(tx, [cycle.id])).flatMap((plan) => plan.lines).filter((line) => line.live);
  const found = await initiativesByIds(
    tx,
    lines.map((line) => line.initiativeId),
  );
  return found.map(({ id, code, requiresIds }) => ({ initiativeId: id, code, requiresIds }));
}
