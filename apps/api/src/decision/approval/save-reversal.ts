import { type DecidedLine, type Plan, type Reversal, sum } from '@clout/domain';
import { setPlanState } from '../../choice/selection/plan.store';
import { savePlanLines } from '../../choice/selection/plan-writing.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import type { RecordedAct } from '../../platform/record/record.store';
import { setInitiativeStates } from '../../proposal/initiative/initiative.store';
import { insertDecision } from './decision.store';
import { type PlanUnderDecision, initiativeOf } from './plan-under-decision';
import { frozenParties, submitterOf } from './save-outcome';

const inYear = (line: DecidedLine): bigint => sum(line.committed.byPeriod.values());

/** Writes that nothing of these lines is approved any more. */
export async function releaseLines(tx: Tx, plan: Plan, lines: readonly Pick<DecidedLine, 'id'>[]): Promise<void> {
  const amountsOf = (id: string) => plan.lines.find((one) => one.id === id)?.amounts ?? [];
  await savePlanLines(
    tx,
    plan.id,
    lines.map(({ id }) => ({
      lineId: id,
      state: 'RELEASED' as const,
      live: false,
      approvedInYear: 0n,
      approvedRunRate: 0n,
      amounts: amountsOf(id).map(({ costLineId }) => ({ costLineId, approved: 0n })),
    })),
  );
}

/** Writes a reversal: lines RELEASED, their initiatives ACCEPTED again, and the decision that took them back. */
export async function saveReversal(
  tx: Tx,
  actor: Actor,
  { plan }: PlanUnderDecision,
  reversal: Reversal,
  decisionId: string,
): Promise<void> {
  const { lines, state, reason } = reversal;
  if (!(await setPlanState(tx, plan.id, { from: [plan.state], to: state, expectedVersion: plan.version })))
    throw new Error('a plan moved under its lock');
  await releaseLines(tx, plan, lines);
  const ids = lines.map((line) => line.initiativeId);
  if ((await setInitiativeStates(tx, ids, 'ACCEPTED', ['FUNDED', 'PARTLY_FUNDED'])) !== ids.length)
    throw new Error('a committed line whose initiative is not funded');
  await insertDecision(
    tx,
    {
      id: decisionId,
      planId: plan.id,
      kind: 'REVERSED',
      mode: 'BY_LINE',
      decidedBy: actor.memberId,
      decidedAs: 'COO',
      decidedFor: null,
      delegationId: null,
      submittedBy: submitterOf(plan),
      total: sum(lines.map(inYear)),
      reason,
    },
    lines.map((line) => ({
      ...frozenParties(plan.lines, line.id),
      lineId: line.id,
      decision: 'REVERSE',
      approvedInYear: 0n,
      approvedRunRate: 0n,
      reason,
      conditions: null,
      deferUntil: null,
    })),
  );
}

/** What the record says of a reversal: one entry about the plan and one about each initiative taken back. */
export const reversalActs = (
  loaded: PlanUnderDecision,
  { lines, state, reason }: Reversal,
  decisionId: string,
): readonly RecordedAct[] => {
  const { plan } = loaded;
  const released = lines.map((line) => ({
    lineId: line.id,
    initiativeId: line.initiativeId,
    releasedInYear: inYear(line),
    releasedRunRate: line.committed.runRate,
  }));
  return [
    {
      act: 'reverseDecision',
      subjectType: 'Plan',
      subjectId: plan.id,
      before: { state: plan.state, version: plan.version },
      after: { state, decisionId, lines: released },
      reason,
    },
    ...released.map((line): RecordedAct => ({
      act: 'reverseDecision',
      subjectType: 'Initiative',
      subjectId: line.initiativeId,
      before: { state: initiativeOf(loaded, line).state },
      after: { state: 'ACCEPTED', planId: plan.id, decisionId, line },
      reason,
    })),
  ];
};
