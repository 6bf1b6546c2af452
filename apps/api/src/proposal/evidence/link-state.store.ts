import { type Grade, type Link, type LinkState, type StandingGrade, gradersNeeded, standingGrade } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

/** What stands for one link of an initiative. */
export interface LinkStanding extends Pick<StandingGrade, 'apart'> {
  readonly initiativeId: string;
  readonly link: Link;
  /** The link as the case states it; empty while it does not. */
  readonly statement: string;
  /** Digest of what a grade of it is about: the link as stated and the evidence that counts. */
  readonly subject: string;
  readonly state: LinkState;
  readonly needed: 1 | 2;
  /** How many graders have graded the present subject, blind ones too. */
  readonly given: number;
  /** Who has given a revealed grade of the present subject. */
  readonly graderIds: readonly string[];
  /** It was graded, and has changed since. */
  readonly stale: boolean;
}

interface Row {
  readonly initiativeId: string;
  readonly link: Link;
  readonly statement: string;
  readonly subject: string;
  readonly commitment: string;
  readonly threshold: string | null;
  readonly given: number;
  readonly grades: readonly (readonly [string, Grade])[];
  readonly before: boolean;
}

/** Holds for a grade `g` of initiative `i` whose grader does not stand behind it today. */
export const FREE_GRADER = `g.grader_id <> all (array[i.owner_id, i.created_by, coalesce(i.submitted_by, i.owner_id)])
  and not exists (select from initiative_editor d
    where d.organization_id = $1 and d.initiative_id = i.id and d.member_id = g.grader_id)
  and not exists (select from case_benefit k
    where k.organization_id = $1 and k.initiative_id = i.id and k.owner_id = g.grader_id)`;

/**
 * What stands for the three links of each initiative the session may see, in order, in one statement. Only revealed grades of
 * the present subject count, so that everybody reads the same.
 */
export async function standingsOf(tx: Tx, initiativeIds: readonly string[]): Promise<LinkStanding[]> {
  const rows = await tx.query<Row>(
    `select i.id as "initiativeId", l.link, t.statement, s.subject, r.second_grader_from::text as threshold,
       (select coalesce(max(o.total_commitment), 0)::text from funding_option o
         where o.organization_id = $1 and o.initiative_id = i.id) as commitment,
       coalesce(p.given, 0) as given,
       (select coalesce(json_agg(json_build_array(g.grader_id, g.grade) order by g.recorded_at, g.id), '[]') from link_grade g
         where g.organization_id = $1 and g.initiative_id = i.id and g.link = l.link and g.subject = s.subject
           and g.revealed and not g.replaced and ${FREE_GRADER}) as grades,
       exists (select from link_grade g where g.organization_id = $1 and g.initiative_id = i.id and g.link = l.link
         and g.revealed and not g.replaced and g.subject <> s.subject) as before
     from initiative i
     cross join (values (1, 'ACTION_OUTCOME'), (2, 'OUTCOME_LOYALTY'), (3, 'LOYALTY_RESULT')) l (place, link)
     left join business_case b on b.organization_id = $1 and b.initiative_id = i.id
     left join case_rules r on r.organization_id = $1 and r.cycle_id = i.cycle_id
     cross join lateral (select coalesce(
       case l.place when 1 then b.action_outcome when 2 then b.outcome_loyalty else b.loyalty_result end, '') as statement) t
     cross join lateral (select encode(sha256(convert_to(jsonb_build_array(t.statement,
         case when l.place = 1 then i.action end, case when l.place <= 2 then i.outcome end,
         case when l.place >= 2 then b.behaviour end, case when l.place = 3 then b.result_measure end,
         (select coalesce(jsonb_agg(e.id order by e.id), '[]') from evidence_item e where e.organization_id = $1
           and e.initiative_id = i.id and e.link = l.link and e.withdrawn_at is null))::text, 'UTF8')), 'hex') as subject) s
     left join link_progress p on p.organization_id = $1 and p.initiative_id = i.id and p.link = l.link
       and p.subject = s.subject
     where i.organization_id = $1 and i.id = any ($2::uuid[])
     order by i.code, i.id, l.place`,
    [tx.organizationId, initiativeIds],
  );
  return rows.map(standingOf);
}

function standingOf({ commitment, threshold, grades, before, ...row }: Row): LinkStanding {
  const needed = gradersNeeded(BigInt(commitment), threshold === null ? null : BigInt(threshold));
  const stands = standingGrade(
    grades.map(([graderId, grade]) => ({ graderId, grade })),
    needed,
  );
  const state = row.statement === '' ? 'MISSING' : stands.state;
  const graderIds = grades.map(([graderId]) => graderId);
  return { ...row, state, needed, apart: stands.apart, graderIds, stale: before && state === 'UNGRADED' };
}

/** The states of the three links of each initiative that the session may see, in one statement. */
export async function linkStatesOf(
  tx: Tx,
  initiativeIds: readonly string[],
): Promise<Map<string, Record<Link, LinkState>>> {
  const states = new Map<string, Record<Link, LinkState>>();
  for (const { initiativeId, link, state } of await standingsOf(tx, initiativeIds)) {
    const links = states.get(initiativeId) ?? {
      ACTION_OUTCOME: 'MISSING',
      OUTCOME_LOYALTY: 'MISSING',
      LOYALTY_RESULT: 'MISSING',
    };
    states.set(initiativeId, { ...links, [link]: state });
  }
  return states;
}
