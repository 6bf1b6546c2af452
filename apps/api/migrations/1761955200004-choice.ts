import type { MigrationInterface, QueryRunner } from 'typeorm';
import { EVERYTHING, NO_DELETE, secure, sight } from './policies';

const TABLES = [
  'plan_line_amount',
  'plan_line',
  'plan',
  'ranking_entry',
  'score',
  'panel_assignment',
  'criterion',
  'scoring_model',
];

/** A score is its panellist's own until the reveal; the session that reveals names the cycle. */
const blind = `${sight.tenant} and (
  revealed
  or panellist_id = nullif(current_setting('app.member_id', true), '')::uuid
  or cycle_id = nullif(current_setting('app.revealing_cycle', true), '')::uuid)`;
/** Plans are their makers' until submitted. */
const submittedPlan = `(current_setting('app.sight', true) = 'ALL' or plan_state not in ('DRAFT', 'WITHDRAWN'))`;
const planLine = `${sight.unitMoney} and ${submittedPlan}`;

/** Scoring, ranking and plans. */
export class Choice1761955200004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table scoring_model (
        organization_id uuid not null references organization,
        cycle_id uuid not null,
        version integer not null,
        missing_scores text not null check (missing_scores in ('BLOCK','RENORMALISE')),
        headroom_in_year bigint,
        headroom_run_rate bigint,
        primary key (organization_id, cycle_id),
        foreign key (organization_id, cycle_id) references funding_cycle (organization_id, id)
      );
      comment on column scoring_model.headroom_in_year is 'what the funding line was drawn at when the scores were revealed';
      ${secure('scoring_model', sight.tenant, NO_DELETE)}

      create table criterion (
        organization_id uuid not null,
        cycle_id uuid not null,
        id uuid not null,
        position integer not null,
        name text not null,
        question text not null,
        weight integer not null check (weight > 0),
        kind text not null check (kind in ('CUSTOMER_VALUE','BUSINESS_VALUE','OTHER')),
        anchors jsonb not null,
        primary key (organization_id, id),
        unique (organization_id, cycle_id, name),
        unique (organization_id, cycle_id, id),
        foreign key (organization_id, cycle_id) references scoring_model (organization_id, cycle_id)
      );
      ${secure('criterion', sight.tenant, EVERYTHING)}

      create table panel_assignment (
        organization_id uuid not null,
        cycle_id uuid not null,
        member_id uuid not null,
        criterion_id uuid not null,
        primary key (organization_id, cycle_id, member_id, criterion_id),
        foreign key (organization_id, member_id) references member (organization_id, id),
        foreign key (organization_id, cycle_id, criterion_id) references criterion (organization_id, cycle_id, id)
      );
      ${secure('panel_assignment', sight.tenant, EVERYTHING)}

      create table score (
        organization_id uuid not null,
        id uuid not null,
        cycle_id uuid not null,
        initiative_id uuid not null,
        criterion_id uuid not null,
        panellist_id uuid not null,
        value integer not null check (value between 0 and 1000),
        note text,
        salt uuid not null,
        recorded_at timestamptz not null,
        revealed boolean not null default false,
        primary key (organization_id, id),
        unique (organization_id, initiative_id, criterion_id, panellist_id),
        foreign key (organization_id, cycle_id, criterion_id) references criterion (organization_id, cycle_id, id),
        foreign key (organization_id, initiative_id) references initiative (organization_id, id),
        foreign key (organization_id, panellist_id) references member (organization_id, id)
      );
      create index score_by_cycle on score (organization_id, cycle_id);
      comment on column score.salt is 'opens the digest of the score that the decision record holds';
      ${secure('score', blind, NO_DELETE)}

      create table scoring_progress (
        organization_id uuid not null,
        cycle_id uuid not null,
        member_id uuid not null,
        done integer not null,
        primary key (organization_id, cycle_id, member_id),
        foreign key (organization_id, cycle_id) references scoring_model (organization_id, cycle_id)
      );
      comment on table scoring_progress is 'how many scores each panellist has given: a count, so that blind scores need not be read to know it';
      ${secure('scoring_progress', sight.tenant, EVERYTHING)}

      create table ranking_entry (
        organization_id uuid not null,
        cycle_id uuid not null,
        position integer not null,
        rank integer not null,
        initiative_id uuid not null,
        business_unit_id uuid not null,
        option_id uuid not null,
        score_numerator numeric not null,
        score_denominator numeric not null,
        coverage integer not null,
        contributions jsonb not null,
        in_year bigint not null,
        run_rate bigint not null,
        cumulative_in_year bigint not null,
        cumulative_run_rate bigint not null,
        funding text not null check (funding in ('ABOVE','SKIPPED','BELOW')),
        reason text not null,
        primary key (organization_id, cycle_id, position),
        unique (organization_id, cycle_id, initiative_id),
        foreign key (organization_id, cycle_id) references funding_cycle (organization_id, id),
        foreign key (organization_id, initiative_id) references initiative (organization_id, id)
      );
      ${secure('ranking_entry', `${sight.tenant} and (current_setting('app.sight', true) = 'ALL' or current_setting('app.panellist', true) = 'YES' or business_unit_id = any (string_to_array(nullif(current_setting('app.business_units', true), ''), ',')::uuid[]))`, EVERYTHING)}

      create table plan (
        organization_id uuid not null references organization,
        id uuid not null,
        cycle_id uuid not null,
        plan_state text not null check (plan_state in ('DRAFT','SUBMITTED','RETURNED','AWAITING_SIGNATURE','APPROVED','PARTLY_APPROVED','DECLINED','WITHDRAWN','REVERSED')),
        name text not null,
        objective text not null check (objective in ('SCORE','RISK_ADJUSTED_VALUE')),
        rules jsonb not null,
        value_numerator numeric not null,
        value_denominator numeric not null,
        bound_numerator numeric not null,
        proven boolean not null,
        in_year bigint not null,
        run_rate bigint not null,
        not_funded jsonb not null,
        ranking_difference jsonb not null,
        base_version_id uuid not null,
        input text,
        input_hash text,
        created_by uuid not null,
        created_at timestamptz not null,
        submitted_by uuid,
        submitted_at timestamptz,
        hold_expires_at timestamptz,
        version integer not null default 1,
        primary key (organization_id, id),
        unique (organization_id, id, plan_state),
        unique (organization_id, id, submitted_by),
        foreign key (organization_id, cycle_id) references funding_cycle (organization_id, id),
        foreign key (organization_id, base_version_id) references opex_base_version (organization_id, id),
        foreign key (organization_id, created_by) references member (organization_id, id),
        foreign key (organization_id, submitted_by) references member (organization_id, id)
      );
      create index plan_by_cycle on plan (organization_id, cycle_id);
      ${secure('plan', `${sight.tenant} and ${submittedPlan}`, NO_DELETE)}

      create table plan_line (
        organization_id uuid not null,
        id uuid not null,
        plan_id uuid not null,
        plan_state text not null,
        position integer not null,
        initiative_id uuid not null,
        business_unit_id uuid not null,
        option_id uuid not null,
        value_numerator numeric not null,
        value_denominator numeric not null,
        in_year bigint not null check (in_year >= 0),
        run_rate bigint not null check (run_rate >= 0),
        forced boolean not null,
        line_state text not null check (line_state in ('PROPOSED','HELD','COMMITTED','CONDITIONAL','PARTLY','DEFERRED','DECLINED','RELEASED')),
        live boolean not null default false,
        approved_in_year bigint not null default 0 check (approved_in_year >= 0),
        approved_run_rate bigint not null default 0 check (approved_run_rate >= 0),
        decision text check (decision in ('APPROVE','APPROVE_PART','APPROVE_WITH_CONDITIONS','DEFER','DECLINE')),
        reason text,
        conditions text,
        condition_cleared boolean,
        defer_until date,
        submitter_id uuid,
        owner_id uuid,
        primary key (organization_id, id),
        unique (organization_id, plan_id, initiative_id),
        unique (organization_id, id, submitter_id, owner_id),
        check (approved_in_year <= in_year and approved_run_rate <= run_rate),
        foreign key (organization_id, plan_id, plan_state) references plan (organization_id, id, plan_state) on update cascade,
        foreign key (organization_id, initiative_id) references initiative (organization_id, id)
      );
      create unique index plan_line_one_live_plan on plan_line (organization_id, initiative_id) where live;
      comment on column plan_line.live is 'true while the plan is submitted or its money stands: an initiative is in at most one';
      ${secure('plan_line', planLine, EVERYTHING)}

      create table plan_line_amount (
        organization_id uuid not null,
        plan_id uuid not null,
        plan_state text not null,
        line_id uuid not null,
        business_unit_id uuid not null,
        cost_line_id uuid not null,
        fiscal_year integer not null,
        period smallint not null,
        kind text not null check (kind in ('ONE_TIME','RUN_RATE')),
        cost_class text not null check (cost_class in ('OPEX','CAPEX','PREPAID')),
        cost_centre text not null,
        account text not null,
        contract_end date,
        absorbs_on date,
        already_budgeted bigint not null check (already_budgeted >= 0),
        requested bigint not null check (requested >= 0),
        approved bigint not null default 0 check (approved between 0 and requested),
        obligated bigint not null default 0 check (obligated >= 0),
        accrued bigint not null default 0 check (accrued >= 0),
        spent bigint not null default 0,
        primary key (organization_id, line_id, cost_line_id),
        foreign key (organization_id, line_id) references plan_line (organization_id, id) on delete cascade,
        foreign key (organization_id, plan_id, plan_state) references plan (organization_id, id, plan_state) on update cascade
      );
      ${secure('plan_line_amount', planLine, EVERYTHING)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(['scoring_progress', ...TABLES].map((table) => `drop table ${table} cascade;`).join('\n'));
  }
}
