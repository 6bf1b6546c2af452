import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an organisation settles for itself: measures of people, reminders, and how long a decision can be appealed. */
export class Settings1761955200062 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organization
        add column people_measures text not null default 'OFF'
          check (people_measures in ('OFF', 'TEAM', 'INDIVIDUAL_WITH_AGREEMENT')),
        add column people_agreement text,
        add column remind_after_days smallint default 5 check (remind_after_days between 1 and 365),
        add column escalate_after_days smallint default 10 check (escalate_after_days between 1 and 365),
        add column appeal_days smallint not null default 14 check (appeal_days between 1 and 365),
        add column version integer not null default 1,
        add constraint organization_people_agreement
          check ((people_measures = 'INDIVIDUAL_WITH_AGREEMENT') = (people_agreement is not null)),
        add constraint organization_escalates_later
          check (escalate_after_days is null or remind_after_days is not null and escalate_after_days > remind_after_days);
      comment on column organization.version is 'of what setOrganizationSettings sets';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organization
        drop constraint organization_escalates_later, drop constraint organization_people_agreement,
        drop column version, drop column appeal_days, drop column escalate_after_days, drop column remind_after_days,
        drop column people_agreement, drop column people_measures;
    `);
  }
}
