import {
  orderKey,
  type BookedRow,
  type FundedTarget,
  type OrderBalance,
  type SpendingKind,
  type SpendingRow,
} from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

/** Which of these documents of a source came with an earlier import of the kind, and with which. */
export async function importedDocuments(
  tx: Tx,
  source: { readonly kind: SpendingKind; readonly sourceSystem: string },
  documents: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ document: string; number: number }>(
    `select e.document, min(i.number) as number from spending_entry e
     join spending_import i on i.organization_id = $1 and i.id = e.import_id
     where e.organization_id = $1 and e.source_system = $2 and e.kind = $3 and e.document = any ($4::text[])
     group by e.document`,
    [tx.organizationId, source.sourceSystem, source.kind, documents],
  );
  return new Map(rows.map((row) => [row.document, row.number]));
}

/** What stands of the orders of plan lines, by `orderKey`. */
export async function orderBalances(
  tx: Tx,
  lineIds: readonly string[],
  orders: readonly string[],
): Promise<ReadonlyMap<string, OrderBalance>> {
  const rows = await tx.query<Record<'lineId' | 'order' | keyof OrderBalance, string>>(
    `select plan_line_id as "lineId", order_key as "order", (array_agg(cost_line_id order by cost_line_id))[1] as "costLineId",
       sum(obligated)::text as obligated, sum(accrued)::text as accrued,
       coalesce(-sum(obligated) filter (where kind = 'ACCRUED'), 0)::text as taken
     from spending_entry where organization_id = $1 and plan_line_id = any ($2::uuid[]) and order_key = any ($3::text[])
     group by 1, 2`,
    [tx.organizationId, lineIds, orders],
  );
  return new Map(
    rows.map(({ lineId, order, costLineId, obligated, accrued, taken }) => [
      orderKey(lineId, order),
      { costLineId, obligated: BigInt(obligated), accrued: BigInt(accrued), taken: BigInt(taken) },
    ]),
  );
}

/** A row of a file with the plan line that it is booked on. */
export interface PlacedRow {
  readonly line: number;
  readonly row: SpendingRow;
  readonly target: FundedTarget;
  readonly booked: BookedRow;
}

/** Writes the rows of an import. */
export const insertEntries = (
  tx: Tx,
  from: {
    readonly id: string;
    readonly kind: SpendingKind;
    readonly sourceSystem: string;
    readonly fiscalYear: number;
  },
  rows: readonly PlacedRow[],
): Promise<unknown> =>
  tx.query(
    `insert into spending_entry (organization_id, import_id, kind, source_system, fiscal_year, line, document, order_key,
       plan_line_id, cost_line_id, initiative_id, cycle_id, business_unit_id, period, cost_class, cost_centre, account,
       amount, obligated, accrued, actual, blocked)
     select $1, $2, $3, $4, $5, * from unnest($6::int[], $7::text[], $8::text[], $9::uuid[], $10::uuid[], $11::uuid[],
       $12::uuid[], $13::uuid[], $14::smallint[], $15::text[], $16::text[], $17::text[], $18::bigint[], $19::bigint[],
       $20::bigint[], $21::bigint[], $22::boolean[])`,
    [
      tx.organizationId,
      from.id,
      from.kind,
      from.sourceSystem,
      from.fiscalYear,
      rows.map((r) => r.line),
      rows.map((r) => r.row.document),
      rows.map((r) => r.row.order),
      rows.map((r) => r.target.line.id),
      rows.map((r) => r.booked.place.costLineId),
      rows.map((r) => r.target.initiativeId),
      rows.map((r) => r.target.cycleId),
      rows.map((r) => r.target.line.businessUnitId),
      rows.map((r) => r.row.period),
      rows.map((r) => r.booked.place.costClass),
      rows.map((r) => r.row.costCentre),
      rows.map((r) => r.row.account),
      rows.map((r) => r.row.amount.toString()),
      rows.map((r) => r.booked.obligated.toString()),
      rows.map((r) => r.booked.accrued.toString()),
      rows.map((r) => r.booked.actual.toString()),
      rows.map((r) => r.target.line.state === 'CONDITIONAL'),
    ],
  );
