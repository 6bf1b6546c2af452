import type { Tx } from '../../platform/database/transaction';

/** How many plans of a cycle wait for a decision or a signature. */
export async function undecidedPlans(tx: Tx, cycleId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::int as count from plan
     where organization_id = $1 and cycle_id = $2 and plan_state in ('SUBMITTED', 'AWAITING_SIGNATURE')`,
    [tx.organizationId, cycleId],
  );
  return row?.count ?? 0;
}

/** A plan whose money is held, in minor units. */
export interface HeldPlan {
  readonly id: string;
  readonly name: string;
  readonly cycleId: string;
  readonly state: 'SUBMITTED' | 'AWAITING_SIGNATURE';
  readonly inYear: bigint;
  readonly runRate: bigint;
}

/** Undecided plans of a fiscal year's cycles, the oldest first. */
export async function heldPlans(tx: Tx, fiscalYear: number): Promise<HeldPlan[]> {
  const rows = await tx.query<Omit<HeldPlan, 'inYear' | 'runRate'> & { inYear: string; runRate: string }>(
    `select p.id, p.name, p.cycle_id as "cycleId", p.plan_state as state, p.in_year::text as "inYear", p.run_rate::text as "runRate"
     from plan p join funding_cycle c on c.organization_id = $1 and c.id = p.cycle_id
     where p.organization_id = $1 and c.fiscal_year = $2 and p.plan_state in ('SUBMITTED', 'AWAITING_SIGNATURE')
     order by p.submitted_at, p.id`,
    [tx.organizationId, fiscalYear],
  );
  return rows.map((row) => ({ ...row, inYear: BigInt(row.inYear), runRate: BigInt(row.runRate) }));
}
