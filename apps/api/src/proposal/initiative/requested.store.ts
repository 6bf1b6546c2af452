import type { Tx } from '../../platform/database/transaction';

/** In-year OPEX that each unit asks for in a cycle by its proposed options, as far as the session sees its initiatives. */
export async function requestedByUnit(tx: Tx, cycleId: string): Promise<ReadonlyMap<string, bigint>> {
  const rows = await tx.query<{ unit: string; amount: string }>(
    `select i.business_unit_id as unit, sum(o.in_year)::text as amount
     from initiative i join funding_option o on o.organization_id = $1 and o.initiative_id = i.id and o.proposed
     where i.organization_id = $1 and i.cycle_id = $2 and i.initiative_state not in ('DRAFT', 'RETURNED', 'WITHDRAWN')
     group by 1`,
    [tx.organizationId, cycleId],
  );
  return new Map(rows.map(({ unit, amount }) => [unit, BigInt(amount)]));
}
