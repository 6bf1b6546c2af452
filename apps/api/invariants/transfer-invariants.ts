/** What holds of sources, uses and budget transfers; `lines` selects the OPEX of plan lines in their cycle's fiscal year. */
export const transferInvariants = (lines: string) => [
  {
    name: 'sources-are-uses',
    guarantee: 'In every journal the sources of each period and kind are, to the cent, its uses.',
    sql: `select organization_id, journal_id, fiscal_year, period, cost_kind from ledger_entry
      group by organization_id, journal_id, fiscal_year, period, cost_kind, already_budgeted
      having sum(amount) filter (where side = 'SOURCE') is distinct from -sum(amount) filter (where side = 'USE')`,
  },
  {
    name: 'transfers-are-journals',
    guarantee: 'The transfers of a journal give and get on each line and period exactly what its entries say.',
    sql: `with moved as (
        select organization_id, journal_id, business_unit_id as unit, legal_entity as entity, cost_centre, account, fiscal_year,
          period, amount, abs(amount) as gross from ledger_entry where has_transfer
        union all select organization_id, journal_id, from_unit_id, from_entity, from_cost_centre, from_account, fiscal_year,
          period, amount, -amount from budget_transfer
        union all select organization_id, journal_id, to_unit_id, to_entity, to_cost_centre, to_account, fiscal_year,
          period, -amount, -amount from budget_transfer)
      select organization_id, journal_id, unit, cost_centre, account, period from moved
      group by organization_id, journal_id, unit, entity, cost_centre, account, fiscal_year, period
      having sum(amount) <> 0 or sum(gross) <> 0`,
  },
  {
    name: 'transfers-take-back',
    guarantee:
      'What takes a transfer back is its mirror, reaches the ledger only after it, and is cancelled only with it.',
    sql: `select r.organization_id, r.id from budget_transfer r
      join budget_transfer o on o.organization_id = r.organization_id and o.id = r.reverses_id
      where r.amount <> o.amount or o.journal_id is distinct from r.reverses_journal_id
        or (r.from_unit_id, r.from_entity, r.from_cost_centre, r.from_account, r.period)
          <> (o.to_unit_id, o.to_entity, o.to_cost_centre, o.to_account, o.period)
        or (r.to_unit_id, r.to_entity, r.to_cost_centre, r.to_account) <> (o.from_unit_id, o.from_entity, o.from_cost_centre, o.from_account)
        or (r.state in ('EXPORTED', 'POSTED', 'REJECTED') and o.state <> 'POSTED')
        or (r.state = 'CANCELLED') <> (o.state = 'CANCELLED')`,
  },
  {
    name: 'held-sources-are-needs',
    guarantee: 'Source lines hold, to the cent, what lines of submitted plans ask for in the year, and nothing else.',
    sql: `with line as (${lines}), hold as (
        select organization_id, plan_line_id, sum(amount) as held from source_hold group by organization_id, plan_line_id)
      select l.organization_id, l.id, h.held from line l
      join plan_line pl on pl.organization_id = l.organization_id and pl.id = l.id
      join plan p on p.organization_id = l.organization_id and p.id = pl.plan_id
      left join hold h on h.organization_id = l.organization_id and h.plan_line_id = l.id
      where coalesce(h.held, 0) <> case when l.line_state = 'HELD' and p.sources_held then l.requested else 0 end`,
  },
];
