import type { MigrationInterface, QueryRunner } from 'typeorm';
import { EVERYTHING, NO_DELETE, secure, sight } from './policies';

const TABLES = [
  'attachment',
  'sponsorship_request',
  'cost_line',
  'funding_option',
  'initiative_link',
  'initiative_term',
  'initiative_editor',
  'initiative',
];
const STATES = `'DRAFT','SUBMITTED','RETURNED','ACCEPTED','WITHDRAWN','FUNDED','PARTLY_FUNDED','DECLINED','DEFERRED','STOPPED','COMPLETED'`;

/** What every row of an initiative carries so that its policy needs no sub-select; the state cascades from the initiative. */
const child = `
        organization_id uuid not null,
        initiative_id uuid not null,
        business_unit_id uuid not null,
        initiative_state text not null,`;
const parent = `
        foreign key (organization_id, initiative_id, business_unit_id, initiative_state)
          references initiative (organization_id, id, business_unit_id, initiative_state) on update cascade`;

/** A sponsorship request is seen by the unit that is asked, by the one that asks, and by those who see all units. */
const asked = `${sight.tenant} and (
  current_setting('app.sight', true) = 'ALL'
  or business_unit_id = any (string_to_array(nullif(current_setting('app.business_units', true), ''), ',')::uuid[])
  or requesting_unit_id = any (string_to_array(nullif(current_setting('app.business_units', true), ''), ',')::uuid[]))`;

