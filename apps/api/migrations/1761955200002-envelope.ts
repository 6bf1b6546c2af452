import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPEND_ONLY, NO_DELETE, secure, sight } from './policies';

const TABLES = [
  'ledger_entry',
  'envelope_row',
  'opening_commitment',
  'funding_cycle',
  'import_mapping',
  'opex_base_refusal',
  'opex_base_row',
  'opex_base_version',
  'mandate',
];

/** Mandate, OpEx base, funding cycle, the envelope rows that hold the cap, and the ledger. */
export class Envelope1761955200002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mandate (
        organization_id uuid not null references organization,
        id uuid not null,
        fiscal_year integer not null,
        cap_share integer not null check (cap_share between 0 and 10000),
        reserve_share integer not null check (reserve_share between 0 and 10000),
        excluded_categories text[] not null,
        contribution_rule text not null check (contribution_rule in ('PRO_RATA_ADDRESSABLE','NAMED_LINES','BENEFICIARY_PAYS')),
        hold_days integer not null,
        state text not null check (state in ('PROPOSED','IN_FORCE')),
        version integer not null default 1,
        granted_by uuid,
        granted_at timestamptz,
        countersigned_by uuid,
        countersigned_at timestamptz,
        primary key (organization_id, id),
        check (granted_by <> countersigned_by),
        foreign key (organization_id, granted_by) references member (organization_id, id),
        foreign key (organization_id, countersigned_by) references member (organization_id, id)
      );
      create unique index mandate_in_force on mandate (organization_id, fiscal_year) where state = 'IN_FORCE';
      ${secure('mandate', sight.tenant, NO_DELETE)}

      create table opex_base_version (
        organization_id uuid not null references organization,
        id uuid not null,
        fiscal_year integer not null,
        number integer not null,
        kind text not null check (kind in ('BUDGET','FORECAST','ACTUAL')),
        label text not null,
        as_of date not null,
        currency char(3) not null,
        source_system text not null,
        file_name text not null,
        file_hash text not null,
        mapping jsonb not null,
        state text not null check (state in ('IMPORTED','CERTIFIED','WITHDRAWN')),
        current boolean not null,
        file_rows integer not null,
        accepted_rows integer not null,
        left_out_rows integer not null,
        refused_rows integer not null,
        total bigint not null,
        control_total bigint,
        imported_by uuid not null,
        imported_at timestamptz not null,
        primary key (organization_id, id),
        unique (organization_id, fiscal_year, number),
        check (file_rows = accepted_rows + left_out_rows + refused_rows),
        foreign key (organization_id, imported_by) references member (organization_id, id)
      );
      create unique index opex_base_current on opex_base_version (organization_id, fiscal_year) where current;
      ${secure('opex_base_version', sight.tenant, NO_DELETE)}

      create table opex_base_row (
        organization_id uuid not null,
        version_id uuid not null,
        line integer not null,
        business_unit_id uuid not null,
        legal_entity text not null,
        cost_centre text not null,
        functional_area text not null,
        account text not null,
        category text not null,
        period smallint,
        amount bigint not null,
        allocation text not null check (allocation in ('DIRECT','ALLOCATED','unknown')),
        primary key (organization_id, version_id, line),
        foreign key (organization_id, version_id) references opex_base_version (organization_id, id),
        foreign key (organization_id, business_unit_id) references business_unit (organization_id, id)
      );
      create index opex_base_row_by_unit on opex_base_row (organization_id, version_id, business_unit_id);
      ${secure('opex_base_row', sight.unitMoney, APPEND_ONLY)}

      create table opex_base_refusal (
        organization_id uuid not null,
        version_id uuid not null,
        line integer not null,
        field text not null,
        value text not null,
        reason text not null,
        primary key (organization_id, version_id, line),
        foreign key (organization_id, version_id) references opex_base_version (organization_id, id)
      );
      ${secure('opex_base_refusal', sight.tenant, APPEND_ONLY)}

      create table import_mapping (
        organization_id uuid not null references organization,
        source_system text not null,
        mapping jsonb not null,
        updated_at timestamptz not null,
        primary key (organization_id, source_system)
      );
      ${secure('import_mapping', sight.tenant, NO_DELETE)}

      create table funding_cycle (
        organization_id uuid not null references organization,
        id uuid not null,
        name text not null,
        fiscal_year integer not null,
        state text not null check (state in ('INTAKE','SCORING','SELECTION','APPROVAL','EXECUTION','CLOSED')),
        cap_share integer not null check (cap_share between 0 and 10000),
        reserve_share integer not null check (reserve_share between 0 and 10000),
        excluded_categories text[] not null,
        period_limits boolean not null,
        exchange_rates jsonb not null,
        base_version_id uuid not null,
        opened_by uuid not null,
        opened_at timestamptz not null,
        scores_revealed_at timestamptz,
        version integer not null default 1,
        primary key (organization_id, id),
        unique (organization_id, fiscal_year, name),
        foreign key (organization_id, base_version_id) references opex_base_version (organization_id, id),
        foreign key (organization_id, opened_by) references member (organization_id, id)
      );
      ${secure('funding_cycle', sight.tenant, NO_DELETE)}

      create table opening_commitment (
        organization_id uuid not null references organization,
        id uuid not null,
        fiscal_year integer not null,
        business_unit_id uuid not null,
        cost_centre text not null,
        account text not null,
        period smallint,
        in_year_amount bigint not null check (in_year_amount >= 0),
        run_rate_amount bigint not null check (run_rate_amount >= 0),
        description text not null,
        absorbs_on date,
        primary key (organization_id, id),
        foreign key (organization_id, business_unit_id) references business_unit (organization_id, id)
      );
      ${secure('opening_commitment', sight.unitMoney, APPEND_ONLY)}

      create table envelope_row (
        organization_id uuid not null references organization,
        fiscal_year integer not null,
        scope text not null,
        measure text not null check (measure in ('IN_YEAR','RUN_RATE')),
        period text not null,
        addressable bigint not null,
        limit_amount bigint not null check (limit_amount >= 0),
        reserve bigint not null check (reserve >= 0),
        held bigint not null default 0 check (held >= 0),
        opening_commitments bigint not null default 0 check (opening_commitments >= 0),
        committed bigint not null default 0 check (committed >= opening_commitments),
        excess bigint not null default 0 check (excess >= 0),
        base_version_id uuid not null,
        primary key (organization_id, fiscal_year, scope, measure, period),
        constraint envelope_row_cap check (committed + held + reserve <= limit_amount + excess),
        foreign key (organization_id, base_version_id) references opex_base_version (organization_id, id)
      );
      comment on column envelope_row.scope is 'YEAR: shared by every cycle of the fiscal year; else the id of the cycle whose lower sub-limit this is';
      ${secure('envelope_row', sight.tenant, NO_DELETE)}

      create table ledger_entry (
        organization_id uuid not null references organization,
        sequence bigint generated always as identity,
        id uuid not null,
        journal_id uuid not null,
        kind text not null check (kind in ('COMMITMENT','RELEASE','REVERSAL')),
        cycle_id uuid not null,
        side text not null check (side in ('USE','SOURCE')),
        business_unit_id uuid not null,
        legal_entity text not null,
        cost_centre text not null,
        account text not null,
        fiscal_year integer not null,
        period smallint not null,
        cost_class text not null check (cost_class in ('OPEX','CAPEX','PREPAID')),
        cost_kind text not null check (cost_kind in ('ONE_TIME','RUN_RATE')),
        already_budgeted boolean not null default false,
        amount bigint not null check (amount <> 0),
        booked_at timestamptz not null,
        plan_line_id uuid,
        initiative_id uuid,
        reverses_id uuid,
        external_reference text,
        primary key (organization_id, id),
        check ((kind = 'COMMITMENT') = ((side = 'USE') = (amount > 0))),
        foreign key (organization_id, cycle_id) references funding_cycle (organization_id, id),
        foreign key (organization_id, business_unit_id) references business_unit (organization_id, id),
        foreign key (organization_id, reverses_id) references ledger_entry (organization_id, id)
      );
      create index ledger_entry_by_cycle on ledger_entry (organization_id, cycle_id, sequence);
      create index ledger_entry_by_line on ledger_entry (organization_id, plan_line_id);
      create index ledger_entry_by_reversed on ledger_entry (organization_id, reverses_id) where reverses_id is not null;
      ${secure('ledger_entry', sight.unitMoney, APPEND_ONLY)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES.map((table) => `drop table ${table};`).join('\n'));
  }
}
