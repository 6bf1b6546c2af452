import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Business units and words of the taxonomy are renamed and retired; nothing that refers to one is touched. */
export class Directory1761955200092 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table business_unit add column retired_at timestamptz, add column version integer not null default 1;
      alter table taxonomy_term add column retired_at timestamptz, add column version integer not null default 1;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table taxonomy_term drop column version, drop column retired_at;
      alter table business_unit drop column version, drop column retired_at;
    `);
  }
}
