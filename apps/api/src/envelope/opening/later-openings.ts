import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/database/transaction';
import { mandateInForce } from '../mandate.store';
import { lockOpenings, moveOpenings, type CountedOpening } from './opening-sums.store';
import { carriedOpenings, endById, endOfLines, openingYearsOf, standWaiting } from './opening-life.store';
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

const lesser = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/** What of a line's carried money stays, the first of it first, and what is free. */
const keep = (standing: readonly OpeningCommitment[], spokenFor: bigint): readonly OpeningCommitment[] => {
  let left = spokenFor;
  return standing.map((one) => {
    const inYear = lesser(one.inYear, left);
    left -= inYear;
    return { ...one, inYear };
  });
};

/**
 * Ends what closed years carried over for plan lines, but what has been ordered, received or booked of it since: an
 * amount in minor units by line. The freed money is free in the year it was carried into. Answers it by line.
 */
export async function releaseCarried(
  tx: Tx,
  spokenFor: ReadonlyMap<string, bigint>,
): Promise<ReadonlyMap<string, bigint>> {
  const freed = new Map<string, bigint>();
  const lines = [...spokenFor.keys()];
  const years = new Set((await carriedOpenings(tx, lines)).map((one) => one.fiscalYear));
  for (const fiscalYear of [...years].sort((a, b) => a - b)) await lockOpenings(tx, fiscalYear);
  const standing = years.size > 0 ? await carriedOpenings(tx, lines) : [];
  for (const [lineId, spoken] of spokenFor) {
    const own = standing.filter((one) => one.planLineId === lineId);
    for (const [i, kept] of keep(own, spoken).entries()) {
      const was = own[i];
      if (!was || was.inYear === kept.inYear) continue;
      if ((await endById(tx, [was.id])) !== 1) throw new Error('carried money moved under its lock');
      await moveOpenings(tx, was.fiscalYear, 'take', [was]);
      freed.set(lineId, (freed.get(lineId) ?? 0n) + was.inYear - kept.inYear);
      if (kept.inYear === 0n) continue;
      await insertOpenings(tx, [{ ...kept, id: randomUUID() }]);
      await moveOpenings(tx, was.fiscalYear, 'add', [kept]);
    }
  }
  return freed;
}
