import type { MigrationInterface, QueryRunner } from 'typeorm';
import { NO_DELETE, secure, sight } from './policies';

/** Appeals against decisions that left an initiative without money: one a decision, answered once, by somebody else. */
export class Appeal1761955200072 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table appeal (
        organization_id uuid not null,
        initiative_id uuid not null,
        business_unit_id uuid not null,
        initiative_state text not null,
        id uuid not null,
        decision_id uuid not null,
        plan_id uuid not null,
        against text not null check (against in ('DECLINED', 'DEFERRED', 'NOT_FUNDED')),
        desk text not null check (desk in ('CX_EXECUTIVE', 'COO')),
        reason text not null,
        appealed_by uuid not null,
        appealed_at timestamptz not null,
        upheld boolean,
        answer text,
        answered_by uuid,
        answered_at timestamptz,
        primary key (organization_id, id),
        constraint appeal_once unique (organization_id, initiative_id, decision_id),
        constraint appeal_not_answered_by_appellant check (answered_by <> appealed_by),
        check ((upheld is null) = (answered_by is null) and (upheld is null) = (answered_at is null)
          and (upheld is null) = (answer is null)),
        foreign key (organization_id, decision_id) references decision (organization_id, id),
        foreign key (organization_id, plan_id) references plan (organization_id, id),
        foreign key (organization_id, appealed_by) references member (organization_id, id),
        foreign key (organization_id, answered_by) references member (organization_id, id),
        foreign key (organization_id, initiative_id, business_unit_id, initiative_state)
          references initiative (organization_id, id, business_unit_id, initiative_state) on update cascade
      );
      create index appeal_open on appeal (organization_id, appealed_at) where upheld is null;
      ${secure('appeal', sight.initiative, NO_DELETE)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table appeal;');
  }
}
