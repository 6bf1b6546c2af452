import type { IsoDate } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';
import {
  OPENING_COLUMNS,
  openingOf,
  type OpeningCommitment,
  type OpeningState,
  type StoredOpening,
} from './opening.store';

/** Ends standing commitments of an import; answers what they counted. */
export const endImported = (tx: Tx, importId: string): Promise<OpeningCommitment[]> =>
  ended(tx, `o.import_id = $2 and o.state = 'STANDING'`, importId, 'WITHDRAWN');

const ended = async (tx: Tx, which: string, value: unknown, to: OpeningState): Promise<OpeningCommitment[]> =>
  (
    await tx.query<StoredOpening>(
      `update opening_commitment o set state = $3 where o.organization_id = $1 and ${which} returning ${OPENING_COLUMNS}`,
      [tx.organizationId, value, to],
    )
  ).map(openingOf);

/** Fiscal years in which plan lines have promises that wait or stand, in order. */
export const openingYearsOf = async (tx: Tx, planLineIds: readonly string[]): Promise<number[]> =>
  (
    await tx.query<{ year: number }>(
      `select distinct fiscal_year as year from opening_commitment
       where organization_id = $1 and plan_line_id = any ($2::uuid[]) and period is not null and state in ('WAITING', 'STANDING')
       order by 1`,
      [tx.organizationId, planLineIds],
    )
  ).map((row) => row.year);

/** Releases what plan lines promised for a fiscal year; answers those commitments, and which of them stood. */
export async function endOfLines(
  tx: Tx,
  fiscalYear: number,
  planLineIds: readonly string[],
): Promise<(OpeningCommitment & { readonly wasStanding: boolean })[]> {
  const rows = await tx.query<StoredOpening & { readonly before: OpeningState }>(
    `update opening_commitment o set state = 'RELEASED'
     from opening_commitment was where was.organization_id = o.organization_id and was.id = o.id
       and o.organization_id = $1 and o.fiscal_year = $2 and o.plan_line_id = any ($3::uuid[]) and o.period is not null
       and o.state in ('WAITING', 'STANDING')
     returning ${OPENING_COLUMNS}, was.state as before`,
    [tx.organizationId, fiscalYear, planLineIds],
  );
  return rows.map(({ before, ...row }) => ({ ...openingOf(row), wasStanding: before === 'STANDING' }));
}

/** Lets the waiting commitments of a fiscal year stand; how many there were. */
export const standWaiting = (tx: Tx, fiscalYear: number): Promise<number> =>
  tx.affect(
    `update opening_commitment set state = 'STANDING' where organization_id = $1 and fiscal_year = $2 and state = 'WAITING'`,
    [tx.organizationId, fiscalYear],
  );

/** Standing run-rate that nobody has absorbed yet, due on or before a day, or of the ids given; by day, then id. */
export const openingsToAbsorb = async (
  tx: Tx,
  which: { readonly onDate: IsoDate } | { readonly ids: readonly string[] },
): Promise<OpeningCommitment[]> =>
  (
    await tx.query<StoredOpening>(
      `select ${OPENING_COLUMNS} from opening_commitment o
       where o.organization_id = $1 and o.state = 'STANDING' and o.run_rate_amount > 0 and o.absorbed_on is null
         and o.absorbs_on is not null and ($2::date is null or o.absorbs_on <= $2) and ($3::uuid[] is null or o.id = any ($3))
         and not exists (select from ledger_entry e where e.organization_id = $1 and e.absorbs_id = o.id)
       order by o.absorbs_on, o.id`,
      [tx.organizationId, 'onDate' in which ? which.onDate : null, 'ids' in which ? which.ids : null],
    )
  ).map(openingOf);

/** Marks standing commitments as absorbed on their day; answers those that were not absorbed before. */
export const markAbsorbed = async (tx: Tx, ids: readonly string[]): Promise<OpeningCommitment[]> =>
  (
    await tx.query<StoredOpening>(
      `update opening_commitment o set absorbed_on = o.absorbs_on
       where o.organization_id = $1 and o.id = any ($2::uuid[]) and o.state = 'STANDING' and o.run_rate_amount > 0
         and o.absorbed_on is null and o.absorbs_on is not null returning ${OPENING_COLUMNS}`,
      [tx.organizationId, ids],
    )
  ).map(openingOf);

/** Which commitments a later fiscal year's import states anew, with run-rate under the same reference. */
export const statedAnew = async (tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await tx.query<{ id: string }>(
        `select distinct o.id from opening_commitment o
         join opening_commitment n on n.organization_id = o.organization_id and n.reference = o.reference
           and n.fiscal_year > o.fiscal_year and n.state = 'STANDING' and n.run_rate_amount > 0
         where o.organization_id = $1 and o.id = any ($2::uuid[])`,
        [tx.organizationId, ids],
      )
    ).map((row) => row.id),
  );

/** What was carried over from closed years for plan lines and stands in years that are open, by year and id. */
export const carriedOpenings = async (tx: Tx, planLineIds: readonly string[]): Promise<OpeningCommitment[]> =>
  (
    await tx.query<StoredOpening>(
      `select ${OPENING_COLUMNS} from opening_commitment o
       where o.organization_id = $1 and o.plan_line_id = any ($2::uuid[]) and o.period is null and o.state = 'STANDING'
         and not exists (select from year_close c where c.organization_id = $1 and c.fiscal_year = o.fiscal_year)
       order by o.fiscal_year, o.id`,
      [tx.organizationId, planLineIds],
    )
  ).map(openingOf);

/** Ends standing commitments by id; how many there were. */
export const endById = (tx: Tx, ids: readonly string[]): Promise<number> =>
  tx.affect(
    `update opening_commitment set state = 'RELEASED' where organization_id = $1 and id = any ($2::uuid[]) and state = 'STANDING'`,
    [tx.organizationId, ids],
  );
