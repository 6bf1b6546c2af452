import type { MigrationInterface, QueryRunner } from 'typeorm';
import { NO_DELETE, secure, sight } from './policies';

/** Mandate as granted and countersigned, certification of base and cost, opening commitments by import, the calendar. */
export class Mandate1761955200010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mandate
        drop constraint mandate_state_check,
        add constraint mandate_state_check check (state in ('PROPOSED','IN_FORCE','SUPERSEDED')),
        add maximum_per_unit bigint check (maximum_per_unit >= 0),
        add carry_over_rule text not null default 'LAPSE' check (carry_over_rule in ('LAPSE','CARRY_COMMITTED','CARRY_ALL')),
        add carry_over_limit bigint check (carry_over_limit >= 0),
        add carry_over_expires date,
        add absorb_after_periods integer not null default 12 check (absorb_after_periods > 0),
        add alternate_approver_id uuid,
        add thresholds jsonb not null default '[]',
        add certification_required boolean not null default false,
        add foreign key (organization_id, alternate_approver_id) references member (organization_id, id);

      alter table opex_base_version
        add certified_by uuid,
        add certified_at timestamptz,
        add check (certified_by <> imported_by),
        add check ((certified_by is null) = (certified_at is null)),
        add foreign key (organization_id, certified_by) references member (organization_id, id);

      create table opening_import (
        organization_id uuid not null references organization,
        id uuid not null,
        fiscal_year integer not null,
        number integer not null,
        source_system text not null,
        file_name text not null,
        file_hash text not null,
        mapping jsonb not null,
        state text not null check (state in ('STANDING','REPLACED')),
        accepted_rows integer not null,
        refusals jsonb not null,
        in_year_total bigint not null,
        run_rate_total bigint not null,
        control_total bigint,
        imported_by uuid not null,
        imported_at timestamptz not null,
        primary key (organization_id, id),
        unique (organization_id, fiscal_year, number),
        foreign key (organization_id, imported_by) references member (organization_id, id)
      );
      ${secure('opening_import', sight.tenant, NO_DELETE)}
      alter table opening_commitment
        add import_id uuid,
        add foreign key (organization_id, import_id) references opening_import (organization_id, id);

      alter table organization
        add calendar_pattern text not null default 'TWELVE_MONTHS'
          check (calendar_pattern in ('TWELVE_MONTHS','THIRTEEN_PERIODS','FOUR_FOUR_FIVE')),
        add closed_through_year integer,
        add closed_through_period smallint check (closed_through_period between 1 and 13),
        add check ((closed_through_year is null) = (closed_through_period is null));
      update organization set calendar_pattern = 'THIRTEEN_PERIODS' where periods_per_year = 13;

      alter table initiative
        add certified_by uuid,
        add certified_at timestamptz,
        add check ((certified_by is null) = (certified_at is null)),
        add check (certified_by <> submitted_by),
        add foreign key (organization_id, certified_by) references member (organization_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table initiative drop certified_by, drop certified_at;
      alter table organization drop calendar_pattern, drop closed_through_year, drop closed_through_period;
      alter table opening_commitment drop import_id;
      drop table opening_import;
      alter table opex_base_version drop certified_by, drop certified_at;
      update mandate set state = 'PROPOSED' where state = 'SUPERSEDED';
      alter table mandate
        drop constraint mandate_state_check,
        add constraint mandate_state_check check (state in ('PROPOSED','IN_FORCE')),
        drop maximum_per_unit, drop carry_over_rule, drop carry_over_limit, drop carry_over_expires,
        drop absorb_after_periods, drop alternate_approver_id, drop thresholds, drop certification_required;
    `);
  }
}
