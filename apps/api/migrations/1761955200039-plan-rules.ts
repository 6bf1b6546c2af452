import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secure, sight } from './policies';

/** Floors and ceilings that the plans of a cycle keep. */
export class PlanRules1761955200039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table plan_rule (
        organization_id uuid not null,
        cycle_id uuid not null,
        position smallint not null,
        dimension text not null
          check (dimension in ('BUSINESS_UNIT','FUNCTIONAL_AREA','TOUCHPOINT','PRODUCT_LINE','CHANNEL','SPONSORSHIP')),
        key text not null,
        name text not null,
        floor_share integer check (floor_share between 0 and 10000),
        ceiling_share integer check (ceiling_share between 0 and 10000),
        primary key (organization_id, cycle_id, dimension, key),
        constraint plan_rule_says_something check (coalesce(floor_share, ceiling_share) is not null),
        constraint plan_rule_floor_under_ceiling check (floor_share <= ceiling_share),
        foreign key (organization_id, cycle_id) references funding_cycle (organization_id, id)
      );
      comment on table plan_rule is 'shares of what a plan selects, in basis points; a plan keeps its own copy in plan.rules';
      ${secure('plan_rule', sight.tenant, ['select', 'insert', 'delete'])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table plan_rule;');
  }
}
