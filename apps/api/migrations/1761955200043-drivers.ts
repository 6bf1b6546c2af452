import type { MigrationInterface, QueryRunner } from 'typeorm';
import { EVERYTHING, NO_DELETE, secure, sight } from './policies';

/** What a company wants to move, how far initiatives serve it; and the salt under which comparisons of criteria are recorded. */
export class Drivers1761955200043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table criterion_judgement add column salt uuid not null default gen_random_uuid();
      alter table criterion_judgement alter column salt drop default;
      comment on column criterion_judgement.salt is 'opens the digest of the comparisons that the decision record holds';

      create table driver_set (
        organization_id uuid not null,
        cycle_id uuid not null,
        version integer not null,
        primary key (organization_id, cycle_id),
        foreign key (organization_id, cycle_id) references funding_cycle (organization_id, id)
      );
      ${secure('driver_set', sight.tenant, NO_DELETE)}

      create table strategic_driver (
        organization_id uuid not null,
        cycle_id uuid not null,
        id uuid not null,
        position integer not null,
        name text not null,
        description text not null,
        weight integer not null check (weight > 0),
        impacts jsonb not null,
        primary key (organization_id, id),
        unique (organization_id, cycle_id, id),
        foreign key (organization_id, cycle_id) references driver_set (organization_id, cycle_id)
      );
      create index strategic_driver_by_cycle on strategic_driver (organization_id, cycle_id, position);
      comment on column strategic_driver.impacts is 'a statement for each level from NONE to EXTREME';
      ${secure('strategic_driver', sight.tenant, EVERYTHING)}

      create table driver_impact (
        organization_id uuid not null,
        initiative_id uuid not null,
        business_unit_id uuid not null,
        initiative_state text not null,
        driver_id uuid not null,
        level text not null check (level in ('NONE','LOW','MODERATE','STRONG','EXTREME')),
        reason text,
        rated_by uuid not null,
        rated_at timestamptz not null,
        primary key (organization_id, initiative_id, driver_id),
        foreign key (organization_id, initiative_id, business_unit_id, initiative_state)
          references initiative (organization_id, id, business_unit_id, initiative_state) on update cascade,
        foreign key (organization_id, driver_id) references strategic_driver (organization_id, id),
        foreign key (organization_id, rated_by) references member (organization_id, id)
      );
      create index driver_impact_by_driver on driver_impact (organization_id, driver_id);
      ${secure('driver_impact', sight.initiative, NO_DELETE)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table driver_impact;
      drop table strategic_driver;
      drop table driver_set;
      alter table criterion_judgement drop column salt;
    `);
  }
}
