import type { LineOutcome, PlanLine, PlanOutcome } from '@clout/domain';
import { setPlanState } from '../../choice/selection/plan.store';
import { savePlanLines } from '../../choice/selection/plan-writing.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { setInitiativeStates } from '../../proposal/initiative/initiative.store';
import { insertDecision } from './decision.store';
import type { Decision } from './decision.table';
import type { PlanUnderDecision } from './plan-under-decision';

const lineUpdate = (outcome: LineOutcome) => ({
  lineId: outcome.lineId,
  state: outcome.state,
  live: outcome.state === 'COMMITTED' || outcome.state === 'CONDITIONAL' || outcome.state === 'PARTLY',
  approvedInYear: outcome.approvedInYear,
  approvedRunRate: outcome.committed.runRate,
  decision: outcome.decision,
  reason: outcome.reason,
  conditions: outcome.conditions,
  conditionCleared: outcome.conditions === null ? null : false,
  deferUntil: outcome.deferUntil,
  amounts: outcome.amounts.map(({ costLineId, approved }) => ({ costLineId, approved })),
});

/** Writes what a decision makes of the plan, its lines and its initiatives. */
export async function saveOutcome(tx: Tx, { plan }: PlanUnderDecision, outcome: PlanOutcome): Promise<void> {
  const moved = await setPlanState(tx, plan.id, {
    from: [plan.state],
    to: outcome.state,
    expectedVersion: plan.version,
  });
  if (!moved) throw new Error('a plan moved under its lock');
  await savePlanLines(tx, plan.id, outcome.lines.map(lineUpdate));
  for (const state of new Set(outcome.lines.map((line) => line.initiativeState))) {
    const ids = outcome.lines.filter((line) => line.initiativeState === state).map((line) => line.initiativeId);
    if (state === 'ACCEPTED') continue;
    if ((await setInitiativeStates(tx, ids, state, ['ACCEPTED'])) !== ids.length)
      throw new Error('a planned initiative is not ACCEPTED any more');
  }
}

/** Writes the decision itself with its lines, its request and the signatures it needs. */
export const saveDecision = (
  tx: Tx,
  actor: Actor,
  { plan }: PlanUnderDecision,
  outcome: PlanOutcome,
  kept: Pick<Decision, 'id' | 'request' | 'requirements' | 'decidedAs' | 'decidedFor' | 'delegationId' | 'commitment'>,
): Promise<void> =>
  insertDecision(
    tx,
    {
      ...kept,
      planId: plan.id,
      kind: 'DECIDED',
      mode: outcome.mode,
      decidedBy: actor.memberId,
      submittedBy: submitterOf(plan),
      total: outcome.total,
      reason: outcome.reason,
    },
    outcome.lines.map((line) => ({ ...frozenParties(plan.lines, line.lineId), ...decidedLine(line) })),
  );

const decidedLine = (line: LineOutcome) => ({
  lineId: line.lineId,
  decision: line.decision,
  approvedInYear: line.approvedInYear,
  approvedRunRate: line.committed.runRate,
  reason: line.reason,
  conditions: line.conditions,
  deferUntil: line.deferUntil,
});

/** A submitted plan knows its submitter. */
export const submitterOf = (plan: { readonly submittedBy: string | null }): string => {
  if (plan.submittedBy === null) throw new Error('a submitted plan without a submitter');
  return plan.submittedBy;
};

/** Unit, submitter and owner of a line as they were frozen: the constraint on self-approval refers to them. */
export const frozenParties = (lines: readonly PlanLine[], lineId: string) => {
  const line = lines.find((one) => one.id === lineId);
  if (!line || line.submitterId === null || line.ownerId === null) throw new Error('a line that was never frozen');
  return { businessUnitId: line.businessUnitId, submitterId: line.submitterId, ownerId: line.ownerId };
};
