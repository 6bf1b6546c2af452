import type { MigrationInterface, QueryRunner } from 'typeorm';
import { EVERYTHING, NO_DELETE, secure, sight } from './policies';

/** An inbox is its member's alone; the program writes into it and mails from it. */
const ownInbox = `${sight.tenant} and (
  member_id = nullif(current_setting('app.member_id', true), '')::uuid or current_setting('app.inbox', true) = 'ALL')`;

/** The queue of what is done after an act, and what members are told. */
export class Notices1761955200061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table job_wake (
        organization_id uuid primary key,
        due_at timestamptz not null
      );
      comment on table job_wake is 'reference: which organisations have jobs waiting, and from when';
      grant select, insert, update, delete on job_wake to clout_application;

      create table job (
        organization_id uuid not null references organization,
        id uuid not null,
        kind text not null,
        key text not null,
        body jsonb not null,
        state text not null default 'WAITING' check (state in ('WAITING','DONE','DEAD')),
        attempts integer not null default 0,
        run_after timestamptz not null,
        created_at timestamptz not null,
        finished_at timestamptz,
        last_error text,
        primary key (organization_id, id),
        unique (organization_id, kind, key),
        check ((finished_at is null) = (state = 'WAITING'))
      );
      comment on table job is 'written in the transaction of the act that asks for it; ids and kinds only, no names, no addresses';
      comment on column job.run_after is 'not before; while somebody works on it, the end of their lease';
      create index job_waiting on job (organization_id, run_after) where state = 'WAITING';
      create index job_done on job (organization_id, finished_at) where state = 'DONE';
      ${secure('job', sight.tenant, EVERYTHING)}

      create table notification (
        organization_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        key text not null,
        kind text not null check (kind ~ '^[A-Z_]{1,40}$'),
        subject_type text not null,
        subject_id uuid not null,
        cycle_id uuid,
        label text not null,
        actor uuid,
        at timestamptz not null,
        read_at timestamptz,
        mailed_at timestamptz,
        primary key (organization_id, id),
        unique (organization_id, member_id, key),
        foreign key (organization_id, member_id) references member (organization_id, id)
      );
      comment on column notification.actor is 'pseudonym of who caused it; null: the program did';
      create index notification_by_member on notification (organization_id, member_id, at desc, id desc);
      create index notification_unread on notification (organization_id, member_id) where read_at is null;
      ${secure('notification', ownInbox, NO_DELETE)}

      create table notice_preference (
        organization_id uuid not null,
        member_id uuid not null,
        mail text not null check (mail in ('AT_ONCE','DAILY_DIGEST','NONE')),
        language text not null check (language in ('EN','DE')),
        primary key (organization_id, member_id),
        foreign key (organization_id, member_id) references member (organization_id, id)
      );
      ${secure('notice_preference', ownInbox, NO_DELETE)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table notice_preference; drop table notification; drop table job; drop table job_wake;');
  }
}
