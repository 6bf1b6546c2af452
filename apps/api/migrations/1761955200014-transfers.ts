import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPEND_ONLY, secure, sight } from './policies';

const everyUnit = `${sight.tenant} and current_setting('app.sight', true) = 'ALL'`;
const own = `any (string_to_array(nullif(current_setting('app.business_units', true), ''), ',')::uuid[])`;
const eitherUnit = `${sight.tenant} and (current_setting('app.sight', true) = 'ALL' or from_unit_id = ${own} or to_unit_id = ${own})`;

/** Contribution rules of the mandate, source lines held for submitted plans, and budget transfers with their exports. */
export class Transfers1761955200014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mandate
        add contribution_lines jsonb not null default '[]',
        add cross_entity_allowed boolean not null default true;
      alter table mandate alter cross_entity_allowed drop default;
      comment on column mandate.cross_entity_allowed is 'true for mandates from before the rule, which knew no such limit';

      alter table plan add sources_held boolean not null default false;
      comment on column plan.sources_held is 'true when its submission held source lines, as every one since transfers does';
      alter table ledger_entry add has_transfer boolean not null default false;
      comment on column ledger_entry.has_transfer is 'false for journals from before transfers, and those that take such back';

      create table source_hold (
        organization_id uuid not null,
        cycle_id uuid not null,
        plan_line_id uuid not null,
        business_unit_id uuid not null,
        legal_entity text not null,
        cost_centre text not null,
        account text not null,
        fiscal_year integer not null,
        period smallint not null,
        cost_kind text not null check (cost_kind in ('ONE_TIME','RUN_RATE')),
        already_budgeted boolean not null,
        amount bigint not null check (amount > 0),
        primary key (organization_id, plan_line_id, fiscal_year, period, cost_kind, already_budgeted, business_unit_id,
          legal_entity, cost_centre, account),
        foreign key (organization_id, cycle_id) references funding_cycle (organization_id, id),
        foreign key (organization_id, plan_line_id) references plan_line (organization_id, id),
        foreign key (organization_id, business_unit_id) references business_unit (organization_id, id)
      );
      create index source_hold_by_year on source_hold (organization_id, fiscal_year);
      comment on table source_hold is 'what submitted plans hold of source lines; a row goes when its money is drawn or released';
      ${secure('source_hold', sight.unitMoney, ['select', 'insert', 'delete'])}

      create table transfer_export (
        organization_id uuid not null,
        id uuid not null,
        cycle_id uuid not null,
        number integer not null,
        row_count integer not null check (row_count > 0),
        total bigint not null check (total > 0),
        net_zero bigint not null check (net_zero between 0 and total),
        hash text not null,
        content text not null,
        exported_by uuid not null,
        exported_at timestamptz not null,
        primary key (organization_id, id),
        unique (organization_id, cycle_id, number),
        foreign key (organization_id, cycle_id) references funding_cycle (organization_id, id),
        foreign key (organization_id, exported_by) references member (organization_id, id)
      );
      ${secure('transfer_export', everyUnit, APPEND_ONLY)}

      create table budget_transfer (
        organization_id uuid not null,
        sequence bigint generated always as identity,
        id uuid not null,
        cycle_id uuid not null,
        journal_id uuid not null,
        kind text not null,
        from_unit_id uuid not null,
        from_entity text not null,
        from_cost_centre text not null,
        from_account text not null,
        to_unit_id uuid not null,
        to_entity text not null,
        to_cost_centre text not null,
        to_account text not null,
        fiscal_year integer not null,
        period smallint not null,
        cost_class text not null,
        cost_kind text not null,
        already_budgeted boolean not null,
        amount bigint not null check (amount > 0),
        plan_line_id uuid,
        initiative_id uuid,
        reverses_journal_id uuid,
        reverses_id uuid,
        proposed_at timestamptz not null,
        state text not null check (state in ('PROPOSED','EXPORTED','POSTED','REJECTED','CANCELLED')),
        export_id uuid,
        external_reference text,
        rejection text,
        confirmed_by uuid,
        confirmed_at timestamptz,
        primary key (organization_id, id),
        check (kind <> 'COMMITMENT' or reverses_journal_id is null),
        check (reverses_id is null or reverses_journal_id is not null),
        check (state not in ('EXPORTED','POSTED','REJECTED') or export_id is not null),
        check (state <> 'POSTED' or (external_reference is not null and confirmed_by is not null)),
        check (state <> 'REJECTED' or confirmed_by is not null),
        check ((confirmed_by is null) = (confirmed_at is null)),
        check (not already_budgeted or (from_unit_id, from_entity, from_cost_centre, from_account)
          = (to_unit_id, to_entity, to_cost_centre, to_account)),
        foreign key (organization_id, cycle_id) references funding_cycle (organization_id, id),
        foreign key (organization_id, from_unit_id) references business_unit (organization_id, id),
        foreign key (organization_id, to_unit_id) references business_unit (organization_id, id),
        foreign key (organization_id, reverses_id) references budget_transfer (organization_id, id),
        foreign key (organization_id, export_id) references transfer_export (organization_id, id),
        foreign key (organization_id, confirmed_by) references member (organization_id, id)
      );
      create index budget_transfer_by_cycle on budget_transfer (organization_id, cycle_id, sequence);
      create index budget_transfer_by_journal on budget_transfer (organization_id, journal_id);
      create unique index budget_transfer_reversed_once on budget_transfer (organization_id, reverses_id);
      ${secure('budget_transfer', eitherUnit, APPEND_ONLY)}
      grant update (state, export_id, external_reference, rejection, confirmed_by, confirmed_at) on budget_transfer
        to clout_application;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table budget_transfer;
      drop table transfer_export;
      drop table source_hold;
      alter table ledger_entry drop has_transfer;
      alter table plan drop sources_held;
      alter table mandate drop contribution_lines, drop cross_entity_allowed;
    `);
  }
}
