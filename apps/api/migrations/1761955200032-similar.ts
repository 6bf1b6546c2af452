import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PrerequisiteError } from './prerequisite-error';

/** What an administrator of a server of one's own does when the owner of the database may not do it. */
const REMEDY =
  'Let an administrator run "create extension pg_trgm schema public" in this database, then start Clout again.';

/** Words and trigrams of proposals, so that similar ones are found while one is drafted. */
export class Similar1761955200032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create extension if not exists pg_trgm schema public').catch((error: Error) => {
      throw new PrerequisiteError(`${REMEDY} (${error.message})`);
    });
    const [found] = await runner.query(`select to_regprocedure('public.similarity(text, text)') is not null as found`);
    if (!(found as { found: boolean }).found)
      throw new PrerequisiteError(`${REMEDY} It is installed in another schema.`);
    await runner.query(`
      alter table initiative add search tsvector not null
        generated always as (to_tsvector('english', title || ' ' || problem || ' ' || action)) stored;
      comment on column initiative.search is 'stems of its words; a language other than English is kept word by word';
    `);
  }

  /** The extension stays: others may use it, and only its creator may drop it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table initiative drop search');
  }
}
