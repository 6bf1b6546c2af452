/** Queries about evidence and its grades that must find nothing. */
export const EVIDENCE_INVARIANTS = [
  {
    name: 'nobody-grades-their-own',
    guarantee: 'Nobody graded a link of a case that they proposed, submitted, edited, or whose benefit is theirs.',
    sql: `select g.organization_id, g.id from link_grade g
      join initiative i on i.organization_id = g.organization_id and i.id = g.initiative_id
      where g.grader_id = i.created_by
        or (g.recorded_at >= i.submitted_at and (g.grader_id = i.submitted_by
          or exists (select from initiative_editor e where e.organization_id = i.organization_id and e.initiative_id = i.id
            and e.member_id = g.grader_id)
          or exists (select from case_benefit b where b.organization_id = i.organization_id and b.initiative_id = i.id
            and b.owner_id = g.grader_id)))
        or (g.recorded_at > i.updated_at and g.grader_id = i.owner_id)`,
  },
  {
    name: 'two-graders-where-needed',
    guarantee: 'Where the cost asks for two graders, no grade is shown before two have graded the same.',
    sql: `select g.organization_id, g.id from link_grade g
      join initiative i on i.organization_id = g.organization_id and i.id = g.initiative_id
      join case_rules r on r.organization_id = g.organization_id and r.cycle_id = g.cycle_id
      where g.revealed and g.recorded_at >= i.submitted_at and r.set_at <= g.recorded_at
        and coalesce(i.certified_at <= g.recorded_at, true)
        and r.second_grader_from <= (select max(o.total_commitment) from funding_option o
          where o.organization_id = i.organization_id and o.initiative_id = i.id)
        and (select count(distinct o.grader_id) from link_grade o where o.organization_id = g.organization_id
          and o.initiative_id = g.initiative_id and o.link = g.link and o.subject = g.subject and o.revealed) < 2`,
  },
  {
    name: 'grade-is-its-steps',
    guarantee: 'A grade is that of its best piece of evidence, and E0 without any.',
    sql: `select organization_id, id from link_grade g
      where grade <> coalesce((select max(x ->> 'grade') from jsonb_array_elements(g.items) x), 'E0')`,
  },
  {
    name: 'graded-is-counted',
    guarantee: 'No more graders are said to have graded a link than have.',
    sql: `select p.organization_id, p.initiative_id, p.link from link_progress p
      where p.given > (select count(distinct g.grader_id) from link_grade g where g.organization_id = p.organization_id
        and g.initiative_id = p.initiative_id and g.link = p.link and g.subject = p.subject)`,
  },
  {
    name: 'grades-are-on-record',
    guarantee: 'Every grade, and every grade that is shown, has its entry in the record.',
    sql: `with said as (select g.organization_id, g.initiative_id, count(*) as given from link_grade g
        group by g.organization_id, g.initiative_id)
      select s.organization_id, s.initiative_id from said s
      where s.given <> (select count(*) from record_entry e where e.organization_id = s.organization_id
          and e.subject_id = s.initiative_id and e.act = 'gradeLink')
        or (exists (select from record_entry e where e.organization_id = s.organization_id and e.subject_id = s.initiative_id
            and e.act = 'revealGrades'))
          <> (exists (select from link_grade g where g.organization_id = s.organization_id
            and g.initiative_id = s.initiative_id and g.revealed))`,
  },
] as const;
