/** What holds of run-rate that units took into their own base. */
export const ABSORPTIONS = [
  {
    name: 'absorbed-enters-base',
    guarantee:
      'What left the envelope by absorption entered the base of its unit to the cent, but for ended contracts.',
    sql: `with entered as (
        select organization_id, absorbs_id, sum(amount) as amount from ledger_entry
        where kind = 'ABSORPTION' and side = 'USE' and reverses_id is null group by 1, 2),
      absorbed as (
        select organization_id, id, run_rate_amount as amount,
          case when contract_end < absorbs_on then 0 else run_rate_amount end as going
        from opening_commitment where absorbed_on is not null
        union all
        select r.organization_id, r.id, r.absorbed_amount, round(r.absorbed_amount * coalesce(
            (select sum((l ->> 'amount')::numeric) from jsonb_array_elements(r.lines) l), 0) / r.amount)
        from run_rate_commitment r where r.absorbed_on is not null)
      select a.organization_id, a.id from absorbed a
      left join entered e on e.organization_id = a.organization_id and e.absorbs_id = a.id
      where coalesce(e.amount, 0) > a.amount or abs(coalesce(e.amount, 0) - a.going) > case when a.going = a.amount then 0 else 1 end`,
  },
  {
    name: 'absorbed-is-source-and-use',
    guarantee:
      'Absorbed run-rate is source and use of one line: nobody gives for it, and it is taken back whole or not.',
    sql: `select organization_id, journal_id from ledger_entry where kind = 'ABSORPTION'
      group by organization_id, journal_id, business_unit_id, legal_entity, cost_centre, account having sum(amount) <> 0
      union all
      select r.organization_id, r.journal_id from ledger_entry r
      join ledger_entry e on e.organization_id = r.organization_id and e.id = r.reverses_id
      where r.kind = 'ABSORPTION' group by r.organization_id, r.journal_id, e.journal_id
      having sum(abs(r.amount)) <> (select sum(abs(o.amount)) from ledger_entry o
        where o.organization_id = r.organization_id and o.journal_id = e.journal_id)`,
  },
] as const;
