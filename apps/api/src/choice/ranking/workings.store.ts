import type { Tx } from '../../platform/database/transaction';
import type { KeptWorkings } from './ranking.store';

/** What the scores of some ranked initiatives were made of, by initiative, in one statement. */
export async function workingsOf(
  tx: Tx,
  cycleId: string,
  initiativeIds: readonly string[],
): Promise<ReadonlyMap<string, KeptWorkings>> {
  const rows = await tx.query<KeptWorkings & { initiativeId: string }>(
    `select initiative_id as "initiativeId", factors, workings from ranking_entry
     where organization_id = $1 and cycle_id = $2 and initiative_id = any ($3::uuid[])`,
    [tx.organizationId, cycleId, initiativeIds],
  );
  return new Map(rows.map(({ initiativeId, ...kept }) => [initiativeId, kept]));
}
