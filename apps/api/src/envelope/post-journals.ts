import { commitmentJournals, ok, reversalJournal } from '@clout/domain';
import type { CommittedLine, ContributingUnit, FundingCycle, Result } from '@clout/domain';
import { businessUnits } from '../organisation/organisation.store';
import type { Tx } from '../platform/database/transaction';
import { unitLines } from './base/base-row.store';
import { currentBase } from './base/base-version.store';
import { insertJournals, standingEntries, unitMoves, type TakingBack } from './ledger.store';
import { mandateInForce } from './mandate.store';

/** An approved plan line as it is booked: amounts in minor units, the receiving unit's lines. */
export interface JournalLine {
  readonly planLineId: string;
  readonly initiativeId: string;
  readonly businessUnitId: string;
  readonly uses: readonly {
    readonly costCentre: string;
    readonly account: string;
    readonly fiscalYear: number;
    readonly period: number;
    readonly costClass: 'OPEX' | 'CAPEX' | 'PREPAID';
    readonly costKind: 'ONE_TIME' | 'RUN_RATE';
    readonly amount: bigint;
    readonly alreadyBudgeted: bigint;
  }[];
}

const lineKey = (line: { businessUnitId: string; legalEntity: string; costCentre: string; account: string }): string =>
  JSON.stringify([line.businessUnitId, line.legalEntity, line.costCentre, line.account]);

/** Every unit with its addressable total and what its lines have left after what the fiscal year has drawn. */
async function contributingUnits(tx: Tx, fiscalYear: number): Promise<ContributingUnit[]> {
  const base = await currentBase(tx, fiscalYear);
  const mandate = await mandateInForce(tx, fiscalYear);
  const outside = { mandate: mandate?.excludedCategories ?? [], cycle: [] };
  const lines = base ? await unitLines(tx, base.id, outside) : [];
  const drawn = new Map((await unitMoves(tx, fiscalYear, null)).map((move) => [lineKey(move), move.contributed]));
  return (await businessUnits(tx)).map((unit) => {
    const own = lines.filter((line) => line.businessUnitId === unit.id);
    return {
      id: unit.id,
      code: unit.code,
      addressable: own.reduce((sum, line) => sum + line.addressable, 0n),
      lines: own.map((line) => ({ ...line, available: line.addressable - (drawn.get(lineKey(line)) ?? 0n) })),
    };
  });
}

/**
 * Books what approved lines use in the cycle's fiscal year (OPEX only) and draws it from the units by the contribution
 * rule, one balanced journal a line; what is already budgeted counts first. SOURCE_EXHAUSTED when a unit has too little
 * left. The actor must see every unit's money.
 */
export async function postJournals(
  tx: Tx,
  cycle: Pick<FundingCycle, 'id' | 'fiscalYear'>,
  kind: 'COMMITMENT',
  lines: readonly JournalLine[],
): Promise<Result<void>> {
  const entities = new Map((await businessUnits(tx)).map((unit) => [unit.id, unit.legalEntity]));
  const committed = lines.map(({ planLineId, initiativeId, businessUnitId, uses }): CommittedLine => {
    const legalEntity = entities.get(businessUnitId);
    if (legalEntity === undefined) throw new Error('the receiving unit is not there');
    const booked = uses.filter((u) => u.costClass === 'OPEX' && u.fiscalYear === cycle.fiscalYear && u.amount > 0n);
    return {
      planLineId,
      initiativeId,
      uses: booked.map((u) => ({
        ...u,
        businessUnitId,
        legalEntity,
        alreadyBudgeted: u.alreadyBudgeted < u.amount ? u.alreadyBudgeted : u.amount,
      })),
    };
  });
  const journals = commitmentJournals(committed, await contributingUnits(tx, cycle.fiscalYear));
  if (!journals.ok) return journals;
  await insertJournals(
    tx,
    cycle.id,
    journals.value.map((journal) => ({ ...journal, kind })),
  );
  return ok(undefined);
}

/** Takes back everything that stands for the plan lines, entry by entry; answers how many entries that were. */
export async function reverseJournals(tx: Tx, planLineIds: readonly string[], kind: TakingBack): Promise<number> {
  const standing = await standingEntries(tx, planLineIds);
  for (const cycleId of new Set(standing.map((entry) => entry.cycleId))) {
    const lines = planLineIds.map((id) => standing.filter((e) => e.planLineId === id && e.cycleId === cycleId));
    await insertJournals(
      tx,
      cycleId,
      lines.map((entries) => ({ ...reversalJournal(entries), kind })),
    );
  }
  return standing.length;
}
