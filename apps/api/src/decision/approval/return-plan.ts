import { randomUUID } from 'node:crypto';
import {
  type EnvelopeDemand,
  type Result,
  commitAndRelease,
  moneyMoves,
  ok,
  returnPlan as decide,
  wholeOrNone,
} from '@clout/domain';
import { setPlanState } from '../../choice/selection/plan.store';
import { savePlanLines } from '../../choice/selection/plan-writing.store';
import { releaseHeld } from '../../envelope/envelope.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { appendRecord } from '../../platform/record/record.store';
import { insertDecision } from './decision.store';
import { decidablePlan, planUnderDecision } from './plan-under-decision';
import { submitterOf } from './save-outcome';

export interface ReturnPlanArguments {
  readonly id: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** Gives a submitted plan back to its proposer and releases what it held. Answers the plan's id. */
export async function returnPlan(tx: Tx, actor: Actor, asked: ReturnPlanArguments): Promise<Result<string>> {
  const loaded = await planUnderDecision(tx, asked.id);
  const { plan, cycle } = loaded;
  const decidable = decidablePlan(loaded);
  const returned = decide(decidable, actor, asked);
  if (!returned.ok) return returned;
  const held = decidable.lines.map(
    (line): EnvelopeDemand => commitAndRelease(line, wholeOrNone(line.costs, false), cycle.fiscalYear).released,
  );
  await releaseHeld(
    tx,
    cycle,
    held.flatMap((demand) => moneyMoves(demand, cycle.periodLimits)),
  );
  const { id, version, state } = plan;
  if (!(await setPlanState(tx, id, { from: [state], to: 'RETURNED', expectedVersion: version })))
    throw new Error('a plan moved under its lock');
  await savePlanLines(
    tx,
    id,
    plan.lines.map((line) => ({ lineId: line.id, state: 'PROPOSED', live: false })),
  );
  const decisionId = randomUUID();
  await insertDecision(
    tx,
    {
      id: decisionId,
      planId: id,
      kind: 'RETURNED',
      mode: 'ALL',
      decidedBy: actor.memberId,
      submittedBy: submitterOf(plan),
      total: 0n,
      reason: returned.value,
    },
    [],
  );
  await appendRecord(tx, actor, {
    act: 'returnPlan',
    subjectType: 'Plan',
    subjectId: id,
    before: { state, version },
    after: { state: 'RETURNED', decisionId },
    reason: returned.value,
  });
  return ok(id);
}
