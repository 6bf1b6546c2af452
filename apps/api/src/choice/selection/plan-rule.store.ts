import type { ShareRule } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

/** The floors and ceilings of a cycle, in their order. */
export const planRulesOf = (tx: Tx, cycleId: string): Promise<ShareRule[]> =>
  tx.query<ShareRule>(
    `select dimension, key, name, floor_share as floor, ceiling_share as ceiling from plan_rule
     where organization_id = $1 and cycle_id = $2 order by position`,
    [tx.organizationId, cycleId],
  );

/** Puts rules in the place of those that a cycle has; the cycle must be locked. */
export async function replacePlanRules(tx: Tx, cycleId: string, rules: readonly ShareRule[]): Promise<void> {
  await tx.query('delete from plan_rule where organization_id = $1 and cycle_id = $2', [tx.organizationId, cycleId]);
  if (rules.length === 0) return;
  await tx.query(
    `insert into plan_rule (organization_id, cycle_id, position, dimension, key, name, floor_share, ceiling_share)
     select $1, $2, * from unnest($3::smallint[], $4::text[], $5::text[], $6::text[], $7::int[], $8::int[])`,
    [
      tx.organizationId,
      cycleId,
      rules.map((_, k) => k + 1),
      rules.map((rule) => rule.dimension),
      rules.map((rule) => rule.key),
      rules.map((rule) => rule.name),
      rules.map((rule) => rule.floor),
      rules.map((rule) => rule.ceiling),
    ],
  );
}

/** Names of plans of a cycle that are submitted or decided. */
export const submittedPlans = async (tx: Tx, cycleId: string): Promise<string[]> =>
  (
    await tx.query<{ name: string }>(
      `select name from plan where organization_id = $1 and cycle_id = $2
         and plan_state not in ('DRAFT', 'RETURNED', 'WITHDRAWN') order by submitted_at, id`,
      [tx.organizationId, cycleId],
    )
  ).map((row) => row.name);
