import { INITIATIVE_STATES, LIVE_STATES, type Result, ok, refuse } from '@clout/domain';
import { saveRetired } from '../../organisation/directory.store';
import { businessUnits } from '../../organisation/organisation.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { type RetireArgs, already, staleEntry } from './change-directory';

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

/** Retires a business unit on which no live initiative hangs, or takes it back into use; its past stays. */
export async function retireBusinessUnit(tx: Tx, actor: Actor, args: RetireArgs): Promise<Result<string>> {
  const unit = (await businessUnits(tx)).find((one) => one.id === args.id);
  if (!unit) throw notFound();
  if (unit.retired === args.retired) return already(unit.name, args.retired);
  const live = args.retired ? await liveOf(tx, unit.id) : [];
  if (live.length > 0)
    return refuse('INCOMPLETE', `${unit.name} still has ${live.length} live initiatives.`, {
      field: 'id',
      problems: live.map(({ id, code }) => ({ field: id, message: `${code} is live` })),
      remedy: 'Have them decided, completed or withdrawn first.',
    });
  if (!(await saveRetired(tx, 'business_unit', args))) return staleEntry(unit.version);
  await appendRecord(tx, actor, {
    act: 'retireBusinessUnit',
    subjectType: 'BusinessUnit',
    subjectId: unit.id,
    before: { retired: !args.retired },
    after: { retired: args.retired },
  });
  return ok(unit.id);
}
