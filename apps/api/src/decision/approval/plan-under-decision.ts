import type { CostLine, DecidableLine, DecidablePlan, FundingCycle, LineParties, Plan, PlanLine } from '@clout/domain';
import { lockPlan, planById } from '../../choice/selection/plan.store';
import { cycleForUpdate } from '../../envelope/cycle.store';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { type StoredInitiative, initiativesByIds } from '../../proposal/initiative/initiative.store';

/** A plan that an act relies on: it and its cycle are locked until the transaction ends. */
export interface PlanUnderDecision {
  readonly cycle: FundingCycle;
  readonly plan: Plan;
  readonly initiatives: ReadonlyMap<string, StoredInitiative>;
}

/** Locks the cycle and the plan, in this order, and loads what a decision must know. NOT_FOUND when there is none. */
export async function planUnderDecision(tx: Tx, planId: string): Promise<PlanUnderDecision> {
  const seen = await planById(tx, planId);
  const cycle = seen && (await cycleForUpdate(tx, seen.cycleId));
  const plan = cycle && (await lockPlan(tx, planId));
  if (!plan) throw notFound();
  const found = await initiativesByIds(
    tx,
    plan.lines.map((line) => line.initiativeId),
  );
  return { cycle, plan, initiatives: new Map(found.map((one) => [one.id, one])) };
}

/** The initiative of a line; a line without one is a fault. */
export const initiativeOf = (loaded: PlanUnderDecision, line: Pick<PlanLine, 'initiativeId'>): StoredInitiative => {
  const initiative = loaded.initiatives.get(line.initiativeId);
  if (initiative === undefined) throw new Error('a plan line without its initiative');
  return initiative;
};

/** Who stands behind a line, as it was submitted. CX infrastructure is sponsored by whoever put it forward. */
export const partiesOf = (line: PlanLine, initiative: StoredInitiative): LineParties => ({
  submittedBy: line.submitterId ?? initiative.submittedBy,
  ownerId: line.ownerId ?? initiative.ownerId,
  sponsorIds: initiative.sponsorship === 'CX_INFRASTRUCTURE' ? [initiative.createdBy] : [],
});

const costsOf = (line: PlanLine): readonly CostLine[] =>
  line.amounts.map(({ costLineId, requested, ...amount }) => ({ ...amount, id: costLineId, amount: requested }));

const decidableLine = (loaded: PlanUnderDecision, line: PlanLine): DecidableLine => {
  const initiative = initiativeOf(loaded, line);
  const option = initiative.options.find((one) => one.id === line.optionId);
  if (option === undefined) throw new Error('a plan line without its option');
  return {
    id: line.id,
    initiativeId: line.initiativeId,
    code: initiative.code,
    optionId: line.optionId,
    businessUnitId: line.businessUnitId,
    minimumAmount: option.minimumAmount,
    runRate: line.runRate,
    costs: costsOf(line),
    requiresIds: initiative.requiresIds,
    ...partiesOf(line, initiative),
  };
};

/** The plan as the rules of deciding see it: its frozen lines and what was asked for them. */
export const decidablePlan = (loaded: PlanUnderDecision): DecidablePlan => ({
  id: loaded.plan.id,
  state: loaded.plan.state,
  version: loaded.plan.version,
  fiscalYear: loaded.cycle.fiscalYear,
  submittedBy: loaded.plan.submittedBy,
  lines: loaded.plan.lines.map((line) => decidableLine(loaded, line)),
});
