import { ABSORPTIONS } from './absorptions';
import { CLOSED_YEARS } from './closed-years';
import { AUTHORITY_INVARIANTS } from './authority-invariants';
import { EVIDENCE_INVARIANTS } from './evidence-invariants';
import { transferInvariants } from './transfer-invariants';

/** A query that must find nothing, over all organisations; it is run by the owner of the database. */
export interface Invariant {
  readonly name: string;
  /** What holds while the query finds nothing. */
  readonly guarantee: string;
  readonly sql: string;
}

const COMMITTED = `('COMMITTED', 'CONDITIONAL', 'PARTLY')`;

/** OPEX of each live plan line in its cycle's fiscal year: what the envelope counts. */
const LINES = `select l.organization_id, c.fiscal_year, c.id::text as cycle_id, l.id, l.line_state, l.run_rate, l.approved_run_rate,
    coalesce(sum(a.requested), 0) as requested, coalesce(sum(a.approved), 0) as approved, l.approved_in_year,
    coalesce(sum(a.released), 0) as released, coalesce(sum(a.obligated + a.accrued + a.spent), 0) as used, l.released_in_year, l.approved_run_rate - l.released_run_rate as standing_run_rate
  from plan_line l
  join plan p on p.organization_id = l.organization_id and p.id = l.plan_id
  join funding_cycle c on c.organization_id = p.organization_id and c.id = p.cycle_id
  left join plan_line_amount a on a.organization_id = l.organization_id and a.line_id = l.id
    and a.cost_class = 'OPEX' and a.fiscal_year = c.fiscal_year
  group by l.organization_id, c.fiscal_year, c.id, l.id, l.line_state, l.run_rate, l.approved_run_rate, l.approved_in_year`;

/** The same of years that are not closed. */
const OPEN_LINES = `select * from (${LINES}) l
  where not exists (select from year_close y where y.organization_id = l.organization_id and y.fiscal_year = l.fiscal_year)`;

