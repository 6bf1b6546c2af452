import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPEND_ONLY, NO_DELETE, secure, sight } from './policies';

const TABLES = ['supplement_request', 'spending_forecast', 'spending_entry', 'spending_refusal', 'spending_import'];

/** What the books say of funded initiatives: obligated, accrued and actual, each its own column; and what is released. */
export class Spending1761955200017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table plan_line_amount
        drop constraint plan_line_amount_obligated_check,
        drop constraint plan_line_amount_accrued_check,
        add released bigint not null default 0,
        add constraint plan_line_amount_released_check check (released between 0 and approved);
      comment on column plan_line_amount.released is 'approved money given back when the initiative ended; approved stays what was approved';
      alter table plan_line
        add released_in_year bigint not null default 0,
        add released_run_rate bigint not null default 0,
        add constraint plan_line_released_check
          check (released_in_year between 0 and approved_in_year and released_run_rate between 0 and approved_run_rate);

      create table spending_import (
        organization_id uuid not null references organization,
        id uuid not null,
        number integer not null,
        kind text not null check (kind in ('ACTUAL','OBLIGATED','ACCRUED')),
        fiscal_year integer not null,
        cycle_id uuid,
        source_system text not null,
        file_name text not null,
        file_hash text not null,
        mapping jsonb not null,
        file_rows integer not null,
        accepted_rows integer not null,
        refused_rows integer not null,
        total bigint not null,
        refused_total bigint not null,
        control_total bigint not null,
        imported_by uuid not null,
        imported_at timestamptz not null,
        primary key (organization_id, id),
        unique (organization_id, number),
        unique (organization_id, kind, fiscal_year, file_hash, mapping),
        check (file_rows = accepted_rows + refused_rows),
        check (control_total = total + refused_total),
        foreign key (organization_id, cycle_id) references funding_cycle (organization_id, id),
        foreign key (organization_id, imported_by) references member (organization_id, id)
      );
      ${secure('spending_import', sight.tenant, APPEND_ONLY)}

      create table spending_refusal (
        organization_id uuid not null,
        import_id uuid not null,
        line integer not null,
        field text not null,
        value text not null,
        reason text not null,
        primary key (organization_id, import_id, line),
        foreign key (organization_id, import_id) references spending_import (organization_id, id)
      );
      ${secure('spending_refusal', sight.tenant, APPEND_ONLY)}

      create table spending_entry (
        organization_id uuid not null,
        import_id uuid not null,
        line integer not null,
        kind text not null check (kind in ('ACTUAL','OBLIGATED','ACCRUED')),
        source_system text not null,
        document text not null,
        order_key text not null,
        plan_line_id uuid not null,
        cost_line_id uuid not null,
        initiative_id uuid not null,
        cycle_id uuid not null,
        business_unit_id uuid not null,
        fiscal_year integer not null,
        period smallint not null check (period > 0),
        cost_class text not null check (cost_class in ('OPEX','CAPEX','PREPAID')),
        cost_centre text not null,
        account text not null,
        amount bigint not null,
        obligated bigint not null,
        accrued bigint not null,
        actual bigint not null,
        blocked boolean not null,
        primary key (organization_id, import_id, line),
        constraint spending_entry_is_its_amount check (
          case kind when 'OBLIGATED' then obligated = amount and accrued = 0 and actual = 0
            when 'ACCRUED' then accrued = amount and actual = 0
            else actual = amount end),
        foreign key (organization_id, import_id) references spending_import (organization_id, id),
        foreign key (organization_id, plan_line_id, cost_line_id) references plan_line_amount (organization_id, line_id, cost_line_id),
        foreign key (organization_id, plan_line_id) references plan_line (organization_id, id),
        foreign key (organization_id, initiative_id) references initiative (organization_id, id),
        foreign key (organization_id, cycle_id) references funding_cycle (organization_id, id)
      );
      create index spending_entry_by_line on spending_entry (organization_id, plan_line_id, order_key);
      create index spending_entry_by_cycle on spending_entry (organization_id, cycle_id);
      create index spending_entry_by_document on spending_entry (organization_id, source_system, kind, document);
      comment on column spending_entry.obligated is 'what the row changed: an order adds, and what is received or invoiced for it takes off';
      comment on column spending_entry.blocked is 'booked while the condition of its line was not cleared';
      ${secure('spending_entry', sight.unitMoney, APPEND_ONLY)}

      create table spending_forecast (
        organization_id uuid not null,
        id uuid not null,
        plan_line_id uuid not null,
        initiative_id uuid not null,
        business_unit_id uuid not null,
        at_end bigint not null check (at_end >= 0),
        note text,
        given_by uuid not null,
        given_at timestamptz not null,
        primary key (organization_id, id),
        foreign key (organization_id, plan_line_id) references plan_line (organization_id, id),
        foreign key (organization_id, initiative_id) references initiative (organization_id, id),
        foreign key (organization_id, given_by) references member (organization_id, id)
      );
      create index spending_forecast_by_line on spending_forecast (organization_id, plan_line_id, given_at);
      ${secure('spending_forecast', sight.unitMoney, NO_DELETE)}

      create table supplement_request (
        organization_id uuid not null,
        id uuid not null,
        plan_line_id uuid not null,
        initiative_id uuid not null,
        business_unit_id uuid not null,
        cycle_id uuid not null,
        amount bigint not null check (amount > 0),
        reason text not null,
        route text not null check (route in ('INTAKE','RESERVE')),
        supplement_initiative_id uuid,
        state text not null check (state in ('OPEN','GRANTED','DECLINED')),
        requested_by uuid not null,
        requested_at timestamptz not null,
        answered_by uuid,
        answered_at timestamptz,
        primary key (organization_id, id),
        check ((route = 'INTAKE') = (supplement_initiative_id is not null)),
        check ((state = 'OPEN') = (answered_by is null) and (answered_by is null) = (answered_at is null)),
        check (answered_by <> requested_by),
        foreign key (organization_id, plan_line_id) references plan_line (organization_id, id),
        foreign key (organization_id, initiative_id) references initiative (organization_id, id),
        foreign key (organization_id, supplement_initiative_id) references initiative (organization_id, id),
        foreign key (organization_id, cycle_id) references funding_cycle (organization_id, id),
        foreign key (organization_id, requested_by) references member (organization_id, id),
        foreign key (organization_id, answered_by) references member (organization_id, id)
      );
      create index supplement_request_by_line on supplement_request (organization_id, plan_line_id);
      create index supplement_request_by_cycle on supplement_request (organization_id, cycle_id);
      ${secure('supplement_request', sight.unitMoney, NO_DELETE)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`${TABLES.map((table) => `drop table ${table};`).join('\n')}
      alter table plan_line drop constraint plan_line_released_check, drop released_in_year, drop released_run_rate;
      alter table plan_line_amount drop constraint plan_line_amount_released_check, drop released;
      update plan_line_amount set obligated = greatest(obligated, 0), accrued = greatest(accrued, 0)
        where obligated < 0 or accrued < 0;
      alter table plan_line_amount
        add constraint plan_line_amount_obligated_check check (obligated >= 0),
        add constraint plan_line_amount_accrued_check check (accrued >= 0);`);
  }
}
