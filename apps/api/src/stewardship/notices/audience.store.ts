import type { Audience, Role } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

/** What a notice calls its subject, and the cycle it belongs to. */
export interface SubjectFound {
  readonly label: string;
  readonly cycleId: string | null;
}

const SUBJECTS: Readonly<Record<string, string>> = {
  Initiative: `select code as label, cycle_id as "cycleId" from initiative where organization_id = $1 and id = $2`,
  Plan: `select c.name as label, c.id as "cycleId" from plan p
    join funding_cycle c on c.organization_id = $1 and c.id = p.cycle_id where p.organization_id = $1 and p.id = $2`,
  FundingCycle: `select name as label, id as "cycleId" from funding_cycle where organization_id = $1 and id = $2`,
  Mandate: `select fiscal_year::text as label, null::uuid as "cycleId" from mandate where organization_id = $1 and id = $2`,
  Delegation: `select begins_on || ' – ' || ends_on as label, null::uuid as "cycleId" from delegation
    where organization_id = $1 and id = $2`,
};

/** The subject of an announcement; null when it is gone or of a type that no notice is about. */
export async function subjectFound(tx: Tx, type: string, id: string): Promise<SubjectFound | null> {
  const select = SUBJECTS[type];
  return select === undefined ? null : ((await tx.query<SubjectFound>(select, [tx.organizationId, id]))[0] ?? null);
}

/** Members of an audience that the subject tells. */
const OF_SUBJECT = {
  PROPOSERS: `select unnest(array[owner_id, submitted_by]) from initiative where organization_id = $1 and id = $2`,
  PLANNERS: `select coalesce(submitted_by, created_by) from plan where organization_id = $1 and id = $2`,
  SIGNERS: `select r.member_id from decision d
    cross join lateral jsonb_array_elements(d.requirements) as q
    cross join lateral jsonb_array_elements_text(q -> 'roles') as wanted (role)
    join member_role r on r.organization_id = $1 and r.role = wanted.role
    where d.organization_id = $1 and d.plan_id = $2 and r.member_id not in (d.decided_by, d.submitted_by)
      and not exists (select from plan_signature s
        where s.organization_id = $1 and s.decision_id = d.id and s.member_id = r.member_id)`,
  PANEL: 'select member_id from panel_assignment where organization_id = $1 and cycle_id = $2',
  RANKED: `select member_id from panel_assignment where organization_id = $1 and cycle_id = $2
    union select i.owner_id from ranking_entry e join initiative i on i.organization_id = $1 and i.id = e.initiative_id
      where e.organization_id = $1 and e.cycle_id = $2`,
  DELEGATE: 'select to_member_id from delegation where organization_id = $1 and id = $2',
} satisfies Partial<Record<Audience['of'], string>>;

const LEADERS = `select u.member_id from member_unit u
  join member_role r on r.organization_id = $1 and r.member_id = u.member_id and r.role = 'PNL_LEADER'
  where u.organization_id = $1 and u.business_unit_id = any ($2::uuid[])`;

/** Holders of the roles, and where COO is one of them, those to whom a running delegation lends it. */
const HOLDERS = `select member_id from member_role where organization_id = $1 and role = any ($2::text[])
  union select d.to_member_id from delegation d
    join lent_role l on l.organization_id = $1 and l.delegation_id = d.id and l.role = any ($2::text[])
    where d.organization_id = $1 and d.revoked_at is null
      and (now() at time zone 'UTC')::date between d.begins_on and d.ends_on`;

const query = (to: Audience, subjectId: string): [sql: string, parameter: unknown] => {
  if (to.of === 'ROLES') return [HOLDERS, to.roles satisfies readonly Role[]];
  if (to.of === 'LEADERS') return [LEADERS, to.unitIds];
  if (to.of === 'MEMBERS') return ['select unnest($2::uuid[])', to.ids];
  return [OF_SUBJECT[to.of], subjectId];
};

/** Active members of an audience, but for who acted: nobody is told what they did themselves. */
export async function audienceOf(tx: Tx, to: Audience, subjectId: string, actor: string): Promise<string[]> {
  const [sql, parameter] = query(to, subjectId);
  const rows = await tx.query<{ id: string }>(
    `select m.id from member m where m.organization_id = $1 and m.active and m.pseudonym <> $3 and m.id in (${sql})
     order by m.id`,
    [tx.organizationId, parameter, actor],
  );
  return rows.map(({ id }) => id);
}

/** True while a cycle's panel scores: before and after, nobody is asked for scores. */
export async function isScoring(tx: Tx, cycleId: string): Promise<boolean> {
  const [row] = await tx.query<{ scoring: boolean }>(
    `select state = 'SCORING' and scores_revealed_at is null as scoring from funding_cycle
     where organization_id = $1 and id = $2`,
    [tx.organizationId, cycleId],
  );
  return row?.scoring === true;
}

/** Plans whose hold lapses before `until` and that no notice of it was queued for. */
export const holdsToAnnounce = async (tx: Tx, until: Date): Promise<string[]> =>
  (
    await tx.query<{ id: string }>(
      `select p.id from plan p where p.organization_id = $1 and p.plan_state in ('SUBMITTED', 'AWAITING_SIGNATURE')
         and p.hold_expires_at > $2 and p.hold_expires_at <= $3
         and not exists (select from job j where j.organization_id = $1 and j.kind = 'announce'
           and j.key = 'hold ' || p.id || ' PLANNERS')
       order by p.hold_expires_at, p.id`,
      [tx.organizationId, tx.now, until],
    )
  ).map(({ id }) => id);
