import type { CarryOverRule, ClosedLine } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

/** The sums of a fiscal year at its close, in minor units. */
export interface CloseSums {
  readonly limit: bigint;
  readonly openingCommitments: bigint;
  readonly approved: bigint;
  readonly used: bigint;
  readonly overspent: bigint;
  readonly carried: bigint;
  readonly lapsed: bigint;
  readonly uncommitted: bigint;
  readonly carriedUncommitted: bigint;
}

/** A closed fiscal year. */
export interface ClosedYear extends CloseSums {
  readonly id: string;
  readonly fiscalYear: number;
  readonly mandateId: string;
  readonly rule: CarryOverRule;
  readonly carryLimit: bigint | null;
  readonly carryExpires: string | null;
  readonly digest: string;
  readonly reason: string;
  readonly closedBy: string;
  readonly closedAt: Date;
}

/** A plan line at the close. */
export interface LineAtClose extends Omit<ClosedLine, 'accrued' | 'actual'> {
  readonly initiativeId: string;
  readonly businessUnitId: string;
}

/** What a contributing unit gets back of what lapsed. */
export interface ReturnToUnit {
  readonly businessUnitId: string;
  readonly amount: bigint;
}

const SUMS = `limit_amount::text as "limit", opening_commitments::text as "openingCommitments", approved::text as approved,
  used::text as used, overspent::text as overspent, carried::text as carried, lapsed::text as lapsed,
  uncommitted::text as uncommitted, carried_uncommitted::text as "carriedUncommitted"`;

const NAMES = [
  'limit',
  'openingCommitments',
  'approved',
  'used',
  'overspent',
  'carried',
  'lapsed',
  'uncommitted',
  'carriedUncommitted',
] as const;

type Texts<T, Names extends keyof T> = Omit<T, Names> & Record<Names, string>;
const bigints = <Name extends string>(row: Record<Name, string>, names: readonly Name[]): Record<Name, bigint> =>
  Object.fromEntries(names.map((name) => [name, BigInt(row[name])])) as Record<Name, bigint>;

/** The close of a fiscal year, or null while it is open. */
export async function closedYear(tx: Tx, fiscalYear: number): Promise<ClosedYear | null> {
  const [row] = await tx.query<Texts<Omit<ClosedYear, 'carryLimit'>, keyof CloseSums> & { carryLimit: string | null }>(
    `select id, fiscal_year as "fiscalYear", mandate_id as "mandateId", rule, carry_limit::text as "carryLimit",
       carry_expires::text as "carryExpires", digest, reason, closed_by as "closedBy", closed_at as "closedAt", ${SUMS}
     from year_close where organization_id = $1 and fiscal_year = $2`,
    [tx.organizationId, fiscalYear],
  );
  if (!row) return null;
  return { ...row, ...bigints(row, NAMES), carryLimit: row.carryLimit === null ? null : BigInt(row.carryLimit) };
}

export const insertYearClose = (tx: Tx, close: Omit<ClosedYear, 'closedAt'>): Promise<unknown> =>
  tx.query(
    `insert into year_close (organization_id, id, fiscal_year, mandate_id, rule, carry_limit, carry_expires, digest, reason,
       closed_by, closed_at, limit_amount, opening_commitments, approved, used, overspent, carried, lapsed, uncommitted, carried_uncommitted)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
    [
      tx.organizationId,
      close.id,
      close.fiscalYear,
      close.mandateId,
      close.rule,
      close.carryLimit?.toString() ?? null,
      close.carryExpires,
      close.digest,
      close.reason,
      close.closedBy,
      tx.now,
      ...NAMES.map((name) => close[name].toString()),
    ],
  );

const LINE_MONEY = ['standing', 'obligated', 'used', 'overspent', 'carried', 'lapsed'] as const;

/** Lines of a closed year, by id. */
export const closedLines = async (tx: Tx, fiscalYear: number): Promise<LineAtClose[]> =>
  (
    await tx.query<Texts<LineAtClose, (typeof LINE_MONEY)[number]>>(
      `select plan_line_id as "lineId", initiative_id as "initiativeId", business_unit_id as "businessUnitId",
         ${LINE_MONEY.map((name) => `${name}::text as ${name}`).join(', ')}
       from year_close_line where organization_id = $1 and fiscal_year = $2 order by 1`,
      [tx.organizationId, fiscalYear],
    )
  ).map((row) => ({ ...row, ...bigints(row, LINE_MONEY) }));

export const insertClosedLines = (tx: Tx, fiscalYear: number, lines: readonly LineAtClose[]): Promise<unknown> =>
  tx.query(
    `insert into year_close_line (organization_id, fiscal_year, plan_line_id, initiative_id, business_unit_id, ${LINE_MONEY.join(', ')})
     select $1, $2, * from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::bigint[], $7::bigint[], $8::bigint[], $9::bigint[], $10::bigint[], $11::bigint[])`,
    [
      tx.organizationId,
      fiscalYear,
      lines.map((line) => line.lineId),
      lines.map((line) => line.initiativeId),
      lines.map((line) => line.businessUnitId),
      ...LINE_MONEY.map((name) => lines.map((line) => line[name].toString())),
    ],
  );

/** What contributing units got back at the close, by unit. */
export const closedReturns = async (tx: Tx, fiscalYear: number): Promise<ReturnToUnit[]> =>
  (
    await tx.query<Texts<ReturnToUnit, 'amount'>>(
      `select business_unit_id as "businessUnitId", amount::text as amount from year_close_return
       where organization_id = $1 and fiscal_year = $2 order by 1`,
      [tx.organizationId, fiscalYear],
    )
  ).map((row) => ({ ...row, amount: BigInt(row.amount) }));

export const insertReturns = (tx: Tx, fiscalYear: number, returns: readonly ReturnToUnit[]): Promise<unknown> =>
  tx.query(
    `insert into year_close_return (organization_id, fiscal_year, business_unit_id, amount)
     select $1, $2, * from unnest($3::uuid[], $4::bigint[])`,
    [
      tx.organizationId,
      fiscalYear,
      returns.map((one) => one.businessUnitId),
      returns.map((one) => one.amount.toString()),
    ],
  );
