import { randomUUID } from 'node:crypto';
import {
  type CostClass,
  isBalanced,
  type JournalDraft,
  type JournalKind,
  type LedgerEntry,
  type LedgerSide,
} from '@clout/domain';
import type { Tx } from '../platform/database/transaction';
import { proposeTransfers } from './transfers/propose-transfers';

const COLUMNS = `e.organization_id as "organizationId", e.id, e.sequence::int as sequence, e.journal_id as "journalId", e.kind,
  e.cycle_id as "cycleId", e.side, e.business_unit_id as "businessUnitId", e.legal_entity as "legalEntity",
  e.cost_centre as "costCentre", e.account, e.fiscal_year as "fiscalYear", e.period::int as period, e.cost_class as "costClass",
  e.cost_kind as "costKind", e.already_budgeted as "alreadyBudgeted", e.amount::text as amount, e.booked_at as "bookedAt",
  e.plan_line_id as "planLineId", e.initiative_id as "initiativeId", e.reverses_id as "reversesId",
  coalesce(e.external_reference, (select string_agg(distinct t.external_reference, ', ') from budget_transfer t
    where t.organization_id = e.organization_id and t.journal_id = e.journal_id and t.state = 'POSTED')) as "externalReference"`;

type StoredEntry = Omit<LedgerEntry, 'amount'> & { readonly amount: string };
const entryOf = (row: StoredEntry): LedgerEntry => ({ ...row, amount: BigInt(row.amount) });

/**
 * Books journals, each in its own order, and proposes their transfers; a journal that does not sum to 0 is a fault. Answers
 * their ids. The actor must see every unit's money.
 */
export async function insertJournals(tx: Tx, cycleId: string, journals: readonly JournalDraft[]): Promise<string[]> {
  const kept = journals.filter((journal) => journal.entries.length > 0);
  if (!kept.every((journal) => isBalanced(journal.entries))) throw new Error('a journal does not sum to 0');
  if (kept.length === 0) return [];
  const numbered = kept.map((journal) => ({ ...journal, id: randomUUID() }));
  const transferred = await proposeTransfers(tx, cycleId, numbered);
  const rows = numbered.flatMap(({ id: journalId, kind, entries }) =>
    entries.map((entry) => ({ ...entry, kind, journalId, hasTransfer: transferred.has(journalId) })),
  );
  await tx.query(
    `insert into ledger_entry (organization_id, cycle_id, booked_at, id, journal_id, kind, side, business_unit_id, legal_entity,
       cost_centre, account, fiscal_year, period, cost_class, cost_kind, already_budgeted, amount, plan_line_id, initiative_id, reverses_id,
       has_transfer)
     select $1, $2, $3, * from unnest($4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::uuid[], $9::text[], $10::text[], $11::text[],
       $12::int[], $13::smallint[], $14::text[], $15::text[], $16::boolean[], $17::bigint[], $18::uuid[], $19::uuid[], $20::uuid[],
       $21::boolean[])`,
    [
      tx.organizationId,
      cycleId,
      tx.now,
      rows.map(() => randomUUID()),
      rows.map((r) => r.journalId),
      rows.map((r) => r.kind),
      rows.map((r) => r.side),
      rows.map((r) => r.businessUnitId),
      rows.map((r) => r.legalEntity),
      rows.map((r) => r.costCentre),
      rows.map((r) => r.account),
      rows.map((r) => r.fiscalYear),
      rows.map((r) => r.period),
      rows.map((r) => r.costClass),
      rows.map((r) => r.costKind),
      rows.map((r) => r.alreadyBudgeted),
      rows.map((r) => r.amount.toString()),
      rows.map((r) => r.planLineId),
      rows.map((r) => r.initiativeId),
      rows.map((r) => r.reversesId),
      rows.map((r) => r.hasTransfer),
    ],
  );
  return numbered.map(({ id }) => id);
}

/** Which entries are wanted; what is left out does not restrict. */
export interface LedgerFilter {
  readonly businessUnitId?: string | null;
  readonly side?: LedgerSide | null;
  readonly kind?: JournalKind | null;
  readonly costClass?: CostClass | null;
  readonly period?: number | null;
  readonly search?: string | null;
}

/** An entry with the running sum of the amounts up to it, in the order of booking, over the entries that are wanted. */
export type BalancedEntry = LedgerEntry & { readonly balance: bigint };

const WANTED = `e.organization_id = $1 and e.cycle_id = $2 and ($3::uuid is null or e.business_unit_id = $3)
  and ($4::text is null or e.side = $4) and ($5::text is null or e.kind = $5) and ($6::text is null or e.cost_class = $6)
  and ($7::int is null or e.period = $7)
  and ($8::text is null or strpos(lower(concat_ws(' ', e.legal_entity, e.cost_centre, e.account)), lower($8)) > 0)`;
