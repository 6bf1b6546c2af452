import type { FundingLine } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

export const PIVOT_DIMENSIONS = [
  'PRODUCT_LINE',
  'TOUCHPOINT',
  'CHANNEL',
  'FUNCTIONAL_AREA',
  'BUSINESS_UNIT',
  'REGION',
] as const;
/** What a ranking is added up by. */
export type PivotDimension = (typeof PIVOT_DIMENSIONS)[number];

/** A place of the ranking with the groups it belongs to; amounts of the proposed option in minor units. */
export interface GroupedPlace {
  readonly initiativeId: string;
  readonly groups: readonly string[];
  readonly inYear: bigint;
  readonly runRate: bigint;
  readonly funding: FundingLine;
}

/** The places that the session sees of a ranking, with their groups, in one statement. */
export async function groupedPlaces(tx: Tx, cycleId: string, by: PivotDimension): Promise<GroupedPlace[]> {
  const rows = await tx.query<Omit<GroupedPlace, 'inYear' | 'runRate'> & { inYear: string; runRate: string }>(
    `select r.initiative_id as "initiativeId", r.in_year as "inYear", r.run_rate as "runRate", r.funding,
       case $3 when 'BUSINESS_UNIT' then array[r.business_unit_id]
         when 'REGION' then array_remove(array[u.region_id], null)
         else array(select t.term_id from initiative_term t
           where t.organization_id = $1 and t.initiative_id = r.initiative_id and t.kind = $3) end as groups
     from ranking_entry r
     join initiative i on i.organization_id = $1 and i.id = r.initiative_id
     join business_unit u on u.organization_id = $1 and u.id = r.business_unit_id
     where r.organization_id = $1 and r.cycle_id = $2 order by r.position`,
    [tx.organizationId, cycleId, by],
  );
  return rows.map((row) => ({ ...row, inYear: BigInt(row.inYear), runRate: BigInt(row.runRate) }));
}
