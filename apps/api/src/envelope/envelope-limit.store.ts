import type { EnvelopeLimit, Measure } from '@clout/domain';
import type { Tx } from '../platform/database/transaction';

/** A limit of one scope with what was promised before Clout, in minor units. */
export interface ScopedLimit extends EnvelopeLimit {
  readonly scope: string;
  readonly openingCommitments: bigint;
}

/**
 * Writes limits under what stands: held and committed money stay, and only they may pass the new limit, as excess. Rows
 * are written in key order.
 */
export async function writeLimits(
  tx: Tx,
  fiscalYear: number,
  baseVersionId: string,
  limits: readonly ScopedLimit[],
): Promise<void> {
  await tx.query(
    `insert into envelope_row as r (organization_id, fiscal_year, base_version_id, scope, measure, period, addressable,
       limit_amount, reserve, opening_commitments, committed, excess)
     select $1, $2, $3, scope, measure, period, addressable, limit_amount, reserve, opening, opening,
       greatest(0, opening + reserve - limit_amount)
     from unnest($4::text[], $5::text[], $6::text[], $7::bigint[], $8::bigint[], $9::bigint[], $10::bigint[])
       as w (scope, measure, period, addressable, limit_amount, reserve, opening)
     order by scope collate "C", measure, period
     on conflict (organization_id, fiscal_year, scope, measure, period) do update set
       base_version_id = excluded.base_version_id,
       addressable = excluded.addressable,
       limit_amount = excluded.limit_amount,
       reserve = excluded.reserve,
       opening_commitments = excluded.opening_commitments,
       committed = r.committed - r.opening_commitments + excluded.opening_commitments,
       excess = greatest(0, r.committed - r.opening_commitments + excluded.opening_commitments + r.held + excluded.reserve
         - excluded.limit_amount)`,
    [
      tx.organizationId,
      fiscalYear,
      baseVersionId,
      limits.map((l) => l.scope),
      limits.map((l) => l.measure),
      limits.map((l) => l.period),
      limits.map((l) => l.addressable.toString()),
      limits.map((l) => l.limit.toString()),
      limits.map((l) => l.reserve.toString()),
      limits.map((l) => l.openingCommitments.toString()),
    ],
  );
}

/** What was promised before Clout, by measure and, for IN_YEAR, by known period; minor units. */
export interface OpeningSums {
  readonly of: (measure: Measure, period: string) => bigint;
}

/** Opening commitments of a fiscal year; the actor must see every unit's money. */
export async function openingSums(tx: Tx, fiscalYear: number): Promise<OpeningSums> {
  const rows = await tx.query<{ period: number | null; in_year: string; run_rate: string }>(
    `select period, sum(in_year_amount)::text as in_year, sum(run_rate_amount)::text as run_rate
     from opening_commitment where organization_id = $1 and fiscal_year = $2 group by 1`,
    [tx.organizationId, fiscalYear],
  );
  const sums = new Map<string, bigint>();
  const add = (key: string, amount: string): void => void sums.set(key, (sums.get(key) ?? 0n) + BigInt(amount));
  for (const row of rows) {
    add('IN_YEAR YEAR', row.in_year);
    add('RUN_RATE YEAR', row.run_rate);
    if (row.period !== null) add(`IN_YEAR ${row.period}`, row.in_year);
  }
  return { of: (measure, period) => sums.get(`${measure} ${period}`) ?? 0n };
}

/** Money promised before Clout; amounts in minor units, >= 0. */
export interface OpeningCommitment {
  readonly id: string;
  readonly fiscalYear: number;
  readonly businessUnitId: string;
  readonly costCentre: string;
  readonly account: string;
  readonly period: number | null;
  readonly inYearAmount: bigint;
  readonly runRateAmount: bigint;
  readonly description: string;
  readonly absorbsOn: string | null;
}

export async function insertOpeningCommitments(tx: Tx, commitments: readonly OpeningCommitment[]): Promise<void> {
  for (const c of commitments)
    await tx.query(
      `insert into opening_commitment (organization_id, id, fiscal_year, business_unit_id, cost_centre, account, period,
         in_year_amount, run_rate_amount, description, absorbs_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        tx.organizationId,
        c.id,
        c.fiscalYear,
        c.businessUnitId,
        c.costCentre,
        c.account,
        c.period,
        c.inYearAmount.toString(),
        c.runRateAmount.toString(),
        c.description,
        c.absorbsOn,
      ],
    );
}
