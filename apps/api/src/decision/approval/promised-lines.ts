import {
  COST_CLASSES,
  type CostClass,
  type PlanLine,
  type PlanOutcome,
  type PromisedLine,
  type SignatureRequirement,
  measureCosts,
  signatureRequirements,
  sum,
} from '@clout/domain';
import { livePlansOf } from '../../choice/selection/plan.store';
import { cyclesOfYear } from '../../envelope/cycle.store';
import { mandateInForce } from '../../envelope/mandate.store';
import { businessUnits, organization } from '../../organisation/organisation.store';
import type { Tx } from '../../platform/database/transaction';
import { initiativesByIds } from '../../proposal/initiative/initiative.store';
import { type PlanUnderDecision, costsOf } from './plan-under-decision';

/** Lines of the fiscal year's other plans that stand, of any of its cycles. */
async function otherLines(tx: Tx, { plan, cycle }: PlanUnderDecision): Promise<PlanLine[]> {
  const cycles = (await cyclesOfYear(tx, cycle.fiscalYear)).map(({ id }) => id);
  const others = (await livePlansOf(tx, cycles)).filter((one) => one.id !== plan.id);
  return others.flatMap((one) => one.lines).filter((line) => line.live);
}

/**
 * What the plan's lines promise in all, as decided (or as asked, without an outcome), beside the lines of the year's
 * other plans that stand: so that nothing is split over plans or cycles to stay under a threshold.
 */
async function promisedLines(tx: Tx, loaded: PlanUnderDecision, outcome: PlanOutcome | null): Promise<PromisedLine[]> {
  const { plan, cycle } = loaded;
  const year = { fiscalYear: cycle.fiscalYear, calendar: await organization(tx) };
  const entities = new Map((await businessUnits(tx)).map((unit) => [unit.id, unit.legalEntity]));
  const others = await otherLines(tx, loaded);
  const found = await initiativesByIds(
    tx,
    others.map((line) => line.initiativeId),
  );
  const initiatives = new Map([...loaded.initiatives, ...found.map((one) => [one.id, one] as const)]);
  const decided = new Map(
    (outcome?.lines ?? []).flatMap((line) => line.amounts).map((one) => [one.costLineId, one.approved]),
  );
  const promised = (line: PlanLine, amountOf: (amount: PlanLine['amounts'][number]) => bigint): PromisedLine => {
    const initiative = initiatives.get(line.initiativeId);
    const amounts = new Map(line.amounts.map((amount) => [amount.costLineId, amountOf(amount)]));
    const costs = costsOf(line).map((cost) => ({ ...cost, amount: amounts.get(cost.id) ?? 0n }));
    const inClass = (wanted: CostClass) =>
      measureCosts(
        costs.filter(({ costClass }) => costClass === wanted),
        year,
      ).totalCommitment;
    const byClass = Object.fromEntries(COST_CLASSES.map((one) => [one, inClass(one)])) as Record<CostClass, bigint>;
    return {
      lineId: line.id,
      initiativeId: line.initiativeId,
      businessUnitId: line.businessUnitId,
      legalEntity: entities.get(line.businessUnitId) ?? '',
      typeId: initiative?.typeId ?? null,
      requiresIds: initiative?.requiresIds ?? [],
      ownerId: line.ownerId ?? initiative?.ownerId ?? null,
      commitment: sum(Object.values(byClass)),
      byClass,
      ofThisPlan: line.planId === plan.id,
    };
  };
  return [
    ...plan.lines.map((line) =>
      promised(line, (one) => (outcome ? (decided.get(one.costLineId) ?? 0n) : one.requested)),
    ),
    ...others.map((line) => promised(line, (one) => (line.state === 'HELD' ? one.requested : one.approved))),
  ];
}

/** What a decision promises in all, and the signatures it needs. */
export interface Promised {
  readonly commitment: bigint;
  readonly requirements: readonly SignatureRequirement[];
}

/** What a plan promises, and what the mandate in force asks for a decision by somebody who leads these units. */
export async function promisedBy(
  tx: Tx,
  loaded: PlanUnderDecision,
  outcome: PlanOutcome | null,
  approverUnits: readonly string[],
): Promise<Promised> {
  const mandate = await mandateInForce(tx, loaded.cycle.fiscalYear);
  const lines = await promisedLines(tx, loaded, outcome);
  return {
    commitment: sum(lines.filter((line) => line.ofThisPlan).map((line) => line.commitment)),
    requirements: signatureRequirements(mandate?.thresholds ?? [], lines, approverUnits),
  };
}
