import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPEND_ONLY, secure, sight } from './policies';

/** Seen by those who oversee money, and by nobody else. */
const overview = `${sight.tenant} and current_setting('app.sight', true) = 'ALL'`;

/** Reserve that the COO released, plans between cycles that draw on it, and silence that was put on record. */
export class Closing1761955200018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reserve_release (
        organization_id uuid not null,
        id uuid not null,
        cycle_id uuid not null,
        fiscal_year integer not null,
        initiative_id uuid,
        in_year bigint not null check (in_year >= 0),
        run_rate bigint not null check (run_rate >= 0),
        between_cycles boolean not null,
        released_by uuid not null,
        released_at timestamptz not null,
        reason text not null,
        primary key (organization_id, id),
        check (in_year > 0 or run_rate > 0),
        foreign key (organization_id, cycle_id) references funding_cycle (organization_id, id),
        foreign key (organization_id, initiative_id) references initiative (organization_id, id),
        foreign key (organization_id, released_by) references member (organization_id, id)
      );
      create index reserve_release_by_year on reserve_release (organization_id, fiscal_year);
      comment on column reserve_release.between_cycles is 'true when the cycle was in EXECUTION: only then items between cycles may draw on it';
      ${secure('reserve_release', overview, APPEND_ONLY)}

      alter table plan add column from_reserve boolean not null default false;
      comment on column plan.from_reserve is 'submitted between cycles: its money comes from released reserve only';

      alter table sponsorship_request add column silence_recorded_at timestamptz;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table sponsorship_request drop column silence_recorded_at;
      alter table plan drop column from_reserve;
      drop table reserve_release;
    `);
  }
}
