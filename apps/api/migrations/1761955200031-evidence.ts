import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPEND_ONLY, EVERYTHING, NO_DELETE, secure, sight } from './policies';

const TABLES = ['link_progress', 'link_grade', 'evidence_grader', 'evidence_item', 'link_coefficient'];
const LINKS = `'ACTION_OUTCOME','OUTCOME_LOYALTY','LOYALTY_RESULT'`;
const KINDS = `'BELIEF','LOGICAL_ACCOUNT','EXPERT_OPINION','ANECDOTE','GENERAL_LITERATURE','OUTSIDE_BENCHMARK','OWN_SURVEY','VOICE_VOLUME','CORRELATION','BEFORE_AFTER','CONTROLLED_CORRELATION','DIFFERENCE_IN_DIFFERENCES','MATCHED_CONTROL','INTERRUPTED_SERIES','RANDOMISED_TEST','REPLICATED'`;

/** What every row of an initiative carries; unit and state cascade from the initiative. */
const child = `
        organization_id uuid not null,
        initiative_id uuid not null,
        business_unit_id uuid not null,
        initiative_state text not null,`;
const parent = `
        foreign key (organization_id, initiative_id, business_unit_id, initiative_state)
          references initiative (organization_id, id, business_unit_id, initiative_state) on update cascade`;

const own = `grader_id = nullif(current_setting('app.member_id', true), '')::uuid`;
/** The act that gives a link its last grade names the initiative while it reveals; nothing else sets it. */
const revealing = `initiative_id = nullif(current_setting('app.revealing_grades', true), '')::uuid`;

/** Evidence of the links of a case, the graders of a cycle and their blind grades, and the organisation's own coefficients. */
export class Evidence1761955200031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table link_coefficient (
        organization_id uuid not null references organization,
        id uuid not null,
        link text not null check (link in (${LINKS})),
        statement text not null,
        value double precision not null,
        unit text not null,
        source text not null,
        kind text not null check (kind in (${KINDS})),
        date date not null,
        added_by uuid not null,
        added_at timestamptz not null,
        primary key (organization_id, id),
        foreign key (organization_id, added_by) references member (organization_id, id)
      );
      ${secure('link_coefficient', sight.tenant, APPEND_ONLY)}

      create table evidence_item (${child}
        id uuid not null,
        link text not null check (link in (${LINKS})),
        source text not null,
        kind text not null check (kind in (${KINDS})),
        date date not null,
        segment text not null,
        sample integer check (sample >= 0),
        estimate double precision,
        low double precision,
        high double precision,
        effect_unit text,
        parallel_trends boolean not null,
        replicated_in text[] not null,
        url text,
        attachment_id uuid,
        coefficient_id text,
        note text,
        added_by uuid not null,
        added_at timestamptz not null,
        withdrawn_by uuid,
        withdrawn_at timestamptz,
        primary key (organization_id, id),
        check ((estimate is null) = (effect_unit is null)),
        check ((low is null) = (high is null) and (low is null or estimate between low and high)),
        check ((withdrawn_by is null) = (withdrawn_at is null)),
        foreign key (organization_id, attachment_id) references attachment (organization_id, id),
        foreign key (organization_id, added_by) references member (organization_id, id),
        foreign key (organization_id, withdrawn_by) references member (organization_id, id),${parent}
      );
      create index evidence_item_by_initiative on evidence_item (organization_id, initiative_id, added_at);
      comment on column evidence_item.coefficient_id is 'of the link library: a word for those that are built in, an id for the organisation’s own';
      ${secure('evidence_item', sight.initiative, NO_DELETE)}

      create table evidence_grader (
        organization_id uuid not null,
        cycle_id uuid not null,
        member_id uuid not null,
        assigned_by uuid not null,
        assigned_at timestamptz not null,
        primary key (organization_id, cycle_id, member_id),
        foreign key (organization_id, cycle_id) references funding_cycle (organization_id, id),
        foreign key (organization_id, member_id) references member (organization_id, id),
        foreign key (organization_id, assigned_by) references member (organization_id, id)
      );
      ${secure('evidence_grader', sight.tenant, EVERYTHING)}

      alter table initiative add constraint initiative_created_by unique (organization_id, id, created_by);

      create table link_grade (${child}
        id uuid not null,
        cycle_id uuid not null,
        proposed_by uuid not null,
        link text not null check (link in (${LINKS})),
        grader_id uuid not null,
        grade text not null check (grade in ('E0','E1','E2','E3','E4','E5')),
        items jsonb not null,
        reason text not null,
        salt uuid not null,
        subject text not null,
        blind boolean not null,
        revealed boolean not null default false,
        replaced boolean not null default false,
        recorded_at timestamptz not null,
        primary key (organization_id, id),
        check (grader_id <> proposed_by),
        foreign key (organization_id, initiative_id, proposed_by) references initiative (organization_id, id, created_by),
        foreign key (organization_id, cycle_id) references funding_cycle (organization_id, id),
        foreign key (organization_id, grader_id) references member (organization_id, id),${parent}
      );
      create unique index link_grade_one_standing on link_grade (organization_id, initiative_id, link, grader_id) where not replaced;
      create index link_grade_by_cycle on link_grade (organization_id, cycle_id);
      comment on column link_grade.subject is 'digest of what was graded: the link as stated and its evidence; a grade counts only while it is the present one';
      comment on column link_grade.salt is 'opens the digest of the grade that the decision record holds';
      comment on column link_grade.blind is 'given while no grade of another grader of the same was to be seen';
      comment on column link_grade.items is 'the steps down and up of every item, each with its reason';
      alter table link_grade enable row level security;
      alter table link_grade force row level security;
      create policy link_grade_seen on link_grade for select using (${sight.initiative} and (revealed or ${own} or ${revealing}));
      create policy link_grade_given on link_grade for insert with check (${sight.initiative} and ${own} and not revealed);
      create policy link_grade_moved on link_grade for update using (${sight.initiative} and (${own} or ${revealing}))
        with check (${sight.initiative} and (${own} or ${revealing}));
      grant select, insert on link_grade to clout_application;
      grant update (revealed, replaced) on link_grade to clout_application;

      create table link_progress (${child}
        link text not null check (link in (${LINKS})),
        subject text not null,
        given smallint not null check (given >= 0),
        primary key (organization_id, initiative_id, link),${parent}
      );
      comment on table link_progress is 'how many graders have graded a link as it stands: a count, so that blind grades need not be read to know it';
      ${secure('link_progress', sight.initiative, NO_DELETE)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`${TABLES.map((table) => `drop table ${table};`).join('\n')}
      alter table initiative drop constraint initiative_created_by;`);
  }
}
