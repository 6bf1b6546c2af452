import type { Initiative, InitiativeState } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

/**
 * Gives the next codes of a unit in a cycle, such as `EB-07` and `EB-08`; who comes next for the same unit waits for the
 * commit.
 */
export async function codeSeries(
  tx: Tx,
  cycleId: string,
  unit: { readonly id: string; readonly code: string },
): Promise<() => string> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`initiative ${cycleId} ${unit.id}`]);
  const [row] = await tx.query<{ last: number }>(
    `select coalesce(max(substring(code from '([0-9]{1,9})$')::int), 0) as last from initiative
     where organization_id = $1 and cycle_id = $2 and left(code, length($3::text) + 1) = $3 || '-'`,
    [tx.organizationId, cycleId, unit.code],
  );
  let last = row?.last ?? 0;
  return () => {
    last += 1;
    return `${unit.code}-${String(last).padStart(2, '0')}`;
  };
}

/** What changes with the state; a column that is not named stays. */
export interface StateChange {
  readonly to: InitiativeState;
  readonly submittedBy?: string;
  readonly acceptedBy?: string;
  readonly returnReason?: string | null;
}

/** Moves one initiative on; false when its version has. */
export async function moveInitiative(
  tx: Tx,
  { id, version }: Pick<Initiative, 'id' | 'version'>,
  change: StateChange,
): Promise<boolean> {
  const { to, submittedBy = null, acceptedBy = null, returnReason } = change;
  const touched = await tx.affect(
    `update initiative set initiative_state = $4, version = version + 1, updated_at = $5,
       submitted_by = coalesce($6, submitted_by), submitted_at = case when $6::uuid is null then submitted_at else $5 end,
       accepted_by = coalesce($7, accepted_by), accepted_at = case when $7::uuid is null then accepted_at else $5 end,
       return_reason = case when $8 then $9 else return_reason end,
       certified_by = case when $4 = 'RETURNED' then null else certified_by end,
       certified_at = case when $4 = 'RETURNED' then null else certified_at end
     where organization_id = $1 and id = $2 and version = $3`,
    [
      tx.organizationId,
      id,
      version,
      to,
      tx.now,
      submittedBy,
      acceptedBy,
      returnReason !== undefined,
      returnReason ?? null,
    ],
  );
  return touched === 1;
}
