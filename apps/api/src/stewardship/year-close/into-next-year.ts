import { randomUUID } from 'node:crypto';
import type { Mandate } from '@clout/domain';
import { computeEnvelope } from '../../envelope/compute-envelope';
import { insertOpenings, type OpeningCommitment } from '../../envelope/opening/opening.store';
import { lockOpenings } from '../../envelope/opening/opening-sums.store';
import { insertCarried } from '../../envelope/year-close.store';
import { businessUnits } from '../../organisation/organisation.store';
import type { Tx } from '../../platform/database/transaction';
import type { WorkedOutClose, WorkedOutLine } from './work-out-close';

interface Going {
  readonly line: WorkedOutLine;
  readonly costCentre: string;
  readonly account: string;
  readonly amount: bigint;
  readonly description: string;
  /** Carried money goes on for its line, and ends when that is stopped; what was overspent is spent. */
  readonly planLineId: string | null;
}

/** Carried money by the line of the books that it was approved for. */
const carriedOf = (line: WorkedOutLine, fiscalYear: number): readonly Going[] => {
  const sums = new Map<string, Going>();
  for (const { costLine, amount } of line.carries) {
    const { costCentre, account } = costLine;
    const key = JSON.stringify([costCentre, account]);
    const description = `Carried over from ${fiscalYear}`;
    sums.set(key, {
      line,
      costCentre,
      account,
      description,
      planLineId: line.lineId,
      amount: amount + (sums.get(key)?.amount ?? 0n),
    });
  }
  return [...sums.values()];
};

/** Overspend, charged to the first of the line's own lines of the books. */
const chargeOf = (line: WorkedOutLine, fiscalYear: number): readonly Going[] => {
  if (line.overspent === 0n) return [];
  const { costCentre, account } = line.amounts[0] ?? { costCentre: 'unknown', account: 'unknown' };
  return [
    { line, costCentre, account, amount: line.overspent, description: `Overspend of ${fiscalYear}`, planLineId: null },
  ];
};

/** What goes on becomes opening commitments of the next year, its limit grows by what is carried, and its envelope follows. */
export async function intoNextYear(
  tx: Tx,
  fiscalYear: number,
  mandate: Mandate,
  { lines, sums }: WorkedOutClose,
): Promise<void> {
  const next = fiscalYear + 1;
  await lockOpenings(tx, next);
  const entities = new Map((await businessUnits(tx)).map((unit) => [unit.id, unit.legalEntity]));
  const going = lines.flatMap((line) => [...carriedOf(line, fiscalYear), ...chargeOf(line, fiscalYear)]);
  const openings = going.map(({ line, amount, ...where }): OpeningCommitment => ({
    ...where,
    id: randomUUID(),
    fiscalYear: next,
    businessUnitId: line.businessUnitId,
    legalEntity: entities.get(line.businessUnitId) ?? 'unknown',
    reference: null,
    period: null,
    inYear: amount,
    runRate: 0n,
    contractEnd: null,
    absorbsOn: null,
    absorbedOn: null,
    state: 'STANDING',
    importId: null,
    line: null,
    initiativeId: line.initiativeId,
  }));
  if (openings.length > 0) await insertOpenings(tx, openings);
  const expiresOn = sums.carriedUncommitted > 0n ? mandate.carryOverExpires : null;
  await insertCarried(tx, next, {
    committed: sums.carried,
    uncommitted: sums.carriedUncommitted,
    charge: sums.overspent,
    expiresOn,
  });
  await computeEnvelope(tx, next);
}
