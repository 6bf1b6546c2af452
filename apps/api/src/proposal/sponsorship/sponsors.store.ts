import type { Tx } from '../../platform/database/transaction';

/** Members who answered a request by sponsoring the initiative, by initiative. */
export async function sponsorsOf(tx: Tx, initiativeIds: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const rows = await tx.query<{ initiativeId: string; members: string[] }>(
    `select initiative_id as "initiativeId", array_agg(answered_by order by answered_by) as members
     from sponsorship_request where organization_id = $1 and initiative_id = any ($2::uuid[]) and sponsor
     group by initiative_id`,
    [tx.organizationId, initiativeIds],
  );
  return new Map(rows.map(({ initiativeId, members }) => [initiativeId, members]));
}
