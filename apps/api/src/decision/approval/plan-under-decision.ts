import type { CostLine, DecidableLine, DecidablePlan, FundingCycle, LineParties, Plan, PlanLine } from '@clout/domain';
import { lockPlan, planById } from '../../choice/selection/plan.store';
import { cycleById, cycleForUpdate, fundingCycles } from '../../envelope/cycle.store';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { type StoredInitiative, initiativesByIds } from '../../proposal/initiative/initiative.store';
import { sponsorsOf } from '../../proposal/sponsorship/sponsors.store';

/** A plan that an act relies on: it and its cycle are locked until the transaction ends. */
export interface PlanUnderDecision {
  readonly cycle: FundingCycle;
  readonly plan: Plan;
  readonly initiatives: ReadonlyMap<string, StoredInitiative>;
  /** Members who sponsor an initiative by their answer to a request. */
  readonly sponsors: ReadonlyMap<string, readonly string[]>;
}

/** Locks the cycle and the plan, in this order, and loads what a decision must know. NOT_FOUND when there is none. */
export async function planUnderDecision(tx: Tx, planId: string): Promise<PlanUnderDecision> {
  const seen = await planById(tx, planId);
  const cycle = seen && (await cycleForUpdate(tx, seen.cycleId));
  const plan = cycle && (await lockPlan(tx, planId));
  if (!plan) throw notFound();
  return withInitiatives(tx, cycle, plan);
}

/** The same without locks, to look at; NOT_FOUND when there is none. */
export async function planLookedAt(tx: Tx, planId: string): Promise<PlanUnderDecision> {
  const plan = await planById(tx, planId);
  const cycle = plan && (await cycleById(tx, plan.cycleId));
  if (!cycle) throw notFound();
  return withInitiatives(tx, cycle, plan);
}

/** Many plans at once, to look at; a plan whose cycle is gone is a fault. */
export async function plansLookedAt(tx: Tx, plans: readonly Plan[]): Promise<PlanUnderDecision[]> {
  const cycles = await fundingCycles(tx);
  const ids = plans.flatMap((plan) => plan.lines.map((line) => line.initiativeId));
  const initiatives = new Map((await initiativesByIds(tx, ids)).map((one) => [one.id, one]));
  const sponsors = await sponsorsOf(tx, ids);
  return plans.map((plan) => {
    const cycle = cycles.find(({ id }) => id === plan.cycleId);
    if (!cycle) throw new Error('a plan without its cycle');
    return { cycle, plan, initiatives, sponsors };
  });
}

async function withInitiatives(tx: Tx, cycle: FundingCycle, plan: Plan): Promise<PlanUnderDecision> {
  const ids = plan.lines.map((line) => line.initiativeId);
  const initiatives = new Map((await initiativesByIds(tx, ids)).map((one) => [one.id, one]));
  return { cycle, plan, initiatives, sponsors: await sponsorsOf(tx, ids) };
}

/** The initiative of a line; a line without one is a fault. */
export const initiativeOf = (loaded: PlanUnderDecision, line: Pick<PlanLine, 'initiativeId'>): StoredInitiative => {
  const initiative = loaded.initiatives.get(line.initiativeId);
  if (initiative === undefined) throw new Error('a plan line without its initiative');
  return initiative;
};

/** Who stands behind a line: as it was submitted, and whoever sponsors it. CX infrastructure is sponsored by its proposer. */
export const partiesOf = (loaded: PlanUnderDecision, line: PlanLine): LineParties => {
  const initiative = initiativeOf(loaded, line);
  return {
    submittedBy: line.submitterId ?? initiative.submittedBy,
    ownerId: line.ownerId ?? initiative.ownerId,
    heirId: initiative.ownerId,
    sponsorIds: [
      ...(initiative.sponsorship === 'CX_INFRASTRUCTURE' ? [initiative.createdBy] : []),
      ...(loaded.sponsors.get(line.initiativeId) ?? []),
    ],
  };
};

/** What was asked for a line, as cost lines. */
export const costsOf = (line: PlanLine): readonly CostLine[] =>
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
    ...partiesOf(loaded, line),
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
