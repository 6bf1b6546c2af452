import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPEND_ONLY, secure, sight } from './policies';

/** Decisions and their lines. Nobody decides what they submitted, own or sponsor: the database refuses it too. */
export class Decision1761955200005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table decision (
        organization_id uuid not null references organization,
        id uuid not null,
        plan_id uuid not null,
        kind text not null check (kind in ('DECIDED','RETURNED','REVERSED')),
        mode text not null check (mode in ('ALL','BY_LINE')),
        decided_by uuid not null,
        submitted_by uuid not null,
        decided_at timestamptz not null,
        total bigint not null check (total >= 0),
        reason text not null,
        primary key (organization_id, id),
        unique (organization_id, id, decided_by),
        constraint decision_not_by_submitter check (decided_by <> submitted_by),
        foreign key (organization_id, plan_id, submitted_by) references plan (organization_id, id, submitted_by),
        foreign key (organization_id, decided_by) references member (organization_id, id)
      );
      create index decision_by_plan on decision (organization_id, plan_id);
      ${secure('decision', sight.tenant, APPEND_ONLY)}

      create table decision_line (
        organization_id uuid not null,
        decision_id uuid not null,
        line_id uuid not null,
        business_unit_id uuid not null,
        decided_by uuid not null,
        submitter_id uuid not null,
        owner_id uuid not null,
        decision text not null check (decision in ('APPROVE','APPROVE_PART','APPROVE_WITH_CONDITIONS','DEFER','DECLINE','REVERSE')),
        approved_in_year bigint not null check (approved_in_year >= 0),
        approved_run_rate bigint not null check (approved_run_rate >= 0),
        reason text,
        conditions text,
        defer_until date,
        primary key (organization_id, decision_id, line_id),
        constraint decision_line_not_by_submitter check (decided_by <> submitter_id and decided_by <> owner_id),
        foreign key (organization_id, decision_id, decided_by) references decision (organization_id, id, decided_by),
        foreign key (organization_id, line_id, submitter_id, owner_id) references plan_line (organization_id, id, submitter_id, owner_id)
      );
      ${secure('decision_line', sight.unitMoney, APPEND_ONLY)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table decision_line; drop table decision;');
  }
}
