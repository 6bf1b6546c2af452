import {
  type PlanLine,
  type PlanOutcome,
  type PromisedLine,
  type SignatureRequirement,
  measureCosts,
  signatureRequirements,
} from '@clout/domain';
import { plansOf } from '../../choice/selection/plan.store';
import { mandateInForce } from '../../envelope/mandate.store';
import { businessUnits, organization } from '../../organisation/organisation.store';
import type { Tx } from '../../platform/database/transaction';
import { initiativesByIds } from '../../proposal/initiative/initiative.store';
import { type PlanUnderDecision, costsOf } from './plan-under-decision';

/**
 * What the plan's lines promise in all, as decided (or as asked, without an outcome), beside the lines of the cycle's
 * other plans that stand: so that nothing is split over plans to stay under a threshold.
 */
async function promisedLines(tx: Tx, loaded: PlanUnderDecision, outcome: PlanOutcome | null): Promise<PromisedLine[]> {
  const { plan, cycle } = loaded;
  const year = { fiscalYear: cycle.fiscalYear, calendar: await organization(tx) };
  const entities = new Map((await businessUnits(tx)).map((unit) => [unit.id, unit.legalEntity]));
  const others = (await plansOf(tx, cycle.id))
    .flatMap((one) => (one.id === plan.id ? [] : one.lines))
    .filter((line) => line.live);
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
    return {
      lineId: line.id,
      initiativeId: line.initiativeId,
      businessUnitId: line.businessUnitId,
      legalEntity: entities.get(line.businessUnitId) ?? '',
      typeId: initiative?.typeId ?? null,
      requiresIds: initiative?.requiresIds ?? [],
      commitment: measureCosts(costs, year).totalCommitment,
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

/** The signatures that the mandate in force asks for a decision by somebody who leads these units. */
export async function requirementsOf(
  tx: Tx,
  loaded: PlanUnderDecision,
  outcome: PlanOutcome | null,
  approverUnits: readonly string[],
): Promise<readonly SignatureRequirement[]> {
  const mandate = await mandateInForce(tx, loaded.cycle.fiscalYear);
  return signatureRequirements(mandate?.thresholds ?? [], await promisedLines(tx, loaded, outcome), approverUnits);
}