const wanted = (tx: Tx, cycleId: string, { businessUnitId, side, kind, costClass, period, search }: LedgerFilter) => [
  tx.organizationId,
  cycleId,
  ...[businessUnitId, side, kind, costClass, period, search].map((value) => value ?? null),
];

/** Up to `limit` wanted entries of a cycle after a sequence, in the order in which they were booked. */
export const entriesOfCycle = async (
  tx: Tx,
  cycleId: string,
  filter: LedgerFilter,
  after: number,
  limit: number,
): Promise<BalancedEntry[]> =>
  (
    await tx.query<StoredEntry & { readonly balance: string }>(
      `select * from (
         select ${COLUMNS}, (sum(e.amount) over (order by e.sequence))::text as balance from ledger_entry e where ${WANTED}) wanted
       where sequence > $9 order by sequence limit $10`,
      [...wanted(tx, cycleId, filter), after, limit],
    )
  ).map((row) => ({ ...entryOf(row), balance: BigInt(row.balance) }));

/** Entries of plan lines with what nothing has taken back of them yet, in order; those taken back whole, and absorbed run-rate, are left out. */
export const standingEntries = async (tx: Tx, planLineIds: readonly string[]): Promise<LedgerEntry[]> =>
  (
    await tx.query<StoredEntry>(
      `select * from (
         select ${COLUMNS.replace(
           'e.amount::text',
           `(e.amount + coalesce((select sum(r.amount) from ledger_entry r
           where r.organization_id = $1 and r.reverses_id = e.id), 0))::text`,
         )}
         from ledger_entry e
         where e.organization_id = $1 and e.plan_line_id = any ($2::uuid[]) and e.reverses_id is null and e.kind <> 'ABSORPTION') standing
       where amount <> '0' order by sequence`,
      [tx.organizationId, planLineIds],
    )
  ).map(entryOf);

/** Sums of a cycle's wanted entries as seen by the asking member; uses equal sources where all units are seen. */
export interface LedgerSums {
  readonly entries: number;
  readonly uses: bigint;
  readonly sources: bigint;
}

export async function ledgerSums(tx: Tx, cycleId: string, filter: LedgerFilter): Promise<LedgerSums> {
  const [row] = await tx.query<{ entries: number; uses: string; sources: string }>(
    `select count(*)::int as entries, coalesce(sum(amount) filter (where side = 'USE'), 0)::text as uses,
       coalesce(-sum(amount) filter (where side = 'SOURCE'), 0)::text as sources
     from ledger_entry e where ${WANTED}`,
    wanted(tx, cycleId, filter),
  );
  return { entries: row?.entries ?? 0, uses: BigInt(row?.uses ?? 0), sources: BigInt(row?.sources ?? 0) };
}

/** Initiatives that a cycle's entries are for. */
export const bookedInitiatives = async (tx: Tx, cycleId: string): Promise<string[]> =>
  (
    await tx.query<{ id: string }>(
      'select distinct initiative_id as id from ledger_entry where organization_id = $1 and cycle_id = $2 and initiative_id is not null',
      [tx.organizationId, cycleId],
    )
  ).map((row) => row.id);

/** What the ledger moved on a unit's lines, in minor units. */
export interface UnitMove {
  readonly businessUnitId: string;
  readonly legalEntity: string;
  readonly costCentre: string;
  readonly account: string;
  readonly contributed: bigint;
  readonly received: bigint;
  readonly alreadyBudgeted: bigint;
}

/** Moves by unit and line, of one cycle, or with null of the whole fiscal year. */
export async function unitMoves(tx: Tx, fiscalYear: number, cycleId: string | null): Promise<UnitMove[]> {
  const rows = await tx.query<Record<keyof UnitMove, string>>(
    `select business_unit_id as "businessUnitId", legal_entity as "legalEntity", cost_centre as "costCentre", account,
       coalesce(-sum(amount) filter (where side = 'SOURCE' and not already_budgeted), 0)::text as contributed,
       coalesce(sum(amount) filter (where side = 'USE' and not already_budgeted), 0)::text as received,
       coalesce(sum(amount) filter (where side = 'USE' and already_budgeted), 0)::text as "alreadyBudgeted"
     from ledger_entry
     where organization_id = $1 and fiscal_year = $2 and ($3::uuid is null or cycle_id = $3) and kind <> 'ABSORPTION'
     group by 1, 2, 3, 4`,
    [tx.organizationId, fiscalYear, cycleId],
  );
  return rows.map((row) => ({
    ...row,
    contributed: BigInt(row.contributed),
    received: BigInt(row.received),
    alreadyBudgeted: BigInt(row.alreadyBudgeted),
  }));
}

/** The kinds of journal that take booked money back. */
export type TakingBack = Exclude<JournalKind, 'COMMITMENT' | 'ABSORPTION'>;
