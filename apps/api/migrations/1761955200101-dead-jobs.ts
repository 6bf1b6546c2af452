import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Jobs that were given up are listed by when that was. */
export class DeadJobs1761955200101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index job_dead on job (organization_id, finished_at desc, id desc) where state = 'DEAD'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index job_dead');
  }
}
