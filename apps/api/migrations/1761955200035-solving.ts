import type { MigrationInterface, QueryRunner } from 'typeorm';
import { NO_DELETE, secure, sight } from './policies';

const EVERYTHING_SEEN = `${sight.tenant} and current_setting('app.sight', true) = 'ALL'`;

/** What plans were made from, how, and how fairly. */
export class Solving1761955200035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table plan drop constraint plan_objective_check');
    await runner.query(
      `alter table plan add constraint plan_objective_check check (objective in ('SCORE','RISK_ADJUSTED_VALUE','BLEND'))`,
    );
    await runner.query(`alter table plan add column seconds smallint not null default 10`);
    await runner.query(`alter table plan add constraint plan_seconds_check check (seconds between 1 and 60)`);
    await runner.query(`alter table plan add column origin text not null default 'SOLVED'`);
    await runner.query(`alter table plan add constraint plan_origin_check check (origin in ('SOLVED','HAND','COPY'))`);
    await runner.query(`alter table plan add column copied_from uuid`);
    await runner.query(
      `alter table plan add constraint plan_copied_from_fkey
         foreign key (organization_id, copied_from) references plan (organization_id, id)`,
    );
    await runner.query(`alter table plan add column fairness jsonb`);
    await runner.query(`
      create table plan_inputs (
        organization_id uuid not null,
        plan_id uuid not null,
        body text not null,
        hash text not null check (hash ~ '^[0-9a-f]{64}$'),
        primary key (organization_id, plan_id),
        foreign key (organization_id, plan_id) references plan (organization_id, id)
      );
      comment on table plan_inputs is 'canonical text of all that a plan was solved on: the same text gives the same plan again';
      ${secure('plan_inputs', EVERYTHING_SEEN, NO_DELETE)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table plan_inputs;
      alter table plan drop column fairness, drop column copied_from, drop column origin, drop column seconds;
      alter table plan drop constraint plan_objective_check;
      alter table plan add constraint plan_objective_check check (objective in ('SCORE','RISK_ADJUSTED_VALUE')) not valid;
    `);
  }
}