export const INVARIANTS: readonly Invariant[] = [
  ...CLOSED_YEARS,
  ...ABSORPTIONS,
  {
    name: 'cap',
    guarantee: 'Committed, held and reserve never pass the limit, except by what a re-forecast left standing.',
    sql: `select organization_id, scope, measure, period from envelope_row
      where committed + held + reserve > limit_amount + excess
        or excess <> greatest(0, committed + held + reserve - limit_amount)`,
  },
  {
    name: 'envelope-is-lines',
    guarantee:
      'What the envelope holds and has committed is, to the cent, what plan lines hold and have been approved.',
    sql: `with line as (${LINES}), row as (
        select *, case when scope = 'YEAR' then null else scope end as only_cycle from envelope_row where period = 'YEAR')
      select r.organization_id, r.scope, r.measure, r.held, r.committed from row r
      left join line l on l.organization_id = r.organization_id and l.fiscal_year = r.fiscal_year
        and (r.only_cycle is null or r.only_cycle = l.cycle_id)
      group by r.organization_id, r.fiscal_year, r.scope, r.measure, r.held, r.committed, r.opening_commitments
      having r.held <> coalesce(sum(case r.measure when 'IN_YEAR' then l.requested else l.run_rate end)
            filter (where l.line_state = 'HELD'), 0)
        or r.committed <> r.opening_commitments + coalesce(sum(case r.measure when 'IN_YEAR' then l.approved - l.released else l.standing_run_rate end)
            filter (where l.line_state in ${COMMITTED}), 0)`,
  },
  {
    name: 'openings-are-committed',
    guarantee: 'What the envelope counts as promised before is, to the cent, the opening commitments that stand.',
    sql: `select r.organization_id, r.fiscal_year, r.scope, r.measure, r.period from envelope_row r
      left join opening_commitment o on o.organization_id = r.organization_id and o.fiscal_year = r.fiscal_year
        and o.state = 'STANDING' and (r.period = 'YEAR' or o.period::text = r.period)
        and (r.measure = 'IN_YEAR' or o.absorbed_on is null)
      group by r.organization_id, r.fiscal_year, r.scope, r.measure, r.period, r.opening_commitments
      having r.opening_commitments <> coalesce(sum(case r.measure when 'IN_YEAR' then o.in_year_amount else o.run_rate_amount end), 0)`,
  },
  {
    name: 'openings-reconcile',
    guarantee: 'An import of opening commitments holds exactly the rows and totals that it told, while it stands.',
    sql: `select i.organization_id, i.id from opening_import i
      left join opening_commitment o on o.organization_id = i.organization_id and o.import_id = i.id
      group by i.organization_id, i.id, i.state, i.accepted_rows, i.in_year_total, i.run_rate_total
      having i.accepted_rows <> count(o.id) or i.in_year_total <> coalesce(sum(o.in_year_amount), 0)
        or i.run_rate_total <> coalesce(sum(o.run_rate_amount), 0) or bool_or(o.state <> i.state)`,
  },
  {
    name: 'line-is-amounts',
    guarantee: 'What a line was approved, and what of it was released, in the year is the sum of its cost lines.',
    sql: `with line as (${LINES}) select organization_id, id from line
      where approved <> approved_in_year or released <> released_in_year`,
  },
  {
    name: 'journals-balance',
    guarantee: 'Sources equal uses in every journal and in each of its periods.',
    sql: `select organization_id, journal_id, fiscal_year, period from ledger_entry
      group by organization_id, journal_id, fiscal_year, period having sum(amount) <> 0`,
  },
  {
    name: 'ledger-is-lines',
    guarantee: 'What the ledger books as used by a line is what it was approved less what was released of it.',
    sql: `with line as (${LINES})
      select l.organization_id, l.id from line l
      left join ledger_entry e on e.organization_id = l.organization_id and e.plan_line_id = l.id and e.side = 'USE' and e.kind <> 'ABSORPTION'
      group by l.organization_id, l.id, l.line_state, l.approved_in_year, l.released_in_year
      having coalesce(sum(e.amount), 0) <> case when l.line_state in ${COMMITTED} then l.approved_in_year - l.released_in_year else 0 end`,
  },
  ...transferInvariants(LINES),
  {
    name: 'funded-has-money',
    guarantee: 'An initiative is funded exactly when one line of it is committed.',
    sql: `select i.organization_id, i.id from initiative i
      left join plan_line l on l.organization_id = i.organization_id and l.initiative_id = i.id and l.line_state in ${COMMITTED}
      group by i.organization_id, i.id, i.initiative_state
      having (i.initiative_state in ('FUNDED', 'PARTLY_FUNDED') and count(l.id) <> 1)
        or (i.initiative_state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'WITHDRAWN') and count(l.id) > 0)`,
  },
  {
    name: 'decided-once-by-another',
    guarantee: 'A decided plan has one decision, taken by somebody who did not submit it, and a record entry about it.',
    sql: `select p.organization_id, p.id from plan p
      left join decision d on d.organization_id = p.organization_id and d.plan_id = p.id and d.kind = 'DECIDED'
      left join record_entry r on r.organization_id = p.organization_id and r.subject_id = p.id and r.act = 'decidePlan'
      where p.plan_state in ('APPROVED', 'PARTLY_APPROVED', 'DECLINED', 'REVERSED')
      group by p.organization_id, p.id, p.submitted_by
      having count(distinct d.id) <> 1 or count(distinct r.sequence) <> 1 or bool_or(d.decided_by = p.submitted_by)`,
  },
  {
    name: 'record-is-a-chain',
    guarantee: 'The record has no gap, each entry names the one before it, and the head is the last.',
    sql: `with entry as (
        select organization_id, sequence, previous_hash, hash,
          row_number() over chain as place, lag(hash, 1, repeat('0', 64)) over chain as before,
          last_value(sequence) over whole as last, last_value(hash) over whole as last_hash
        from record_entry window chain as (partition by organization_id order by sequence),
          whole as (partition by organization_id order by sequence rows between unbounded preceding and unbounded following))
      select e.organization_id, e.sequence from entry e
      left join record_head h on h.organization_id = e.organization_id
      where e.sequence <> e.place or e.previous_hash <> e.before or h.sequence is distinct from e.last or h.hash is distinct from e.last_hash`,
  },
  {
    name: 'base-reconciles',
    guarantee: 'A base holds exactly the rows and the total that its import told.',
    sql: `select v.organization_id, v.id from opex_base_version v
      left join opex_base_row r on r.organization_id = v.organization_id and r.version_id = v.id
      group by v.organization_id, v.id, v.total, v.accepted_rows
      having v.total <> coalesce(sum(r.amount), 0) or v.accepted_rows <> count(r.line)`,
  },
  {
    name: 'spending-is-imports',
    guarantee: 'What cost lines show as obligated, accrued and spent is, to the cent, what imports booked on them.',
    sql: `select a.organization_id, a.line_id, a.cost_line_id from plan_line_amount a
      left join spending_entry e on e.organization_id = a.organization_id and e.plan_line_id = a.line_id and e.cost_line_id = a.cost_line_id
      group by a.organization_id, a.line_id, a.cost_line_id, a.obligated, a.accrued, a.spent
      having a.obligated <> coalesce(sum(e.obligated), 0) or a.accrued <> coalesce(sum(e.accrued), 0)
        or a.spent <> coalesce(sum(e.actual), 0)`,
  },
  {
    name: 'imports-reconcile',
    guarantee: 'An import booked and refused exactly the rows and the total that it told.',
    sql: `select i.organization_id, i.id from spending_import i
      left join (select organization_id, import_id, count(*) as rows, sum(amount) as total from spending_entry group by 1, 2) e
        on e.organization_id = i.organization_id and e.import_id = i.id
      left join (select organization_id, import_id, count(*) as rows from spending_refusal group by 1, 2) r
        on r.organization_id = i.organization_id and r.import_id = i.id
      where i.accepted_rows <> coalesce(e.rows, 0) or i.total <> coalesce(e.total, 0) or i.refused_rows <> coalesce(r.rows, 0)`,
  },
  {
    name: 'ended-is-released',
    guarantee:
      'A stopped initiative keeps no OPEX of the year that is not spoken for: released + spent = approved, or it is overspent.',
    sql: `with line as (${OPEN_LINES}) select l.organization_id, l.id from line l
      join plan_line p on p.organization_id = l.organization_id and p.id = l.id
      join initiative i on i.organization_id = l.organization_id and i.id = p.initiative_id and i.initiative_state = 'STOPPED'
      where l.line_state in ${COMMITTED} and (l.approved > l.released + greatest(l.used, 0) or l.standing_run_rate <> 0)`,
  },
];

/** Anything that answers SQL with rows. */
export interface Queryable {
  query(sql: string): Promise<{ readonly rows: readonly unknown[] }>;
}

/** The invariants that do not hold, each with the rows that break it. */
export async function brokenInvariants(
  database: Queryable,
): Promise<readonly { readonly name: string; readonly guarantee: string; readonly rows: readonly unknown[] }[]> {
  const broken = [];
  for (const { name, guarantee, sql } of [...INVARIANTS, ...AUTHORITY_INVARIANTS, ...EVIDENCE_INVARIANTS]) {
    const { rows } = await database.query(sql);
    if (rows.length > 0) broken.push({ name, guarantee, rows });
  }
  return broken;
}
