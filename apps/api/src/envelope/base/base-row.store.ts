import {
  UNKNOWN,
  type BaseDimension,
  type BaseExclusion,
  type BaseTotal,
  type Exclusions,
  type OpexRow,
  type RowProblem,
} from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

/** An accepted row with its line in the file. */
export interface BaseRow {
  readonly line: number;
  readonly row: OpexRow;
}

/** Writes accepted rows of a version. */
export const insertBaseRows = (tx: Tx, versionId: string, rows: readonly BaseRow[]): Promise<unknown> =>
  tx.query(
    `insert into opex_base_row (organization_id, version_id, line, business_unit_id, legal_entity, cost_centre, functional_area,
       account, category, period, allocation, amount)
     select $1, $2, * from unnest($3::int[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::smallint[],
       $11::text[], $12::bigint[])`,
    [
      tx.organizationId,
      versionId,
      rows.map((r) => r.line),
      rows.map((r) => r.row.businessUnit),
      rows.map((r) => r.row.legalEntity),
      rows.map((r) => r.row.costCentre),
      rows.map((r) => r.row.functionalArea),
      rows.map((r) => r.row.account),
      rows.map((r) => r.row.category),
      rows.map((r) => r.row.period),
      rows.map((r) => r.row.allocation),
      rows.map((r) => r.row.amount.toString()),
    ],
  );

/** A refused row with its line. */
export type RefusedRow = { readonly line: number } & RowProblem;

export const insertRefusals = (tx: Tx, versionId: string, rows: readonly RefusedRow[]): Promise<unknown> =>
  tx.query(
    `insert into opex_base_refusal (organization_id, version_id, line, field, value, reason)
     select $1, $2, * from unnest($3::int[], $4::text[], $5::text[], $6::text[])`,
    [
      tx.organizationId,
      versionId,
      rows.map((r) => r.line),
      rows.map((r) => r.field),
      rows.map((r) => r.value.replaceAll('\u0000', '\u2400')),
      rows.map((r) => r.reason),
    ],
  );

/** The first refused rows of a version, by line. */
export const refusals = (tx: Tx, versionId: string, first: number): Promise<RefusedRow[]> =>
  tx.query<RefusedRow>(
    `select line, field, value, reason from opex_base_refusal where organization_id = $1 and version_id = $2 order by line limit $3`,
    [tx.organizationId, versionId, first],
  );

const COLUMN: { readonly [D in BaseDimension]: string } = {
  BUSINESS_UNIT: 'business_unit_id::text',
  FUNCTIONAL_AREA: 'functional_area',
  PERIOD: `coalesce(period::text, '${UNKNOWN}')`,
  CATEGORY: 'category',
  LEGAL_ENTITY: 'legal_entity',
  COST_CENTRE: 'cost_centre',
  ACCOUNT: 'account',
};

/** Why a row is outside, in the order of the domain's `exclusionOf`; $3 are the mandate's categories, $4 the cycle's. */
const REASON = `case when allocation = 'ALLOCATED' then 'ALLOCATED' when category = any ($3::text[]) then 'MANDATE_CATEGORY'
  when category = any ($4::text[]) then 'CYCLE_CATEGORY' end`;

/** Totals of a version by one dimension; what the asking member may see of it. */
export async function baseTotals(
  tx: Tx,
  versionId: string,
  by: BaseDimension,
  outside: Exclusions,
): Promise<BaseTotal[]> {
  const rows = await tx.query<{ key: string; amount: string; addressable: string; rows: number }>(
    `select ${COLUMN[by]} collate "C" as key, sum(amount)::text as amount, count(*)::int as rows,
       coalesce(sum(amount) filter (where ${REASON} is null), 0)::text as addressable
     from opex_base_row where organization_id = $1 and version_id = $2 group by 1 order by ${by === 'PERIOD' ? 'min(period) nulls last' : '1'}`,
    [tx.organizationId, versionId, outside.mandate, outside.cycle],
  );
  return rows.map((r) => ({ ...r, amount: BigInt(r.amount), addressable: BigInt(r.addressable) }));
}

/** What of a version is outside the addressable base, by reason and category. */
export async function baseOutside(tx: Tx, versionId: string, outside: Exclusions): Promise<BaseExclusion[]> {
  const rows = await tx.query<Omit<BaseExclusion, 'amount'> & { amount: string }>(
    `select ${REASON} as reason, category collate "C" as category, sum(amount)::text as amount, count(*)::int as rows
     from opex_base_row where organization_id = $1 and version_id = $2 and ${REASON} is not null
     group by 1, 2 order by 1, 2`,
    [tx.organizationId, versionId, outside.mandate, outside.cycle],
  );
  return rows.map((r) => ({ ...r, amount: BigInt(r.amount) }));
}

/** Addressable amount of a version, whole and by period; `byPeriod` is null when some rows do not know their period. */
export interface Addressable {
  readonly total: bigint;
  readonly byPeriod: ReadonlyMap<number, bigint> | null;
}

export async function addressableOf(tx: Tx, versionId: string, outside: Exclusions): Promise<Addressable> {
  const rows = await tx.query<{ period: number | null; amount: string }>(
    `select period, sum(amount)::text as amount from opex_base_row
     where organization_id = $1 and version_id = $2 and ${REASON} is null group by 1`,
    [tx.organizationId, versionId, outside.mandate, outside.cycle],
  );
  const known = rows.flatMap((r) => (r.period === null ? [] : [[r.period, BigInt(r.amount)] as const]));
  const total = rows.reduce((sum, r) => sum + BigInt(r.amount), 0n);
  return { total, byPeriod: known.length === rows.length ? new Map(known) : null };
}

/** Account categories of a version. */
export const categoriesOf = async (tx: Tx, versionId: string): Promise<string[]> =>
  (
    await tx.query<{ category: string }>(
      `select distinct category collate "C" as category from opex_base_row where organization_id = $1 and version_id = $2 order by 1`,
      [tx.organizationId, versionId],
    )
  ).map((r) => r.category);

/** A unit's budget line with what it has, all of it and the addressable part, in minor units. */
export interface UnitLine {
  readonly businessUnitId: string;
  readonly legalEntity: string;
  readonly costCentre: string;
  readonly account: string;
  readonly amount: bigint;
  readonly addressable: bigint;
}

/** Lines of a version by unit; what the asking member may see of it. */
export async function unitLines(tx: Tx, versionId: string, outside: Exclusions): Promise<UnitLine[]> {
  const rows = await tx.query<Record<keyof UnitLine, string>>(
    `select business_unit_id as "businessUnitId", legal_entity as "legalEntity", cost_centre as "costCentre", account,
       sum(amount)::text as amount, coalesce(sum(amount) filter (where ${REASON} is null), 0)::text as addressable
     from opex_base_row where organization_id = $1 and version_id = $2 group by 1, 2, 3, 4`,
    [tx.organizationId, versionId, outside.mandate, outside.cycle],
  );
  return rows.map((r) => ({ ...r, amount: BigInt(r.amount), addressable: BigInt(r.addressable) }));
}
