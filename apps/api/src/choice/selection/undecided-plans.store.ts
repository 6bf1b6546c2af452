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
