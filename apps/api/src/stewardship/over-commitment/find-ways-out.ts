import {
  addressableFor,
  spendingOfSums,
  usedOf,
  waysOut,
  type Freeing,
  type FundingCycle,
  type WayOut,
} from '@clout/domain';
import { heldPlans } from '../../choice/selection/undecided-plans.store';
import { committedLineSums } from '../../choice/selection/plan-spending.store';
import { envelopeRows } from '../../envelope/envelope.store';
import { mandateInForce } from '../../envelope/mandate.store';
import { openingImports } from '../../envelope/opening/opening-import.store';
import type { Tx } from '../../platform/database/transaction';
import { initiativesByIds } from '../../proposal/initiative/initiative.store';

const NOTHING = { cycleId: null, planId: null, planLineId: null, initiativeId: null, importId: null };

/** Undecided plans of the year: their makers may withdraw them, the COO may return them. */
async function plansOfYear(tx: Tx, fiscalYear: number): Promise<Freeing[]> {
  return (await heldPlans(tx, fiscalYear)).flatMap(({ id: planId, state, ...plan }): Freeing[] => [
    ...(state === 'SUBMITTED' ? [{ ...NOTHING, ...plan, planId, kind: 'WITHDRAW_PLAN' as const }] : []),
    { ...NOTHING, ...plan, planId, kind: 'RETURN_PLAN' },
  ]);
}

/** Funded lines of the year: stopping frees what is not spoken for, a reversal all of a line that is not spent on. */
async function linesOfYear(tx: Tx, fiscalYear: number): Promise<Freeing[]> {
  const lines = await committedLineSums(tx, { fiscalYear });
  const found = await initiativesByIds(
    tx,
    lines.map((line) => line.initiativeId),
  );
  const codes = new Map(found.map((one) => [one.id, one.code]));
  return lines.flatMap((line): Freeing[] => {
    const { lineId: planLineId, planId, cycleId, initiativeId } = line;
    const about = { ...NOTHING, planLineId, planId, cycleId, initiativeId, name: codes.get(initiativeId) ?? '' };
    const runRate = line.approvedRunRate - line.releasedRunRate;
    const stopped: Freeing = { ...about, kind: 'STOP_INITIATIVE', inYear: spendingOfSums(line).free, runRate };
    const untouched = usedOf(line) === 0n && line.released === 0n && line.releasedRunRate === 0n;
    return untouched
      ? [stopped, { ...about, kind: 'REVERSE_DECISION', inYear: line.approved, runRate: line.approvedRunRate }]
      : [stopped];
  });
}

/** Standing imports of opening commitments, which FINANCE takes back when they are wrong. */
const importsOfYear = async (tx: Tx, fiscalYear: number): Promise<Freeing[]> =>
  (await openingImports(tx, fiscalYear))
    .filter((one) => one.state === 'STANDING')
    .map((one) => ({
      ...NOTHING,
      kind: 'WITHDRAW_OPENING_IMPORT',
      name: `${one.number}`,
      importId: one.id,
      inYear: one.inYearTotal,
      runRate: one.runRateTotal,
    }));

/** The ways out of a year that is over-committed for a cycle; none while it is not. The actor must see every unit. */
export async function findWaysOut(tx: Tx, cycle: FundingCycle): Promise<readonly WayOut[]> {
  const { fiscalYear } = cycle;
  const rows = await envelopeRows(tx, fiscalYear, cycle.id);
  if (rows.every((row) => row.excess === 0n)) return [];
  return waysOut(rows, [
    ...(await plansOfYear(tx, fiscalYear)),
    ...(await linesOfYear(tx, fiscalYear)),
    ...(await importsOfYear(tx, fiscalYear)),
  ]);
}

/** The least addressable base under which what stands in a cycle's year fits; null while nothing passes a limit. */
export async function findAddressableNeeded(tx: Tx, cycle: FundingCycle): Promise<bigint | null> {
  const mandate = await mandateInForce(tx, cycle.fiscalYear);
  const rows = await envelopeRows(tx, cycle.fiscalYear, cycle.id);
  if (!mandate || rows.every((row) => row.excess === 0n)) return null;
  const needed = rows
    .filter((row) => row.period === 'YEAR')
    .map((row) => addressableFor(row.held + row.committed, row.scope === 'YEAR' ? mandate : cycle) ?? 0n);
  return needed.reduce((most, one) => (one > most ? one : most), 0n);
}
