import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Erasure of free text beside the chain, the legal hold and the years of retention. */
export class RecordKeeping1761955200013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organization
        add column legal_hold boolean not null default false,
        add column retention_years smallint check (retention_years between 1 and 100);
      alter table member add column erased_at timestamptz;
      alter table member add check (erased_at is null or not active);
      grant delete on record_text to clout_application;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke delete on record_text from clout_application;
      alter table member drop column erased_at;
      alter table organization drop column retention_years, drop column legal_hold;
    `);
  }
}
