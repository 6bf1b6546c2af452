/** What holds of fiscal years that were closed. */
export const CLOSED_YEARS = [
  {
    name: 'closed-year-adds-up',
    guarantee: 'A closed year is the sum of its lines, and the next year got exactly what it carried and overspent.',
    sql: `select c.organization_id, c.fiscal_year from year_close c
      left join carried_money m on m.organization_id = c.organization_id and m.fiscal_year = c.fiscal_year + 1
      left join (select organization_id, fiscal_year, sum(standing) as standing, sum(used) as used, sum(overspent) as overspent,
          sum(carried) as carried, sum(lapsed) as lapsed from year_close_line group by organization_id, fiscal_year) l
        on l.organization_id = c.organization_id and l.fiscal_year = c.fiscal_year
      where (c.approved, c.used, c.overspent, c.carried, c.lapsed)
          <> (coalesce(l.standing, 0), coalesce(l.used, 0), coalesce(l.overspent, 0), coalesce(l.carried, 0), coalesce(l.lapsed, 0))
        or (m.committed, m.uncommitted, m.charge) is distinct from (c.carried, c.carried_uncommitted, c.overspent)`,
  },
  {
    name: 'closed-year-is-still',
    guarantee:
      'Nothing is held in a closed year, and its lines stand as the close left them: what was used and what goes on.',
    sql: `select x.organization_id, x.plan_line_id from year_close_line x
      join plan_line l on l.organization_id = x.organization_id and l.id = x.plan_line_id
      where l.approved_in_year - l.released_in_year <> x.used - x.overspent + x.carried
      union all
      select r.organization_id, c.id from envelope_row r
      join year_close c on c.organization_id = r.organization_id and c.fiscal_year = r.fiscal_year where r.held <> 0`,
  },
] as const;
