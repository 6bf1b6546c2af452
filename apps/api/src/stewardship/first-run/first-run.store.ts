import { type FirstStep, INITIATIVE_STATES, NEEDED_ROLES } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

/** Which steps of the first run are done, by what is stored; one statement, in a transaction of its own. */
export async function stepsDone(tx: Tx): Promise<Record<FirstStep, boolean>> {
  // Whether something exists is no secret, whatever of it the member may see.
  await tx.scope({ sight: 'ALL', initiative_states: INITIATIVE_STATES.join(',') });
  const [row] = await tx.query<Record<FirstStep, boolean>>(
    `select
       exists (select from business_unit where organization_id = $1 and retired_at is null) as "UNITS",
       (select count(distinct r.role) from member_role r join member m on m.organization_id = $1 and m.id = r.member_id and m.active
         where r.organization_id = $1 and r.role = any ($2::text[])) = cardinality($2::text[]) as "PEOPLE",
       exists (select from opex_base_version where organization_id = $1) or exists (select from record_entry
         where organization_id = $1 and subject_id = $1 and act = 'setBusinessCalendar') as "CALENDAR",
       exists (select from opex_base_version where organization_id = $1 and state in ('IMPORTED', 'CERTIFIED')) as "BASE",
       exists (select from opex_base_version where organization_id = $1 and state = 'CERTIFIED') as "BASE_CERTIFIED",
       exists (select from mandate where organization_id = $1) as "MANDATE",
       exists (select from mandate where organization_id = $1 and state = 'IN_FORCE') as "COUNTERSIGNED",
       exists (select from rate_card where organization_id = $1 and state = 'CERTIFIED') as "RATE_CARD",
       exists (select from funding_cycle where organization_id = $1) as "CYCLE",
       exists (select from initiative where organization_id = $1) as "INITIATIVE"`,
    [tx.organizationId, NEEDED_ROLES],
  );
  if (!row) throw new Error('a select without a row');
  return row;
}
