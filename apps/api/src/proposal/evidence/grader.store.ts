import type { Tx } from '../../platform/database/transaction';

/** The graders of a cycle's evidence, by member id. */
export const gradersOf = async (tx: Tx, cycleId: string): Promise<string[]> =>
  (
    await tx.query<{ id: string }>(
      'select member_id as id from evidence_grader where organization_id = $1 and cycle_id = $2 order by member_id',
      [tx.organizationId, cycleId],
    )
  ).map(({ id }) => id);

/** Names the graders of a cycle, as a whole. */
export async function replaceGraders(tx: Tx, cycleId: string, memberIds: readonly string[], by: string): Promise<void> {
  await tx.query(
    'delete from evidence_grader where organization_id = $1 and cycle_id = $2 and member_id <> all ($3::uuid[])',
    [tx.organizationId, cycleId, memberIds],
  );
  await tx.query(
    `insert into evidence_grader (organization_id, cycle_id, member_id, assigned_by, assigned_at)
     select $1, $2, unnest($3::uuid[]), $4, $5 on conflict do nothing`,
    [tx.organizationId, cycleId, memberIds, by, tx.now],
  );
}
