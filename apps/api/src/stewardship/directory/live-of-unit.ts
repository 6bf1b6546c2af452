import { INITIATIVE_STATES, LIVE_STATES, type Result, ok, refuse } from '@clout/domain';
import type { BusinessUnit } from '../../organisation/organisation.store';
import { isUuid } from '../../platform/access/secret';
import type { Tx } from '../../platform/database/transaction';

/** Holds a unit until the transaction ends: who begins an initiative for it meanwhile waits, and is seen or refused. */
export const keepUnit = async (tx: Tx, id: string): Promise<void> => {
  if (!isUuid(id)) return;
  await tx.query('select from business_unit where organization_id = $1 and id = $2 for update', [
    tx.organizationId,
    id,
  ]);
};

/** Codes of the unit's initiatives that still need somebody who answers for them. */
const liveOf = async (tx: Tx, unitId: string): Promise<readonly { id: string; code: string }[]> => {
  // An administrator sees no initiative; whether one hangs on the unit decides all the same.
  await tx.scope({ initiative_states: INITIATIVE_STATES.join(',') });
  return tx.query(
    `select id, code from initiative where organization_id = $1 and business_unit_id = $2
       and initiative_state = any ($3::text[]) order by code limit 50`,
    [tx.organizationId, unitId, LIVE_STATES],
  );
};

/** Refuses what a unit with live initiatives cannot undergo, naming them. */
export async function hangsOn(tx: Tx, unit: Pick<BusinessUnit, 'id' | 'name'>, field: string): Promise<Result<void>> {
  const live = await liveOf(tx, unit.id);
  if (live.length === 0) return ok(undefined);
  return refuse('INCOMPLETE', `${unit.name} still has ${live.length} live initiatives.`, {
    field,
    problems: live.map(({ id, code }) => ({ field: id, message: `${code} is live` })),
    remedy: 'Have them decided, completed or withdrawn first.',
  });
}
