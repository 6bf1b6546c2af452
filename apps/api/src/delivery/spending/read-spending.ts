import {
  booksThrough,
  periodIndexOf,
  spendingBy,
  type FundingCycle,
  type SpendingDimension,
  type SpendingGroup,
} from '@clout/domain';
import { cycleById } from '../../envelope/cycle.store';
import { organization } from '../../organisation/organisation.store';
import type { Tx } from '../../platform/database/transaction';
import { badInput, notFound } from '../../platform/graphql/faults';
import { requireInitiative } from '../../proposal/initiative/load-initiative';
import { spendingLines, type SpendingLine } from './spending-report.store';

/** The period of the cycle's fiscal year that today is in: 0 before the year, its last one after. */
async function presentPeriod(tx: Tx, { fiscalYear }: Pick<FundingCycle, 'fiscalYear'>): Promise<number> {
  const calendar = await organization(tx);
  const now = periodIndexOf(tx.now.toISOString().slice(0, 10), calendar) ?? 0;
  const first = fiscalYear * calendar.periodsPerYear;
  return Math.min(Math.max(now - first + 1, 0), calendar.periodsPerYear);
}

async function through(
  tx: Tx,
  cycle: Pick<FundingCycle, 'fiscalYear'>,
  lines: readonly SpendingLine[],
  asked: number | null,
): Promise<number> {
  if (asked === null) return booksThrough(lines, await presentPeriod(tx, cycle));
  if (!Number.isInteger(asked) || asked < 0 || asked > 13) throw badInput('throughPeriod must be a period, or 0.');
  return asked;
}

/** Spending of a cycle by a dimension; NOT_FOUND for an unknown cycle. */
export async function readSpending(
  tx: Tx,
  cycleId: string,
  by: SpendingDimension,
  throughPeriod: number | null,
): Promise<readonly SpendingGroup[]> {
  const cycle = await cycleById(tx, cycleId);
  if (!cycle) throw notFound();
  const lines = await spendingLines(tx, { cycleId });
  return spendingBy(lines, by, await through(tx, cycle, lines, throughPeriod));
}

/** Spending of one initiative, whole and by line of the books. */
export interface InitiativeSpending extends SpendingGroup {
  readonly initiativeId: string;
  readonly cycleId: string;
  readonly planLineId: string;
  readonly approvedRunRate: bigint;
  readonly releasedRunRate: bigint;
  readonly throughPeriod: number;
  readonly by: (by: SpendingDimension) => readonly SpendingGroup[];
}

/** Spending of an initiative; null while no money of it is committed. NOT_FOUND when it may not be seen. */
export async function readInitiativeSpending(
  tx: Tx,
  initiativeId: string,
  throughPeriod: number | null,
): Promise<InitiativeSpending | null> {
  const { cycleId } = await requireInitiative(tx, initiativeId);
  const cycle = await cycleById(tx, cycleId);
  const lines = await spendingLines(tx, { initiativeId });
  const [line] = lines;
  if (!cycle || !line) return null;
  const last = await through(tx, cycle, lines, throughPeriod);
  const [whole] = spendingBy(lines, 'INITIATIVE', last);
  if (!whole) return null;
  const { lineId: planLineId, approvedRunRate, releasedRunRate } = line;
  const runRate = { approvedRunRate, releasedRunRate };
  return {
    ...whole,
    ...runRate,
    initiativeId,
    cycleId,
    planLineId,
    throughPeriod: last,
    by: (by) => spendingBy(lines, by, last),
  };
}
