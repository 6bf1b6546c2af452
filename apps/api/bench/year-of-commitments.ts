import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** What a generated year holds. */
export const YEAR = { plans: 100, commitments: 10_000, entries: 100_000 } as const;

const LINES_PER_PLAN = YEAR.commitments / YEAR.plans;
const UNITS = 20;
/** Each line costs 400 in each of two periods, and in each draws 100 from four units: ten ledger rows. */
const PART = 100;
const IN_YEAR = 800;

const id = (what: string, number: string): string => `md5(:org || '${what}' || ${number})::uuid`;

const STATEMENTS: readonly string[] = [
  `insert into organization (organization_id, name, currency, fiscal_year_start_month, periods_per_year, created_at)
   values (:org, 'A whole year', 'USD', 1, 12, now())`,
  `insert into account select ${id('account', 'i')}, :org || i || '@bench.example', '-', :org, now() from generate_series(1, 3) i`,
  `insert into member (organization_id, id, account_id, pseudonym, name, email)
   select :org, ${id('member', 'i')}, ${id('account', 'i')}, ${id('pseudonym', 'i')}, 'Member ' || i, :org || i || '@bench.example'
   from generate_series(1, 3) i`,
  `insert into business_unit select :org, ${id('unit', 'i')}, 'U' || lpad(i::text, 2, '0'), 'Unit ' || i, 'P_AND_L', 'Bank', null
   from generate_series(0, ${UNITS - 1}) i`,
  `insert into opex_base_version (organization_id, id, fiscal_year, number, kind, label, as_of, currency, source_system,
     file_name, file_hash, mapping, state, current, file_rows, accepted_rows, left_out_rows, refused_rows, total, imported_by, imported_at)
   values (:org, ${id('base', '1')}, 2031, 1, 'BUDGET', 'bench', '2030-12-01', 'USD', 'bench', 'bench', 'bench', '{}',
     'IMPORTED', true, ${UNITS}, ${UNITS}, 0, 0, ${UNITS}::bigint * 10000000, ${id('member', '1')}, now())`,
  `insert into opex_base_row select :org, ${id('base', '1')}, i + 1, ${id('unit', 'i')}, 'Bank', 'CC', 'IT', '6000', 'Salaries',
     null, 10000000, 'DIRECT' from generate_series(0, ${UNITS - 1}) i`,
  `insert into funding_cycle (organization_id, id, name, fiscal_year, state, cap_share, reserve_share, excluded_categories,
     period_limits, exchange_rates, base_version_id, opened_by, opened_at, scores_revealed_at)
   values (:org, ${id('cycle', '1')}, 'Year', 2031, 'EXECUTION', 1000, 0, '{}', false, '[]', ${id('base', '1')},
     ${id('member', '1')}, now(), now())`,
  `insert into envelope_row (organization_id, fiscal_year, scope, measure, period, addressable, limit_amount, reserve, committed, base_version_id)
   select :org, 2031, scope, measure, 'YEAR', 200000000, 20000000, 0,
     case measure when 'IN_YEAR' then ${YEAR.commitments * IN_YEAR} else 0 end, ${id('base', '1')}
   from unnest(array['YEAR', ${id('cycle', '1')}::text]) scope, unnest(array['IN_YEAR', 'RUN_RATE']) measure`,
  `insert into plan (organization_id, id, cycle_id, plan_state, name, objective, rules, value_numerator, value_denominator,
     bound_numerator, proven, in_year, run_rate, not_funded, ranking_difference, base_version_id, created_by, created_at, submitted_by, submitted_at)
   select :org, ${id('plan', 'p')}, ${id('cycle', '1')}, 'APPROVED', 'Plan ' || p, 'SCORE', '{}', 1, 1, 1, true,
     ${LINES_PER_PLAN * IN_YEAR}, 0, '[]', '{}', ${id('base', '1')}, ${id('member', '1')}, now(), ${id('member', '1')}, now()
   from generate_series(0, ${YEAR.plans - 1}) p`,
  `insert into initiative (organization_id, id, cycle_id, business_unit_id, initiative_state, code, title, owner_id, created_by,
     submitted_by, sponsorship, created_at, updated_at)
   select :org, ${id('initiative', 'i')}, ${id('cycle', '1')}, ${id('unit', `(i % ${UNITS})`)}, 'FUNDED', 'I-' || i, 'Initiative ' || i,
     ${id('member', '2')}, ${id('member', '2')}, ${id('member', '2')}, 'BUSINESS_UNIT', now(), now()
   from generate_series(0, ${YEAR.commitments - 1}) i`,
  `insert into plan_line (organization_id, id, plan_id, plan_state, position, initiative_id, business_unit_id, option_id,
     value_numerator, value_denominator, in_year, run_rate, forced, line_state, live, approved_in_year, submitter_id, owner_id)
   select :org, ${id('line', 'i')}, ${id('plan', `(i / ${LINES_PER_PLAN})`)}, 'APPROVED', i % ${LINES_PER_PLAN}, ${id('initiative', 'i')},
     ${id('unit', `(i % ${UNITS})`)}, ${id('option', 'i')}, 1, 1, ${IN_YEAR}, 0, false, 'COMMITTED', true, ${IN_YEAR},
     ${id('member', '2')}, ${id('member', '2')}
   from generate_series(0, ${YEAR.commitments - 1}) i`,
  `insert into plan_line_amount (organization_id, plan_id, plan_state, line_id, business_unit_id, cost_line_id, fiscal_year, period,
     kind, cost_class, cost_centre, account, already_budgeted, requested, approved)
   select :org, ${id('plan', `(i / ${LINES_PER_PLAN})`)}, 'APPROVED', ${id('line', 'i')}, ${id('unit', `(i % ${UNITS})`)},
     ${id('cost', `i || '-' || c`)}, 2031, c, 'ONE_TIME', 'OPEX', 'CC', '6000', 0, ${IN_YEAR / 2}, ${IN_YEAR / 2}
   from generate_series(0, ${YEAR.commitments - 1}) i, generate_series(1, 2) c`,
  `insert into ledger_entry (organization_id, id, journal_id, kind, cycle_id, side, business_unit_id, legal_entity, cost_centre,
     account, fiscal_year, period, cost_class, cost_kind, amount, booked_at, plan_line_id, initiative_id)
   select :org, gen_random_uuid(), ${id('journal', 'i')}, 'COMMITMENT', ${id('cycle', '1')}, case e when 0 then 'USE' else 'SOURCE' end,
     ${id('unit', `((i + e) % ${UNITS})`)}, 'Bank', 'CC', '6000', 2031, c, 'OPEX', 'ONE_TIME',
     case e when 0 then ${4 * PART} else -${PART} end, now(), ${id('line', 'i')}, ${id('initiative', 'i')}
   from generate_series(0, ${YEAR.commitments - 1}) i, generate_series(1, 2) c, generate_series(0, 4) e`,
  `insert into decision (organization_id, id, plan_id, kind, mode, decided_by, submitted_by, decided_at, total, reason)
   select :org, ${id('decision', 'p')}, ${id('plan', 'p')}, 'DECIDED', 'ALL', ${id('member', '3')}, ${id('member', '1')}, now(),
     ${LINES_PER_PLAN * IN_YEAR}, 'bench' from generate_series(0, ${YEAR.plans - 1}) p`,
  `insert into decision_line (organization_id, decision_id, line_id, business_unit_id, decided_by, submitter_id, owner_id, decision,
     approved_in_year, approved_run_rate)
   select :org, ${id('decision', `(i / ${LINES_PER_PLAN})`)}, ${id('line', 'i')}, ${id('unit', `(i % ${UNITS})`)}, ${id('member', '3')},
     ${id('member', '2')}, ${id('member', '2')}, 'APPROVE', ${IN_YEAR}, 0
   from generate_series(0, ${YEAR.commitments - 1}) i`,
  `insert into record_entry (organization_id, sequence, at, actor, act, subject_type, subject_id, body, previous_hash, hash)
   select :org, i + 1, now(), ${id('pseudonym', '3')}, case when i < ${YEAR.plans} then 'decidePlan' else 'acceptInitiative' end,
     'Plan', case when i < ${YEAR.plans} then ${id('plan', 'i')} else ${id('initiative', 'i')} end, '{}',
     case i when 0 then repeat('0', 64) else md5(:org || (i - 1)) || md5('x' || (i - 1)) end, md5(:org || i) || md5('x' || i)
   from generate_series(0, ${YEAR.commitments - 1}) i`,
  `insert into record_head select :org, sequence, hash from record_entry where organization_id = :org order by sequence desc limit 1`,
  `analyze`,
];

/** Writes a year of 10,000 commitments and 100,000 ledger rows that keeps every invariant, as the owner; answers its organisation. */
export async function writeYear(client: Client): Promise<string> {
  const organizationId = randomUUID();
  for (const sql of STATEMENTS) await client.query(sql.replaceAll(':org', `'${organizationId}'`));
  return organizationId;
}
