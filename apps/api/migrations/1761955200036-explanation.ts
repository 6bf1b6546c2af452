import type { MigrationInterface, QueryRunner } from 'typeorm';
import { EVERYTHING, secure, sight } from './policies';

/** All of a plan is explained to who oversees money; to a unit what is about its own initiatives, once it is submitted. */
const explained = `${sight.tenant} and (
  current_setting('app.sight', true) = 'ALL'
  or plan_state not in ('DRAFT', 'WITHDRAWN')
    and business_unit_id = any (string_to_array(nullif(current_setting('app.business_units', true), ''), ',')::uuid[]))`;

/** What was computed about a version of a plan. */
export class Explanation1761955200036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table plan_explanation (
        organization_id uuid not null,
        plan_id uuid not null,
        plan_state text not null,
        plan_version integer not null,
        kind text not null check (kind in ('FRONTIER','MORE_MONEY','RULE_PRICES','OVERRIDE_PRICE','CERTIFICATE')),
        subject text not null,
        business_unit_id uuid,
        content jsonb not null,
        computed_at timestamptz not null,
        primary key (organization_id, plan_id, plan_version, kind, subject),
        check ((kind = 'CERTIFICATE') = (business_unit_id is not null)),
        foreign key (organization_id, plan_id, plan_state) references plan (organization_id, id, plan_state) on update cascade
      );
      comment on table plan_explanation is 'answers kept so that asking again is free; each can be computed again from its plan';
      ${secure('plan_explanation', explained, EVERYTHING)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table plan_explanation;');
  }
}
