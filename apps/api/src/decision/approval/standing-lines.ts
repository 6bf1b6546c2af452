import {
  type InitiativeState,
  type PlanOutcome,
  type Result,
  type StandingLine,
  funds,
  standsOnFunded,
} from '@clout/domain';
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

const FUNDED: readonly InitiativeState[] = ['FUNDED', 'PARTLY_FUNDED', 'COMPLETED'];

/** Whether all that a decision funds stands on what it funds beside it, or what is funded already; else DEPENDENT_LINE. */
export async function groundedIn(tx: Tx, loaded: PlanUnderDecision, outcome: PlanOutcome): Promise<Result<null>> {
  const here = outcome.lines.filter((line) => funds(line.decision)).map((line) => line.initiativeId);
  const lines = here.flatMap((id) => loaded.initiatives.get(id) ?? []);
  const outside = lines.flatMap((line) => line.requiresIds).filter((id) => !here.includes(id));
  const already = outside.length === 0 ? [] : await initiativesByIds(tx, outside);
  const funded = already.filter(({ state }) => FUNDED.includes(state)).map(({ id }) => id);
  return standsOnFunded(lines, new Set([...here, ...funded]));
}
