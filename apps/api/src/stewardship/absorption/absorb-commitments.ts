import { fiscalYearDays, type IsoDate } from '@clout/domain';
import { lockPlan } from '../../choice/selection/plan.store';
import { markRunRateAbsorbed, runRateToAbsorb, type RunRateCommitment } from '../../choice/selection/run-rate.store';
import { cycleForUpdate } from '../../envelope/cycle.store';
import { releaseCommitted } from '../../envelope/envelope.store';
import { lockOpenings, moveOpenings } from '../../envelope/opening/opening-sums.store';
import { markAbsorbed, openingsToAbsorb } from '../../envelope/opening/opening-life.store';
import type { OpeningCommitment } from '../../envelope/opening/opening.store';
import { organization } from '../../organisation/organisation.store';
import type { Tx } from '../../platform/database/transaction';

/** Standing run-rate that its unit takes into its own base; minor units. */
export interface CommitmentToAbsorb {
  readonly id: string;
  readonly kind: 'OPENING' | 'PLAN_LINE';
  readonly fiscalYear: number;
  readonly businessUnitId: string;
  /** The initiative it is for; null for imported commitments. */
  readonly initiativeId: string | null;
  readonly absorbsOn: IsoDate;
  readonly runRate: bigint;
}

const ofOpening = (one: OpeningCommitment): CommitmentToAbsorb => ({
  id: one.id,
  kind: 'OPENING',
  fiscalYear: one.fiscalYear,
  businessUnitId: one.businessUnitId,
  initiativeId: one.initiativeId,
  absorbsOn: one.absorbsOn ?? '',
  runRate: one.runRate,
});

const ofLine = (one: RunRateCommitment): CommitmentToAbsorb => ({
  id: one.id,
  kind: 'PLAN_LINE',
  fiscalYear: one.fiscalYear,
  businessUnitId: one.businessUnitId,
  initiativeId: one.initiativeId,
  absorbsOn: one.absorbsOn,
  runRate: one.amount,
});

/**
 * What is due to be absorbed on a day (`2027-06-30`): standing run-rate whose `absorbsOn` lies on or before it and in
 * the fiscal year that it counts in. What is absorbed after its year counts there to the end: later years never took it
 * over. The actor must see every unit's money.
 */
export async function commitmentsToAbsorb(tx: Tx, onDate: IsoDate): Promise<readonly CommitmentToAbsorb[]> {
  const { fiscalYearStartMonth } = await organization(tx);
  const due = [
    ...(await openingsToAbsorb(tx, { onDate })).map(ofOpening),
    ...(await runRateToAbsorb(tx, { onDate })).map(ofLine),
  ];
  return due.filter((one) => one.absorbsOn < fiscalYearDays(one.fiscalYear, fiscalYearStartMonth).to);
}

async function absorbOpenings(tx: Tx, ids: readonly string[]): Promise<CommitmentToAbsorb[]> {
  const due = await openingsToAbsorb(tx, { ids });
  const years = [...new Set(due.map((one) => one.fiscalYear))].sort((a, b) => a - b);
  for (const fiscalYear of years) await lockOpenings(tx, fiscalYear);
  const absorbed = await markAbsorbed(tx, ids);
  for (const fiscalYear of years) {
    const own = absorbed.filter((one) => one.fiscalYear === fiscalYear);
    await moveOpenings(
      tx,
      fiscalYear,
      'take',
      own.map(({ runRate }) => ({ period: null, inYear: 0n, runRate })),
    );
  }
  return absorbed.map(ofOpening);
}

/** Cycle before plan, as every decision locks them; what was released meanwhile is no longer there to absorb. */
async function absorbLine(tx: Tx, seen: RunRateCommitment): Promise<CommitmentToAbsorb[]> {
  const cycle = await cycleForUpdate(tx, seen.cycleId);
  if (!cycle || !(await lockPlan(tx, seen.planId))) return [];
  const [part] = await runRateToAbsorb(tx, { ids: [seen.id] });
  if (!part) return [];
  await releaseCommitted(tx, cycle, [{ measure: 'RUN_RATE', period: 'YEAR', amount: part.amount }]);
  await markRunRateAbsorbed(tx, part);
  return [ofLine(part)];
}

/**
 * Moves commitments that `commitmentsToAbsorb` named into their units' own base: their run-rate leaves the envelope,
 * what was promised in the year stays. Answers what it absorbed; what is absorbed or released already is passed over.
 * The caller writes the record.
 */
export async function absorb(tx: Tx, ids: readonly string[]): Promise<readonly CommitmentToAbsorb[]> {
  const lines: CommitmentToAbsorb[] = [];
  for (const part of await runRateToAbsorb(tx, { ids })) lines.push(...(await absorbLine(tx, part)));
  return [...lines, ...(await absorbOpenings(tx, ids))];
}
