import { type EnvelopeDemand, commitAndRelease, moneyMoves, wholeOrNone } from '@clout/domain';
import { setPlanState } from '../../choice/selection/plan.store';
import { savePlanLines } from '../../choice/selection/plan-writing.store';
import { releaseHeld } from '../../envelope/envelope.store';
import type { Tx } from '../../platform/database/transaction';
import { type PlanUnderDecision, decidablePlan } from './plan-under-decision';

/** Gives a plan back to its proposer: what it held is released, its lines are proposals again. The plan must be locked. */
export async function giveBack(tx: Tx, loaded: PlanUnderDecision): Promise<void> {
  const { plan, cycle } = loaded;
  const held = decidablePlan(loaded).lines.map(
    (line): EnvelopeDemand => commitAndRelease(line, wholeOrNone(line.costs, false), cycle.fiscalYear).released,
  );
  await releaseHeld(
    tx,
    cycle,
    held.flatMap((demand) => moneyMoves(demand, cycle.periodLimits)),
  );
  const change = { from: [plan.state], to: 'RETURNED' as const, expectedVersion: plan.version };
  if (!(await setPlanState(tx, plan.id, change))) throw new Error('a plan moved under its lock');
  await savePlanLines(
    tx,
    plan.id,
    plan.lines.map((line) => ({ lineId: line.id, state: 'PROPOSED', live: false })),
  );
}
