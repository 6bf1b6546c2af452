import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPEND_ONLY, NO_DELETE, secure, sight } from './policies';

/** Seen by those who oversee money, and by nobody else. */
const overview = `${sight.tenant} and current_setting('app.sight', true) = 'ALL'`;

/** The close of a fiscal year: what was used, carried, lapsed and overspent, by line and unit; and what the next year gets. */
export class YearClose1761955200028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table year_close (
        organization_id uuid not null references organization,
        fiscal_year integer not null,
        id uuid not null,
        mandate_id uuid not null,
        rule text not null check (rule in ('LAPSE','CARRY_COMMITTED','CARRY_ALL')),
        carry_limit bigint check (carry_limit >= 0),
        carry_expires date,
        limit_amount bigint not null,
        opening_commitments bigint not null,
        approved bigint not null,
        used bigint not null,
        overspent bigint not null,
        carried bigint not null,
        lapsed bigint not null,
        uncommitted bigint not null,
        carried_uncommitted bigint not null,
        digest text not null,
        reason text not null,
        closed_by uuid not null,
        closed_at timestamptz not null,
        primary key (organization_id, fiscal_year),
        unique (organization_id, id),
        constraint year_close_reconciles check (used + carried + lapsed = approved + overspent),
        constraint year_close_within_limit check (
          carried_uncommitted between 0 and uncommitted
          and (rule <> 'LAPSE' or carried + carried_uncommitted = 0)
          and (carry_limit is null or carried + carried_uncommitted <= carry_limit)),
        foreign key (organization_id, mandate_id) references mandate (organization_id, id),
        foreign key (organization_id, closed_by) references member (organization_id, id)
      );
      ${secure('year_close', sight.tenant, APPEND_ONLY)}

      create table year_close_line (
        organization_id uuid not null,
        fiscal_year integer not null,
        plan_line_id uuid not null,
        initiative_id uuid not null,
        business_unit_id uuid not null,
        standing bigint not null check (standing >= 0),
        obligated bigint not null,
        used bigint not null check (used >= 0),
        overspent bigint not null check (overspent >= 0),
        carried bigint not null check (carried >= 0),
        lapsed bigint not null check (lapsed >= 0),
        primary key (organization_id, fiscal_year, plan_line_id),
        check (used + carried + lapsed = standing + overspent),
        foreign key (organization_id, fiscal_year) references year_close (organization_id, fiscal_year),
        foreign key (organization_id, plan_line_id) references plan_line (organization_id, id)
      );
      ${secure('year_close_line', overview, APPEND_ONLY)}

      create table year_close_return (
        organization_id uuid not null,
        fiscal_year integer not null,
        business_unit_id uuid not null,
        amount bigint not null check (amount > 0),
        primary key (organization_id, fiscal_year, business_unit_id),
        foreign key (organization_id, fiscal_year) references year_close (organization_id, fiscal_year),
        foreign key (organization_id, business_unit_id) references business_unit (organization_id, id)
      );
      comment on table year_close_return is 'what each contributing unit got back of what lapsed';
      ${secure('year_close_return', overview, APPEND_ONLY)}

      create table carried_money (
        organization_id uuid not null,
        fiscal_year integer not null,
        committed bigint not null check (committed >= 0),
        uncommitted bigint not null check (uncommitted >= 0),
        charge bigint not null check (charge >= 0),
        expires_on date,
        expired bigint check (expired between 0 and uncommitted),
        primary key (organization_id, fiscal_year)
      );
      comment on table carried_money is 'what the close of the year before gives to this one: committed and uncommitted raise its limit, the charge only commits; expired is what was taken off again';
      ${secure('carried_money', sight.tenant, NO_DELETE)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      ['carried_money', 'year_close_return', 'year_close_line', 'year_close'].map((t) => `drop table ${t};`).join('\n'),
    );
  }
}
