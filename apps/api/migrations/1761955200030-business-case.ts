import type { MigrationInterface, QueryRunner } from 'typeorm';
import { EVERYTHING, NO_DELETE, secure, sight } from './policies';

const TABLES = ['case_claim', 'case_benefit', 'business_case', 'case_rules', 'rate_card'];
const GRADES = `'E0','E1','E2','E3','E4','E5'`;
const BENEFITS = `'REVENUE_NEW','REVENUE_RETAINED','REVENUE_EXPANDED','PRICE_MIX','CONTACT_COST_AVOIDED','PROCESS_COST_AVOIDED','RISK_REDUCED','REGULATORY_EXPOSURE_REDUCED','WORKING_CAPITAL_TIME','DISBENEFIT'`;

/** What every row of an initiative carries; unit and state cascade from the initiative. */
const child = `
        organization_id uuid not null,
        initiative_id uuid not null,
        business_unit_id uuid not null,
        initiative_state text not null,`;
const parent = `
        foreign key (organization_id, initiative_id, business_unit_id, initiative_state)
          references initiative (organization_id, id, business_unit_id, initiative_state) on update cascade`;

/** The rate card, the rules of a cycle by which cases are valued, and the business case of an initiative with its benefits. */
export class BusinessCase1761955200030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rate_card (
        organization_id uuid not null references organization,
        id uuid not null,
        version integer not null,
        state text not null check (state in ('DRAFT','CERTIFIED')),
        as_of date not null,
        per_contact jsonb not null,
        fte_cost bigint not null check (fte_cost >= 0),
        margin integer not null,
        clv bigint not null,
        hurdle_rate integer not null check (hurdle_rate >= 0),
        horizon integer not null check (horizon > 0),
        optimism_uplift integer not null check (optimism_uplift >= 0),
        prepared_by uuid not null,
        prepared_at timestamptz not null,
        certified_by uuid,
        certified_at timestamptz,
        primary key (organization_id, id),
        unique (organization_id, version),
        check (certified_by <> prepared_by),
        check ((state = 'CERTIFIED') = (certified_by is not null) and (certified_by is null) = (certified_at is null)),
        foreign key (organization_id, prepared_by) references member (organization_id, id),
        foreign key (organization_id, certified_by) references member (organization_id, id)
      );
      comment on column rate_card.per_contact is 'a list of channelId, full, avoidable; amounts are minor units as texts';
      ${secure('rate_card', sight.tenant, NO_DELETE)}

      create table case_rules (
        organization_id uuid not null,
        cycle_id uuid not null,
        multipliers jsonb not null,
        chain_rule text not null check (chain_rule in ('WEAKEST','PRODUCT')),
        estimate text not null check (estimate in ('CENTRAL','LOWER')),
        second_grader_from bigint check (second_grader_from >= 0),
        cost_steps bigint[] not null,
        eased_from text not null check (eased_from in (${GRADES})),
        deepened_up_to text not null check (deepened_up_to in (${GRADES})),
        rate_card_id uuid,
        set_by uuid not null,
        set_at timestamptz not null,
        primary key (organization_id, cycle_id),
        foreign key (organization_id, cycle_id) references funding_cycle (organization_id, id),
        foreign key (organization_id, rate_card_id) references rate_card (organization_id, id),
        foreign key (organization_id, set_by) references member (organization_id, id)
      );
      ${secure('case_rules', sight.tenant, NO_DELETE)}

      create table business_case (${child}
        cycle_id uuid not null,
        kind text not null,
        behaviour jsonb,
        result_measure text not null,
        targets jsonb not null,
        action_outcome text not null,
        outcome_loyalty text not null,
        loyalty_result text not null,
        disclosures jsonb not null,
        technology jsonb,
        explained jsonb not null,
        recommended boolean not null,
        updated_at timestamptz not null,
        primary key (organization_id, initiative_id),
        foreign key (organization_id, cycle_id) references funding_cycle (organization_id, id),${parent}
      );
      comment on column business_case.action_outcome is 'how the link is said to hold, in words; empty while it is not stated';
      ${secure('business_case', sight.initiative, NO_DELETE)}

      create table case_benefit (${child}
        id uuid not null,
        position integer not null,
        type text not null check (type in (${BENEFITS})),
        description text not null,
        amounts jsonb,
        option_amounts jsonb not null,
        cashable boolean not null,
        release jsonb,
        jobs jsonb,
        owner_id uuid,
        baseline jsonb,
        risk jsonb,
        contacts jsonb,
        primary key (organization_id, id),
        foreign key (organization_id, owner_id) references member (organization_id, id),
        foreign key (organization_id, initiative_id) references business_case (organization_id, initiative_id),${parent}
      );
      comment on column case_benefit.amounts is 'by fiscal year low, central and high in minor units as texts; null where contacts or risk say it';
      create index case_benefit_by_initiative on case_benefit (organization_id, initiative_id, position);
      ${secure('case_benefit', sight.initiative, EVERYTHING)}

      create table case_claim (${child}
        benefit_id uuid not null,
        cycle_id uuid not null,
        baseline text not null,
        share integer not null check (share between 0 and 1000000),
        primary key (organization_id, benefit_id),
        foreign key (organization_id, benefit_id) references case_benefit (organization_id, id) on delete cascade,${parent}
      );
      comment on table case_claim is 'how much of a shared baseline each benefit claims, in millionths: figures alone, so that every case of a cycle can be credited with its part of the joint saving';
      create index case_claim_by_baseline on case_claim (organization_id, cycle_id, baseline);
      ${secure('case_claim', sight.tenant, EVERYTHING)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES.map((table) => `drop table ${table};`).join('\n'));
  }
}
