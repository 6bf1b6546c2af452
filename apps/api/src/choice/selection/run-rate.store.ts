import type { IsoDate, RunRateLine } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

/** Committed run-rate of a plan line that its unit takes into its own base on a day; minor units. */
export interface RunRateCommitment {
  readonly id: string;
  readonly planLineId: string;
  readonly planId: string;
  readonly cycleId: string;
  readonly fiscalYear: number;
  readonly businessUnitId: string;
  readonly initiativeId: string;
  /** What still stands of `promised`. */
  readonly amount: bigint;
  readonly promised: bigint;
  /** Where what was promised enters the unit's base. */
  readonly lines: readonly RunRateLine[];
  readonly absorbsOn: IsoDate;
}

type New = Omit<RunRateCommitment, 'planId' | 'initiativeId' | 'promised'>;

/** Keeps when each part of a committed run-rate is absorbed. */
export const insertRunRateCommitments = (tx: Tx, parts: readonly New[]): Promise<unknown> =>
  tx.query(
    `insert into run_rate_commitment (organization_id, id, plan_line_id, cycle_id, fiscal_year, business_unit_id, amount, absorbs_on, lines)
     select $1, * from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::int[], $6::uuid[], $7::bigint[], $8::date[], $9::jsonb[])`,
    [
      tx.organizationId,
      parts.map((part) => part.id),
      parts.map((part) => part.planLineId),
      parts.map((part) => part.cycleId),
      parts.map((part) => part.fiscalYear),
      parts.map((part) => part.businessUnitId),
      parts.map((part) => part.amount.toString()),
      parts.map((part) => part.absorbsOn),
      parts.map((part) => JSON.stringify(part.lines.map((line) => ({ ...line, amount: line.amount.toString() })))),
    ],
  );

type StoredRunRate = Omit<RunRateCommitment, 'amount' | 'promised' | 'lines'> & {
  readonly amount: string;
  readonly promised: string;
  readonly lines: readonly (Omit<RunRateLine, 'amount'> & { readonly amount: string })[];
};

/** Run-rate of lines whose money stands, absorbed by nobody yet, whose day is on or before a day, or of the ids given. */
export async function runRateToAbsorb(
  tx: Tx,
  which: { readonly onDate: IsoDate } | { readonly ids: readonly string[] },
): Promise<RunRateCommitment[]> {
  const rows = await tx.query<StoredRunRate>(
    `select r.id, r.plan_line_id as "planLineId", l.plan_id as "planId", r.cycle_id as "cycleId", r.fiscal_year as "fiscalYear",
       r.business_unit_id as "businessUnitId", l.initiative_id as "initiativeId", r.absorbs_on as "absorbsOn",
       least(r.amount, l.approved_run_rate - l.released_run_rate)::text as amount, r.amount::text as promised, r.lines
     from run_rate_commitment r
     join plan_line l on l.organization_id = $1 and l.id = r.plan_line_id
     where r.organization_id = $1 and r.absorbed_on is null and ($2::date is null or r.absorbs_on <= $2)
       and ($3::uuid[] is null or r.id = any ($3))
       and l.line_state in ('COMMITTED', 'CONDITIONAL', 'PARTLY') and l.approved_run_rate > l.released_run_rate
       and not exists (select from ledger_entry e where e.organization_id = $1 and e.absorbs_id = r.id)
     order by r.absorbs_on, r.id`,
    [tx.organizationId, 'onDate' in which ? which.onDate : null, 'ids' in which ? which.ids : null],
  );
  return rows.map((row) => ({
    ...row,
    amount: BigInt(row.amount),
    promised: BigInt(row.promised),
    lines: row.lines.map((line) => ({ ...line, amount: BigInt(line.amount) })),
  }));
}

/** Takes an absorbed amount off its line's standing run-rate and keeps when and how much; the plan must be locked. */
export async function markRunRateAbsorbed(tx: Tx, part: RunRateCommitment): Promise<void> {
  const kept = await tx.affect(
    `update run_rate_commitment set absorbed_on = absorbs_on, absorbed_amount = $3
     where organization_id = $1 and id = $2 and absorbed_on is null`,
    [tx.organizationId, part.id, part.amount.toString()],
  );
  const taken = await tx.affect(
    `update plan_line set approved_run_rate = approved_run_rate - $3::bigint
     where organization_id = $1 and id = $2 and approved_run_rate - released_run_rate >= $3::bigint`,
    [tx.organizationId, part.planLineId, part.amount.toString()],
  );
  if (kept !== 1 || taken !== 1) throw new Error('a run-rate moved under the lock of its plan');
}
