import { LIVE_STATES, type OwnedItem } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

/** What hangs on a member: live initiatives, requests to units they alone lead, undecided plans, panels, evidence to grade. */
export const ownedBy = (tx: Tx, memberId: string): Promise<OwnedItem[]> =>
  tx.query<OwnedItem>(
    `select 'INITIATIVE' as kind, i.id, i.code || ' (' || c.name || ')' as label, i.business_unit_id as "businessUnitId"
       from initiative i join funding_cycle c on c.organization_id = $1 and c.id = i.cycle_id
       where i.organization_id = $1 and i.owner_id = $2 and i.initiative_state = any ($3::text[])
     union all
     select 'SPONSORSHIP_REQUEST', r.id, u.code, null from sponsorship_request r
       join business_unit u on u.organization_id = $1 and u.id = r.business_unit_id
       join member_unit mine on mine.organization_id = $1 and mine.member_id = $2 and mine.business_unit_id = r.business_unit_id
       where r.organization_id = $1 and r.sponsor is null and r.answer_by >= ($4::timestamptz at time zone 'UTC')::date
         and exists (select from member_role own where own.organization_id = $1 and own.member_id = $2 and own.role = 'PNL_LEADER')
         and not exists (select from member_unit o
           join member_role l on l.organization_id = $1 and l.member_id = o.member_id and l.role = 'PNL_LEADER'
           join member m on m.organization_id = $1 and m.id = o.member_id and m.active
           where o.organization_id = $1 and o.business_unit_id = r.business_unit_id and o.member_id <> $2)
     union all
     select 'PLAN', id, name, null from plan
       where organization_id = $1 and submitted_by = $2 and plan_state in ('SUBMITTED', 'AWAITING_SIGNATURE')
     union all
     select 'PANEL_ASSIGNMENT', c.id, c.name, null from funding_cycle c
       where c.organization_id = $1 and c.state in ('INTAKE', 'SCORING') and c.scores_revealed_at is null
         and exists (select from panel_assignment a where a.organization_id = $1 and a.cycle_id = c.id and a.member_id = $2)
     union all
     select 'GRADER_ASSIGNMENT', c.id, c.name, null from funding_cycle c
       join evidence_grader e on e.organization_id = $1 and e.cycle_id = c.id and e.member_id = $2
       where c.organization_id = $1 and c.state in ('INTAKE', 'SCORING', 'SELECTION')
     order by 1, 3, 2`,
    [tx.organizationId, memberId, LIVE_STATES, tx.now],
  );

/** Gives initiatives of one owner to another; answers how many. */
export const passOn = (tx: Tx, ids: readonly string[], from: string, to: string): Promise<number> =>
  tx.affect(
    `update initiative set owner_id = $4, version = version + 1, updated_at = $5
     where organization_id = $1 and id = any ($2::uuid[]) and owner_id = $3`,
    [tx.organizationId, ids, from, to, tx.now],
  );

/** Takes the organisation's administrators, so that two who remove each other take turns. */
export const lockAdministrators = (tx: Tx): Promise<unknown> =>
  tx.query(
    `select member_id from member_role where organization_id = $1 and role = 'ADMIN' order by member_id for update`,
    [tx.organizationId],
  );

/** Ends a membership and every way in, at once; false when the version has moved on. */
export async function deactivate(tx: Tx, memberId: string, version: number): Promise<boolean> {
  const done = await tx.affect(
    'update member set active = false, version = version + 1 where organization_id = $1 and id = $2 and version = $3 and active',
    [tx.organizationId, memberId, version],
  );
  for (const table of ['session', 'invitation', 'reauthentication'])
    await tx.query(`delete from ${table} where organization_id = $1 and member_id = $2`, [tx.organizationId, memberId]);
  return done === 1;
}