/** Initiatives, their options and cost lines, sponsorship requests and attachments. */
export class Proposal1761955200003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table initiative (
        organization_id uuid not null references organization,
        id uuid not null,
        cycle_id uuid not null,
        business_unit_id uuid not null,
        initiative_state text not null check (initiative_state in (${STATES})),
        code text not null,
        title text not null,
        problem text not null default '',
        action text not null default '',
        owner_id uuid not null,
        created_by uuid not null,
        submitted_by uuid,
        accepted_by uuid,
        type_id uuid,
        sponsorship text not null check (sponsorship in ('BUSINESS_UNIT','CX_INFRASTRUCTURE')),
        outcome jsonb,
        benefit jsonb,
        case_data jsonb,
        return_reason text,
        version integer not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        submitted_at timestamptz,
        accepted_at timestamptz,
        primary key (organization_id, id),
        unique (organization_id, cycle_id, code),
        unique (organization_id, id, business_unit_id, initiative_state),
        check (accepted_by <> submitted_by),
        foreign key (organization_id, cycle_id) references funding_cycle (organization_id, id),
        foreign key (organization_id, business_unit_id) references business_unit (organization_id, id),
        foreign key (organization_id, owner_id) references member (organization_id, id),
        foreign key (organization_id, created_by) references member (organization_id, id),
        foreign key (organization_id, submitted_by) references member (organization_id, id),
        foreign key (organization_id, accepted_by) references member (organization_id, id),
        foreign key (organization_id, type_id) references taxonomy_term (organization_id, id)
      );
      create index initiative_by_cycle on initiative (organization_id, cycle_id, code, id);
      comment on column initiative.case_data is 'figures carried for the business case until it has tables of its own';
      ${secure('initiative', sight.initiative, NO_DELETE)}

      create table initiative_editor (${child}
        member_id uuid not null,
        primary key (organization_id, initiative_id, member_id),
        foreign key (organization_id, member_id) references member (organization_id, id),${parent}
      );
      ${secure('initiative_editor', sight.initiative, EVERYTHING)}

      create table initiative_term (${child}
        term_id uuid not null,
        kind text not null check (kind in ('FUNCTIONAL_AREA','TOUCHPOINT','CHANNEL','PRODUCT_LINE')),
        primary key (organization_id, initiative_id, term_id),
        foreign key (organization_id, term_id) references taxonomy_term (organization_id, id),${parent}
      );
      create index initiative_term_by_term on initiative_term (organization_id, term_id);
      ${secure('initiative_term', sight.initiative, EVERYTHING)}

      create table initiative_link (${child}
        kind text not null check (kind in ('REQUIRES','EXCLUDES')),
        other_id uuid not null,
        other_code text not null,
        primary key (organization_id, initiative_id, kind, other_id),
        check (initiative_id <> other_id),
        foreign key (organization_id, other_id) references initiative (organization_id, id),${parent}
      );
      comment on column initiative_link.other_code is 'codes never change: kept, so that a reference has a name where the other may not be seen';
      create index initiative_link_by_other on initiative_link (organization_id, other_id);
      ${secure('initiative_link', sight.initiative, EVERYTHING)}

      create table funding_option (${child}
        id uuid not null,
        position integer not null,
        name text not null,
        minimum_amount bigint not null check (minimum_amount >= 0),
        start_period smallint not null,
        effect_share integer not null check (effect_share between 0 and 10000),
        proposed boolean not null,
        in_year bigint not null check (in_year >= 0),
        run_rate bigint not null check (run_rate >= 0),
        capex bigint not null check (capex >= 0),
        already_budgeted bigint not null check (already_budgeted between 0 and in_year),
        total_commitment bigint not null check (total_commitment >= 0),
        check (minimum_amount <= in_year),
        primary key (organization_id, id),
        unique (organization_id, initiative_id, id),
        unique (organization_id, initiative_id, name),${parent}
      );
      ${secure('funding_option', sight.initiative, EVERYTHING)}

      create table cost_line (${child}
        option_id uuid not null,
        id uuid not null,
        position integer not null,
        fiscal_year integer not null,
        period smallint not null,
        amount bigint not null check (amount >= 0),
        kind text not null check (kind in ('ONE_TIME','RUN_RATE')),
        cost_class text not null check (cost_class in ('OPEX','CAPEX','PREPAID')),
        cost_centre text not null,
        account text not null,
        already_budgeted bigint not null check (already_budgeted between 0 and amount),
        contract_end date,
        absorbs_on date,
        primary key (organization_id, id),
        foreign key (organization_id, initiative_id, option_id) references funding_option (organization_id, initiative_id, id) on delete cascade,${parent}
      );
      create index cost_line_by_option on cost_line (organization_id, option_id);
      create index cost_line_by_initiative on cost_line (organization_id, initiative_id);
      ${secure('cost_line', sight.initiative, EVERYTHING)}

      create table sponsorship_request (
        organization_id uuid not null references organization,
        id uuid not null,
        initiative_id uuid not null,
        business_unit_id uuid not null,
        requesting_unit_id uuid not null,
        initiative_title text not null,
        problem text not null,
        action text not null,
        requested_by uuid not null,
        requested_at timestamptz not null,
        answer_by date not null,
        sponsor boolean,
        reason text,
        answered_by uuid,
        answered_at timestamptz,
        primary key (organization_id, id),
        unique (organization_id, initiative_id, business_unit_id),
        check ((sponsor is null) = (answered_by is null)),
        foreign key (organization_id, initiative_id) references initiative (organization_id, id),
        foreign key (organization_id, business_unit_id) references business_unit (organization_id, id),
        foreign key (organization_id, requesting_unit_id) references business_unit (organization_id, id),
        foreign key (organization_id, requested_by) references member (organization_id, id),
        foreign key (organization_id, answered_by) references member (organization_id, id)
      );
      comment on column sponsorship_request.business_unit_id is 'the unit that is asked; title, problem and action are copied as they were asked';
      ${secure('sponsorship_request', asked, NO_DELETE)}

      create table attachment (${child}
        id uuid not null,
        name text not null,
        media_type text not null,
        size integer not null,
        content bytea not null,
        uploaded_by uuid not null,
        uploaded_at timestamptz not null,
        primary key (organization_id, id),
        foreign key (organization_id, uploaded_by) references member (organization_id, id),${parent}
      );
      create index attachment_by_initiative on attachment (organization_id, initiative_id);
      ${secure('attachment', sight.initiative, EVERYTHING)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES.map((table) => `drop table ${table};`).join('\n'));
  }
}
