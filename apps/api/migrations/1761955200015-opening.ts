import type { MigrationInterface, QueryRunner } from 'typeorm';
import { NO_DELETE, secure, sight } from './policies';

/** Opening commitments by import and from later years, run-rate by the day it is absorbed, and imports that run. */
export class Opening1761955200015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table opening_import
        drop constraint opening_import_state_check,
        add constraint opening_import_state_check check (state in ('STANDING','WITHDRAWN')),
        add file_rows integer not null default 0,
        add left_out_rows integer not null default 0,
        add refused_rows integer not null default 0,
        add run_rate_control_total bigint,
        add withdrawn_by uuid,
        add withdrawn_at timestamptz,
        add constraint opening_import_reconciles check (file_rows = accepted_rows + left_out_rows + refused_rows),
        add constraint opening_import_withdrawn check ((state = 'WITHDRAWN') = (withdrawn_by is not null)),
        add foreign key (organization_id, withdrawn_by) references member (organization_id, id);
      create unique index opening_import_once on opening_import (organization_id, fiscal_year, file_hash, md5(mapping::text))
        where state = 'STANDING';

      alter table opening_commitment
        add line integer,
        add legal_entity text not null default 'unknown',
        add reference text,
        add contract_end date,
        add plan_line_id uuid,
        add initiative_id uuid,
        add state text not null default 'STANDING',
        add absorbed_on date,
        add constraint opening_commitment_state_check check (state in ('WAITING','STANDING','WITHDRAWN','RELEASED')),
        add constraint opening_commitment_one_origin check (import_id is null or plan_line_id is null),
        add foreign key (organization_id, plan_line_id) references plan_line (organization_id, id);
      comment on column opening_commitment.state is 'WAITING: of a year whose mandate is not countersigned yet; only STANDING counts as committed';
      comment on column opening_commitment.absorbed_on is 'the unit has taken its run-rate into its own base: it no longer counts as RUN_RATE';
      create unique index opening_commitment_once on opening_commitment (organization_id, fiscal_year, reference)
        where reference is not null and state in ('WAITING','STANDING');
      create index opening_commitment_by_year on opening_commitment (organization_id, fiscal_year, id);
      create index opening_commitment_by_line on opening_commitment (organization_id, plan_line_id) where plan_line_id is not null;
      grant update (state, absorbed_on) on opening_commitment to clout_application;

      create table run_rate_commitment (
        organization_id uuid not null,
        id uuid not null,
        plan_line_id uuid not null,
        cycle_id uuid not null,
        fiscal_year integer not null,
        business_unit_id uuid not null,
        amount bigint not null check (amount > 0),
        absorbs_on date not null,
        absorbed_on date,
        absorbed_amount bigint check (absorbed_amount between 0 and amount),
        primary key (organization_id, id),
        unique (organization_id, plan_line_id, absorbs_on),
        check ((absorbed_on is null) = (absorbed_amount is null)),
        foreign key (organization_id, plan_line_id) references plan_line (organization_id, id),
        foreign key (organization_id, cycle_id) references funding_cycle (organization_id, id)
      );
      comment on table run_rate_commitment is 'committed run-rate of a plan line by the day on which its unit takes it into its own base';
      ${secure('run_rate_commitment', sight.unitMoney, NO_DELETE)}

      create table import_job (
        organization_id uuid not null references organization,
        id uuid not null,
        member_id uuid not null,
        operation text not null,
        file_name text not null,
        state text not null check (state in ('READING','WRITING','DONE','REFUSED','CANCELLED','FAILED')),
        rows_read integer not null default 0,
        rows_expected integer,
        cancel_requested boolean not null default false,
        message text,
        started_at timestamptz not null,
        updated_at timestamptz not null,
        primary key (organization_id, id),
        foreign key (organization_id, member_id) references member (organization_id, id)
      );
      create index import_job_by_start on import_job (organization_id, started_at);
      ${secure('import_job', sight.tenant, NO_DELETE)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table import_job;
      drop table run_rate_commitment;
      revoke update (state, absorbed_on) on opening_commitment from clout_application;
      drop index opening_commitment_by_year;
      alter table opening_commitment
        drop line, drop legal_entity, drop reference, drop contract_end, drop plan_line_id, drop initiative_id,
        drop state, drop absorbed_on;
      drop index opening_import_once;
      alter table opening_import
        drop constraint opening_import_state_check,
        drop constraint opening_import_withdrawn,
        drop constraint opening_import_reconciles;
      update opening_import set state = 'REPLACED' where state = 'WITHDRAWN';
      alter table opening_import
        add constraint opening_import_state_check check (state in ('STANDING','REPLACED')),
        drop file_rows, drop left_out_rows, drop refused_rows, drop run_rate_control_total, drop withdrawn_by, drop withdrawn_at;
    `);
  }
}
