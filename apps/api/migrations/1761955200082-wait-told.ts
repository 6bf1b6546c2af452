import type { MigrationInterface, QueryRunner } from 'typeorm';
import { EVERYTHING, secure, sight } from './policies';

/** Waits that somebody was reminded or told of: each once. */
export class WaitTold1761955200082 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table wait_told (
        organization_id uuid not null,
        cycle_id uuid not null,
        subject_id uuid not null,
        desk text not null,
        since timestamptz not null,
        urgency text not null check (urgency in ('LATE', 'OVERDUE')),
        told_at timestamptz not null,
        primary key (organization_id, cycle_id, subject_id, desk, since, urgency),
        foreign key (organization_id, cycle_id) references funding_cycle (organization_id, id)
      );
      comment on table wait_told is 'waits at a desk whose reminder or escalation went out; the clock itself is read from the record';
      ${secure('wait_told', sight.tenant, EVERYTHING)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table wait_told;');
  }
}
