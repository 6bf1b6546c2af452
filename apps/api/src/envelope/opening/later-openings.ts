import type { Tx } from '../../platform/database/transaction';
import { mandateInForce } from '../mandate.store';
import { lockOpenings, moveOpenings, type CountedOpening } from './opening-sums.store';
import { endOfLines, openingYearsOf, standWaiting } from './opening-life.store';
import { insertOpenings, type OpeningCommitment } from './opening.store';

/** What an opening commitment still counts: absorbed run-rate is with its unit already. */
const counted = (ended: readonly OpeningCommitment[]): readonly CountedOpening[] =>
  ended.map((one) => ({ ...one, runRate: one.absorbedOn === null ? one.runRate : 0n }));

/**
 * Promises of approved lines after their fiscal year, as opening commitments of the year that each falls in: they stand
 * where that year's mandate is in force, and wait for its countersignature elsewhere. Year by year, in order.
 */
export async function openLaterYears(tx: Tx, commitments: readonly Omit<OpeningCommitment, 'state'>[]): Promise<void> {
  const years = [...new Set(commitments.map((one) => one.fiscalYear))].sort((a, b) => a - b);
  for (const fiscalYear of years) {
    await lockOpenings(tx, fiscalYear);
    const state = (await mandateInForce(tx, fiscalYear)) === null ? 'WAITING' : 'STANDING';
    const own = commitments.filter((one) => one.fiscalYear === fiscalYear).map((one) => ({ ...one, state }) as const);
    await insertOpenings(tx, own);
    if (state === 'STANDING') await moveOpenings(tx, fiscalYear, 'add', own);
  }
}

/** Takes back what plan lines promised for later years, when an approval is reversed or an initiative stops. */
export async function releaseLaterYears(tx: Tx, planLineIds: readonly string[]): Promise<void> {
  for (const fiscalYear of await openingYearsOf(tx, planLineIds)) {
    await lockOpenings(tx, fiscalYear);
    const ended = await endOfLines(tx, fiscalYear, planLineIds);
    const stood = ended.filter((one) => one.wasStanding);
    await moveOpenings(tx, fiscalYear, 'take', counted(stood));
  }
}

/** Lets what waits for a fiscal year's mandate stand; the envelope is computed after. Answers how many there are. */
export async function openYear(tx: Tx, fiscalYear: number): Promise<number> {
  await lockOpenings(tx, fiscalYear);
  return standWaiting(tx, fiscalYear);
}
