import type { EnvelopeLimit } from '@clout/domain';
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
