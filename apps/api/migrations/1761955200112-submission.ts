import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPEND_ONLY, secure, sight } from './policies';

/** What was handed in, as it was: kept with each submission, so that a later one can be held beside it. */
export class Submission1761955200112 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table submission (
        organization_id uuid not null,
        initiative_id uuid not null,
        business_unit_id uuid not null,
        initiative_state text not null,
        version integer not null check (version > 0),
        submitted_by uuid not null,
        submitted_at timestamptz not null,
        content jsonb not null,
        case_content jsonb,
        primary key (organization_id, initiative_id, version),
        foreign key (organization_id, submitted_by) references member (organization_id, id),
        foreign key (organization_id, initiative_id, business_unit_id, initiative_state)
          references initiative (organization_id, id, business_unit_id, initiative_state) on update cascade
      );
      ${secure('submission', sight.initiative, APPEND_ONLY)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table submission;');
  }
}
