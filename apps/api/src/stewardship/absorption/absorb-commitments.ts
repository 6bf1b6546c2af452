import { entersBase, fiscalYearDays, goesOn, linesEntering, type FiscalPeriod, type IsoDate } from '@clout/domain';
import { lockPlan } from '../../choice/selection/plan.store';
import { markRunRateAbsorbed, runRateToAbsorb, type RunRateCommitment } from '../../choice/selection/run-rate.store';
import { bookAbsorption, type EnteringLine } from '../../envelope/absorption/absorption.store';
import { cycleForUpdate } from '../../envelope/cycle.store';
import { releaseCommitted } from '../../envelope/envelope.store';
import { lockOpenings, moveOpenings } from '../../envelope/opening/opening-sums.store';
import { markAbsorbed, openingsToAbsorb, statedAnew } from '../../envelope/opening/opening-life.store';
import type { OpeningCommitment } from '../../envelope/opening/opening.store';
import { businessUnits, organization } from '../../organisation/organisation.store';
import type { Tx } from '../../platform/database/transaction';

/** Standing run-rate that its unit takes into its own base; minor units. */
export interface CommitmentToAbsorb {
  readonly id: string;
  readonly kind: 'OPENING' | 'PLAN_LINE';
  readonly fiscalYear: number;
  readonly businessUnitId: string;
  /** The initiative it is for; null for imported commitments. */
  readonly initiativeId: string | null;
  readonly planLineId: string | null;
  readonly absorbsOn: IsoDate;
  readonly runRate: bigint;
  /** Where it enters the base. */
  readonly enters: FiscalPeriod;
  /** True where it leaves the envelope of its own year; in the year after it, that one never counted it. */
  readonly leaves: boolean;
  /** What enters on which line; what has ended with its contract enters none. */
  readonly lines: readonly EnteringLine[];
}

/** What absorbing must know of the organisation: its calendar, and the legal entity of each unit. */
interface Books {
  readonly calendar: Awaited<ReturnType<typeof organization>>;
  readonly entityOf: (businessUnitId: string) => string;
}

async function booksOf(tx: Tx): Promise<Books> {
  const entities = new Map((await businessUnits(tx)).map((unit) => [unit.id, unit.legalEntity]));
  return { calendar: await organization(tx), entityOf: (id) => entities.get(id) ?? 'unknown' };
}

type Due = Omit<CommitmentToAbsorb, 'enters' | 'leaves'>;

/** Where it enters, or nothing for what a later year's commitment goes on with, or what has ended and stays where it counts. */
const placed = ({ calendar }: Books, due: Due): readonly CommitmentToAbsorb[] => {
  const enters = entersBase(due.fiscalYear, due.absorbsOn, calendar);
  if (enters === null) return [];
  const leaves = enters.fiscalYear === due.fiscalYear;
  return leaves || due.lines.length > 0 ? [{ ...due, enters, leaves }] : [];
};

async function ofOpenings(tx: Tx, books: Books, openings: readonly OpeningCommitment[]): Promise<CommitmentToAbsorb[]> {
  const { fiscalYearStartMonth } = books.calendar;
  const after = openings.filter(
    (one) => (one.absorbsOn ?? '') >= fiscalYearDays(one.fiscalYear, fiscalYearStartMonth).to,
  );
  const anew =
    after.length > 0
      ? await statedAnew(
          tx,
          after.map((one) => one.id),
        )
      : new Set<string>();
  return openings
    .filter((one) => !anew.has(one.id))
    .flatMap((one) => {
      const { id, fiscalYear, businessUnitId, initiativeId, planLineId, legalEntity, costCentre, account } = one;
      const [absorbsOn, runRate] = [one.absorbsOn ?? '', one.runRate];
      const line = { businessUnitId, legalEntity, costCentre, account, amount: runRate };
      const lines = goesOn(one.contractEnd, absorbsOn) ? [line] : [];
      const due = { id, fiscalYear, businessUnitId, initiativeId, planLineId, absorbsOn, runRate, lines };
      return placed(books, { ...due, kind: 'OPENING' });
    });
}

