import type { HeldSource } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

const COLUMNS = `plan_line_id as "planLineId", business_unit_id as "businessUnitId", legal_entity as "legalEntity",
  cost_centre as "costCentre", account, fiscal_year as "fiscalYear", period::int as period, cost_kind as "costKind",
  already_budgeted as "alreadyBudgeted", amount::text as amount`;

type StoredHold = Omit<HeldSource, 'amount'> & { readonly amount: string };
const holdOf = (row: StoredHold): HeldSource => ({ ...row, amount: BigInt(row.amount) });

/** Keeps what submitted plan lines hold of source lines. */
export async function insertHolds(tx: Tx, cycleId: string, holds: readonly HeldSource[]): Promise<void> {
  if (holds.length === 0) return;
  await tx.query(
    `insert into source_hold (organization_id, cycle_id, plan_line_id, business_unit_id, legal_entity, cost_centre, account,
       fiscal_year, period, cost_kind, already_budgeted, amount)
     select $1, $2, * from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::int[], $9::smallint[],
       $10::text[], $11::boolean[], $12::bigint[])`,
    [
      tx.organizationId,
      cycleId,
      holds.map((h) => h.planLineId),
      holds.map((h) => h.businessUnitId),
      holds.map((h) => h.legalEntity),
      holds.map((h) => h.costCentre),
      holds.map((h) => h.account),
      holds.map((h) => h.fiscalYear),
      holds.map((h) => h.period),
      holds.map((h) => h.costKind),
      holds.map((h) => h.alreadyBudgeted),
      holds.map((h) => h.amount.toString()),
    ],
  );
}

/** Takes away what plan lines hold, to be drawn by who calls; in a stable order. */
export async function takeHolds(tx: Tx, planLineIds: readonly string[]): Promise<HeldSource[]> {
  const rows = await tx.query<StoredHold>(
    `with gone as (delete from source_hold where organization_id = $1 and plan_line_id = any ($2::uuid[]) returning *)
     select ${COLUMNS} from gone
     order by plan_line_id, fiscal_year, period, cost_kind, already_budgeted, business_unit_id, legal_entity collate "C",
       cost_centre collate "C", account collate "C"`,
    [tx.organizationId, planLineIds],
  );
  return rows.map(holdOf);
}

/** Gives back what plan lines hold of source lines; nothing where they hold nothing. */
export const releaseSources = async (tx: Tx, planLineIds: readonly string[]): Promise<void> => {
  if (planLineIds.length === 0) return;
  await tx.affect('delete from source_hold where organization_id = $1 and plan_line_id = any ($2::uuid[])', [
    tx.organizationId,
    planLineIds,
  ]);
};

/** What is held of one line of a unit, in minor units: fresh money, and what its budget holds for the use already. */
export interface HeldOfLine {
  readonly businessUnitId: string;
  readonly legalEntity: string;
  readonly costCentre: string;
  readonly account: string;
  readonly fresh: bigint;
  readonly alreadyBudgeted: bigint;
}

/** What is held of each line in a fiscal year, with a cycle only for plans of that cycle. */
export async function heldByLine(tx: Tx, fiscalYear: number, cycleId: string | null): Promise<HeldOfLine[]> {
  const rows = await tx.query<Record<keyof HeldOfLine, string>>(
    `select h.business_unit_id as "businessUnitId", h.legal_entity as "legalEntity", h.cost_centre as "costCentre", h.account,
       coalesce(sum(h.amount) filter (where not h.already_budgeted), 0)::text as fresh,
       coalesce(sum(h.amount) filter (where h.already_budgeted), 0)::text as "alreadyBudgeted"
     from source_hold h
     where h.organization_id = $1 and h.fiscal_year = $2 and ($3::uuid is null or h.cycle_id = $3)
     group by 1, 2, 3, 4`,
    [tx.organizationId, fiscalYear, cycleId],
  );
  return rows.map((row) => ({ ...row, fresh: BigInt(row.fresh), alreadyBudgeted: BigInt(row.alreadyBudgeted) }));
}
