import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Run-rate that enters its unit's base: journals of their own kind, and the lines on which each part does. */
export class Absorption1761955200029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table run_rate_commitment add lines jsonb not null default '[]';
      comment on column run_rate_commitment.lines is 'where it enters the base: cost centre, account and amount of what goes on after that day';

      alter table ledger_entry
        alter cycle_id drop not null,
        add absorbs_id uuid,
        add absorbed_on date,
        drop constraint ledger_entry_kind_check,
        drop constraint ledger_entry_check,
        add constraint ledger_entry_kind_check check (kind in ('COMMITMENT','RELEASE','REVERSAL','ABSORPTION')),
        add constraint ledger_entry_sign check (case kind
          when 'ABSORPTION' then (reverses_id is null) = ((side = 'USE') = (amount > 0))
          else (kind = 'COMMITMENT') = ((side = 'USE') = (amount > 0)) end),
        add constraint ledger_entry_absorbs check ((kind = 'ABSORPTION') = (absorbs_id is not null)
          and (absorbs_id is null) = (absorbed_on is null)),
        add constraint ledger_entry_of_cycle check (cycle_id is not null or kind = 'ABSORPTION');
      comment on column ledger_entry.absorbs_id is 'the opening or run-rate commitment whose run-rate its unit takes into its own base on absorbed_on';
      create unique index ledger_entry_absorbs_once on ledger_entry (organization_id, absorbs_id, side, cost_centre, account)
        where absorbs_id is not null and reverses_id is null;
      create index ledger_entry_absorbed on ledger_entry (organization_id, fiscal_year, absorbed_on) where absorbs_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from ledger_entry where kind = 'ABSORPTION' and reverses_id is not null;
      delete from ledger_entry where kind = 'ABSORPTION';
      drop index ledger_entry_absorbed;
      alter table ledger_entry
        drop constraint ledger_entry_kind_check,
        drop constraint ledger_entry_sign,
        drop constraint ledger_entry_of_cycle,
        drop absorbs_id,
        drop absorbed_on,
        alter cycle_id set not null,
        add constraint ledger_entry_kind_check check (kind in ('COMMITMENT','RELEASE','REVERSAL')),
        add constraint ledger_entry_check check ((kind = 'COMMITMENT') = ((side = 'USE') = (amount > 0)));
      alter table run_rate_commitment drop lines;
    `);
  }
}