const ofLine = (books: Books, one: RunRateCommitment): readonly CommitmentToAbsorb[] => {
  const { id, fiscalYear, businessUnitId, initiativeId, planLineId, absorbsOn, amount } = one;
  const legalEntity = books.entityOf(businessUnitId);
  const lines = linesEntering(amount, one.promised, one.lines).map((l) => ({ ...l, businessUnitId, legalEntity }));
  const due = { id, fiscalYear, businessUnitId, initiativeId, planLineId, absorbsOn, runRate: amount, lines };
  return placed(books, { ...due, kind: 'PLAN_LINE' });
};

/**
 * What is due to be absorbed on a day (`2027-06-30`): standing run-rate whose `absorbsOn` lies on or before it and in
 * the fiscal year that it counts in, or in the first period after, which no commitment of a later year reaches. The
 * actor must see every unit's money.
 */
export async function commitmentsToAbsorb(tx: Tx, onDate: IsoDate): Promise<readonly CommitmentToAbsorb[]> {
  const books = await booksOf(tx);
  const openings = await ofOpenings(tx, books, await openingsToAbsorb(tx, { onDate }));
  return [...openings, ...(await runRateToAbsorb(tx, { onDate })).flatMap((one) => ofLine(books, one))];
}

const enter = (tx: Tx, one: CommitmentToAbsorb, cycleId: string | null): Promise<void> =>
  bookAbsorption(tx, { ...one, commitmentId: one.id, cycleId });

async function absorbOpenings(tx: Tx, books: Books, ids: readonly string[]): Promise<CommitmentToAbsorb[]> {
  const years = [...new Set((await openingsToAbsorb(tx, { ids })).map((one) => one.fiscalYear))].sort((a, b) => a - b);
  for (const fiscalYear of years) await lockOpenings(tx, fiscalYear);
  const due = await ofOpenings(tx, books, await openingsToAbsorb(tx, { ids }));
  const leaving = due.filter((one) => one.leaves).map((one) => one.id);
  const absorbed = leaving.length > 0 ? await markAbsorbed(tx, leaving) : [];
  if (absorbed.length !== leaving.length) throw new Error('an opening commitment moved under its lock');
  for (const fiscalYear of years) {
    const own = absorbed.filter((one) => one.fiscalYear === fiscalYear);
    await moveOpenings(
      tx,
      fiscalYear,
      'take',
      own.map(({ runRate }) => ({ period: null, inYear: 0n, runRate })),
    );
  }
  for (const one of due) await enter(tx, one, null);
  return due;
}

/** Cycle before plan, as every decision locks them; what was released meanwhile is no longer there to absorb. */
async function absorbLine(tx: Tx, books: Books, seen: RunRateCommitment): Promise<readonly CommitmentToAbsorb[]> {
  const cycle = await cycleForUpdate(tx, seen.cycleId);
  if (!cycle || !(await lockPlan(tx, seen.planId))) return [];
  const [part] = await runRateToAbsorb(tx, { ids: [seen.id] });
  const due = part ? ofLine(books, part) : [];
  for (const one of due) {
    if (part && one.leaves) {
      await releaseCommitted(tx, cycle, [{ measure: 'RUN_RATE', period: 'YEAR', amount: part.amount }]);
      await markRunRateAbsorbed(tx, part);
    }
    await enter(tx, one, cycle.id);
  }
  return due;
}

/**
 * Moves commitments that `commitmentsToAbsorb` named into their units' own base: their run-rate leaves the envelope and
 * enters the base by a balanced journal on the same lines; what was promised in the year stays. Answers what it
 * absorbed; what is absorbed or released already is passed over. The caller writes the record.
 */
export async function absorb(tx: Tx, ids: readonly string[]): Promise<readonly CommitmentToAbsorb[]> {
  const books = await booksOf(tx);
  const lines: CommitmentToAbsorb[] = [];
  for (const part of await runRateToAbsorb(tx, { ids })) lines.push(...(await absorbLine(tx, books, part)));
  return [...lines, ...(await absorbOpenings(tx, books, ids))];
}
