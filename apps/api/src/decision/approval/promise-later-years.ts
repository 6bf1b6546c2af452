import { randomUUID } from 'node:crypto';
import { ABSORB_AFTER_PERIODS, absorbedParts, laterCosts, type CostLine, type PlanOutcome } from '@clout/domain';
import { insertRunRateCommitments } from '../../choice/selection/run-rate.store';
import { mandateInForce } from '../../envelope/mandate.store';
import { openLaterYears } from '../../envelope/opening/later-openings';
import { businessUnits, organization } from '../../organisation/organisation.store';
import type { Tx } from '../../platform/database/transaction';
import { costsOf, initiativeOf, type PlanUnderDecision } from './plan-under-decision';

/** A committed line with its approved amounts as cost lines. */
const committedLines = (loaded: PlanUnderDecision, outcome: PlanOutcome) =>
  outcome.lines
    .filter(({ state }) => state === 'COMMITTED' || state === 'CONDITIONAL' || state === 'PARTLY')
    .map((decided) => {
      const line = loaded.plan.lines.find((one) => one.id === decided.lineId);
      if (!line) throw new Error('a decided line that is not in its plan');
      const approved = new Map(decided.amounts.map((one) => [one.costLineId, one.approved]));
      const costs = costsOf(line).map((cost): CostLine => ({ ...cost, amount: approved.get(cost.id) ?? 0n }));
      return { line, costs, runRate: decided.committed.runRate, initiative: initiativeOf(loaded, line) };
    });

/**
 * Keeps what an approval promises beyond its fiscal year: later costs become opening commitments of their years, and
 * each part of the committed run-rate gets the day on which its unit absorbs it, by the line or by the mandate's rule.
 */
export async function promiseLaterYears(tx: Tx, loaded: PlanUnderDecision, outcome: PlanOutcome): Promise<void> {
  const { id: cycleId, fiscalYear } = loaded.cycle;
  const year = { fiscalYear, calendar: await organization(tx) };
  const absorbAfter = (await mandateInForce(tx, fiscalYear))?.absorbAfterPeriods ?? ABSORB_AFTER_PERIODS;
  const entities = new Map((await businessUnits(tx)).map((unit) => [unit.id, unit.legalEntity]));
  const lines = committedLines(loaded, outcome);
  await insertRunRateCommitments(
    tx,
    lines.flatMap(({ line: { id, businessUnitId }, costs, runRate }) =>
      absorbedParts(costs, runRate, year, absorbAfter).map((part) => ({
        ...part,
        id: randomUUID(),
        planLineId: id,
        cycleId,
        fiscalYear,
        businessUnitId,
      })),
    ),
  );
  await openLaterYears(
    tx,
    lines.flatMap(({ line: { id, businessUnitId }, costs, initiative }) =>
      laterCosts(costs, year, absorbAfter).map((cost) => ({
        ...cost,
        id: randomUUID(),
        businessUnitId,
        legalEntity: entities.get(businessUnitId) ?? 'unknown',
        description: `${initiative.code} ${initiative.title}`,
        reference: null,
        absorbedOn: null,
        importId: null,
        line: null,
        planLineId: id,
        initiativeId: initiative.id,
      })),
    ),
  );
}
