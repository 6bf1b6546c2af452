import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPEND_ONLY, secure, sight } from './policies';

/** What a portfolio export said of the projects that became initiatives. */
export class ImportedProject1761955200037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table imported_project (
        organization_id uuid not null,
        initiative_id uuid not null,
        business_unit_id uuid not null,
        initiative_state text not null,
        line integer not null check (line > 0),
        forced text check (forced in ('FORCE','EXCLUDE')),
        ratings jsonb not null,
        imported_by uuid not null,
        imported_at timestamptz not null,
        primary key (organization_id, initiative_id),
        foreign key (organization_id, imported_by) references member (organization_id, id),
        foreign key (organization_id, initiative_id, business_unit_id, initiative_state)
          references initiative (organization_id, id, business_unit_id, initiative_state) on update cascade
      );
      comment on table imported_project is 'what another tool had decided: suggestions, none in force';
      ${secure('imported_project', sight.initiative, [...APPEND_ONLY, 'update'])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table imported_project;');
  }
}
