import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPEND_ONLY, NO_DELETE, secure, sight } from './policies';

/** The hash-chained decision record: the chain is append-only, texts live beside it under a salt. */
export class Record1761955200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table record_head (
        organization_id uuid primary key references organization,
        sequence bigint not null,
        hash text not null
      );
      ${secure('record_head', sight.tenant, NO_DELETE)}

      create table record_entry (
        organization_id uuid not null references organization,
        sequence bigint not null,
        at timestamptz not null,
        actor uuid not null,
        act text not null,
        subject_type text not null,
        subject_id uuid not null,
        body text not null,
        previous_hash text not null,
        hash text not null,
        primary key (organization_id, sequence)
      );
      create index record_entry_by_subject on record_entry (organization_id, subject_id, sequence);
      ${secure('record_entry', sight.tenant, APPEND_ONLY)}

      create table record_text (
        organization_id uuid not null,
        sequence bigint not null,
        name text not null,
        salt text not null,
        text text not null,
        primary key (organization_id, sequence, name),
        foreign key (organization_id, sequence) references record_entry (organization_id, sequence)
      );
      ${secure('record_text', sight.tenant, APPEND_ONLY)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table record_text; drop table record_entry; drop table record_head;');
  }
}
