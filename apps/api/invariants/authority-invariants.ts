import { FORBIDDEN_PAIRS } from '@clout/domain';

const PAIRS = FORBIDDEN_PAIRS.map(([a, b]) => `('${a}', '${b}')`).join(', ');

/** Everybody who put their name to a decision that funds or refuses, and in whose name they did. */
const NAMED = `select d.organization_id, d.plan_id, d.decided_by as member_id, d.decided_for as for_id, d.decided_at as at
    from decision d where d.kind in ('DECIDED', 'RETURNED')
  union all
  select s.organization_id, s.plan_id, s.member_id, s.signed_for, s.signed_at from plan_signature s`;

/** Queries about who decided and signed that must find nothing. */
export const AUTHORITY_INVARIANTS = [
  {
    name: 'approved-is-signed',
    guarantee: 'An approved plan carries every signature that its decision asked for, each by another person.',
    sql: `select d.organization_id, d.plan_id, q.need ->> 'kind' as kind from decision d
      join plan p on p.organization_id = d.organization_id and p.id = d.plan_id
        and p.plan_state in ('APPROVED', 'PARTLY_APPROVED', 'REVERSED')
      cross join lateral jsonb_array_elements(d.requirements) q (need)
      cross join lateral (
        select count(distinct g.member_id) as signatures, coalesce(jsonb_agg(distinct g.role), '[]') as roles
        from (select d.decided_by as member_id, 'COO' as role,
                not d.requirements @> '[{"kind":"CONFLICT_OF_INTEREST"}]' or q.need ->> 'kind' = 'DECISION' as counts
              union all select s.member_id, s.role, true from plan_signature s
                where s.organization_id = d.organization_id and s.decision_id = d.id) g
        where g.counts and q.need -> 'roles' ? g.role) given
      where d.kind = 'DECIDED' and (given.signatures < (q.need ->> 'signatures')::int
        or ((q.need ->> 'everyRole')::boolean and not given.roles @> (q.need -> 'roles')))`,
  },
  {
    name: 'nobody-decides-their-own',
    guarantee: 'Nobody decided or signed what they, or whoever lent them authority, submitted, own or sponsor.',
    sql: `with named as (${NAMED})
      select n.organization_id, n.plan_id from named n
      join plan p on p.organization_id = n.organization_id and p.id = n.plan_id
      join plan_line l on l.organization_id = n.organization_id and l.plan_id = n.plan_id
      left join sponsorship_request r on r.organization_id = n.organization_id and r.initiative_id = l.initiative_id
        and r.sponsor and r.answered_by in (n.member_id, n.for_id) and r.answered_at <= n.at
      where p.submitted_by in (n.member_id, n.for_id) or l.submitter_id in (n.member_id, n.for_id)
        or l.owner_id in (n.member_id, n.for_id) or r.id is not null`,
  },
  {
    name: 'roles-in-different-hands',
    guarantee: 'No active member holds two roles that one person may not hold together.',
    sql: `select a.organization_id, a.member_id, a.role, b.role as beside from (values ${PAIRS}) f (one, other)
      join member_role a on a.role = f.one
      join member_role b on b.organization_id = a.organization_id and b.member_id = a.member_id and b.role = f.other
      join member m on m.organization_id = a.organization_id and m.id = a.member_id and m.active`,
  },
  {
    name: 'delegates-stay-inside',
    guarantee: 'What was decided under a delegation lies within its days and, in all, within its limit.',
    sql: `with used as (
        select n.organization_id, n.delegation_id, n.at, case when p.plan_state in ('RETURNED', 'REVERSED') then 0 else n.commitment end as commitment
        from (select organization_id, plan_id, delegation_id, decided_at as at, coalesce(commitment, 0) as commitment from decision
              where delegation_id is not null
              union all select s.organization_id, s.plan_id, s.delegation_id, s.signed_at, coalesce(d.commitment, 0) from plan_signature s
              join decision d on d.organization_id = s.organization_id and d.id = s.decision_id where s.delegation_id is not null) n
        join plan p on p.organization_id = n.organization_id and p.id = n.plan_id)
      select g.organization_id, g.id from delegation g join used u on u.organization_id = g.organization_id and u.delegation_id = g.id
      group by g.organization_id, g.id, g.limit_amount, g.begins_on, g.ends_on, g.revoked_at
      having sum(u.commitment) > g.limit_amount or max(u.at) > g.revoked_at
        or min((u.at at time zone 'UTC')::date) < g.begins_on or max((u.at at time zone 'UTC')::date) > g.ends_on`,
  },
] as const;
