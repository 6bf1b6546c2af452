import { commitmentJournals, ok, reversalJournal } from '@clout/domain';
import type { CommittedLine, FundingCycle, HeldSource, Result } from '@clout/domain';
import type { Tx } from '../platform/database/transaction';
import { insertJournals, standingEntries, type TakingBack } from './ledger.store';
import { contributors, type Contributors } from './transfers/contributing-units';
import { insertHolds, takeHolds } from './transfers/source-hold.store';

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

type YearOfCycle = Pick<FundingCycle, 'id' | 'fiscalYear'>;

/** What lines use of the cycle's fiscal year: OPEX only. CX infrastructure, which a CX office receives, benefits all. */
const committedLines = (
  { fiscalYear }: YearOfCycle,
  lines: readonly JournalLine[],
  units: Contributors['known'],
): readonly CommittedLine[] =>
  lines.map(({ planLineId, initiativeId, businessUnitId, uses }) => {
    const unit = units.get(businessUnitId);
    if (unit === undefined) throw new Error('the receiving unit is not there');
    const booked = uses.filter((u) => u.costClass === 'OPEX' && u.fiscalYear === fiscalYear && u.amount > 0n);
    return {
      planLineId,
      initiativeId,
      benefitsAll: unit.kind === 'CX_OFFICE',
      uses: booked.map((u) => ({
        ...u,
        businessUnitId,
        legalEntity: unit.legalEntity,
        alreadyBudgeted: u.alreadyBudgeted < u.amount ? u.alreadyBudgeted : u.amount,
      })),
    };
  });

/**
 * Holds the source lines that lines of a submitted plan need, by the contribution rule of the mandate in force; call it
 * after `holdMoney`, whose locks let submissions of a fiscal year pass one at a time. SOURCE_EXHAUSTED or ABOVE_MANDATE
 * when the rule finds no source. The actor must see every unit's money.
 */
export async function holdSources(tx: Tx, cycle: YearOfCycle, lines: readonly JournalLine[]): Promise<Result<void>> {
  const { units, terms, known } = await contributors(tx, cycle.fiscalYear);
  const journals = commitmentJournals(committedLines(cycle, lines, known), units, terms);
  if (!journals.ok) return journals;
  const holds = journals.value
    .flatMap((journal) => journal.entries)
    .filter((entry) => entry.side === 'SOURCE')
    .map((entry): HeldSource => ({ ...entry, amount: -entry.amount }));
  await insertHolds(tx, cycle.id, merged(holds));
  return ok(undefined);
}

/** One hold per line, period and kind: two uses of a line may have one source. */
const merged = (holds: readonly HeldSource[]): readonly HeldSource[] => {
  const sums = new Map<string, HeldSource>();
  for (const h of holds) {
    const { planLineId, fiscalYear, period, costKind, alreadyBudgeted } = h;
    const line = [h.businessUnitId, h.legalEntity, h.costCentre, h.account];
    const key = JSON.stringify([planLineId, fiscalYear, period, costKind, alreadyBudgeted, ...line]);
    sums.set(key, { ...h, amount: h.amount + (sums.get(key)?.amount ?? 0n) });
  }
  return [...sums.values()];
};

/**
 * Books what approved lines use in the cycle's fiscal year (OPEX only), one balanced journal a line, and proposes its
 * transfers. What is held for a line is drawn and what it held more is given back; a line that holds nothing draws by
 * the contribution rule: SOURCE_EXHAUSTED or ABOVE_MANDATE when that finds no source. What is already budgeted counts
 * first. The actor must see every unit's money.
 */
export async function postJournals(
  tx: Tx,
  cycle: YearOfCycle,
  kind: 'COMMITMENT',
  lines: readonly JournalLine[],
): Promise<Result<void>> {
  const held = await takeHolds(
    tx,
    lines.map((line) => line.planLineId),
  );
  const { units, terms, known } = await contributors(tx, cycle.fiscalYear);
  const journals = commitmentJournals(committedLines(cycle, lines, known), units, terms, held);
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
