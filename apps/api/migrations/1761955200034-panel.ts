import type { MigrationInterface, QueryRunner } from 'typeorm';
import { NO_DELETE, secure, sight } from './policies';

const member = `nullif(current_setting('app.member_id', true), '')::uuid`;
const revealing = `cycle_id = nullif(current_setting('app.revealing_cycle', true), '')::uuid`;

/** Invitations to a panel, what a score was before it was changed, the discussion of an initiative, and how firm a ranking is. */
export class Panel1761955200034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table panel_assignment
        add invited_at timestamptz,
        add invited_by uuid,
        add check ((invited_at is null) = (invited_by is null)),
        add foreign key (organization_id, invited_by) references member (organization_id, id);
      comment on column panel_assignment.invited_at is 'null: set with the whole panel, not invited';

      alter table score add constraint score_of_panellist unique (organization_id, id, cycle_id, panellist_id);

      create table score_change (
        organization_id uuid not null,
        id uuid not null,
        score_id uuid not null,
        cycle_id uuid not null,
        panellist_id uuid not null,
        value integer not null,
        note text,
        salt uuid not null,
        reason text not null,
        changed_at timestamptz not null,
        revealed boolean not null default false,
        primary key (organization_id, id),
        foreign key (organization_id, score_id, cycle_id, panellist_id)
          references score (organization_id, id, cycle_id, panellist_id)
      );
      create index score_change_by_cycle on score_change (organization_id, cycle_id);
      comment on table score_change is 'a score before it was changed, with the salt that opens its digest in the decision record, and why it was changed';
      ${secure('score_change', `${sight.tenant} and (revealed or panellist_id = ${member} or ${revealing})`, NO_DELETE)}

      create table initiative_comment (
        organization_id uuid not null,
        initiative_id uuid not null,
        business_unit_id uuid not null,
        initiative_state text not null,
        cycle_id uuid not null,
        id uuid not null,
        author_id uuid not null,
        words text,
        kept_back boolean not null,
        created_at timestamptz not null,
        withdrawn_at timestamptz,
        primary key (organization_id, id),
        check ((words is null) = (withdrawn_at is not null)),
        foreign key (organization_id, cycle_id) references funding_cycle (organization_id, id),
        foreign key (organization_id, author_id) references member (organization_id, id),
        foreign key (organization_id, initiative_id, business_unit_id, initiative_state)
          references initiative (organization_id, id, business_unit_id, initiative_state) on update cascade
      );
      create index initiative_comment_in_order on initiative_comment (organization_id, initiative_id, created_at, id);
      comment on column initiative_comment.kept_back is 'said by a panellist of the cycle before the reveal: its author’s own until then, as the scores are';
      ${secure('initiative_comment', `${sight.initiative} and (not kept_back or author_id = ${member} or ${revealing})`, NO_DELETE)}

      alter table ranking_entry add stability jsonb, add statistical_tie jsonb;
      comment on column ranking_entry.stability is 'the smallest change of one weight that moves it across the funding line; null: revealed before this was kept';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ranking_entry drop stability, drop statistical_tie;
      drop table initiative_comment;
      drop table score_change;
      alter table score drop constraint score_of_panellist;
      alter table panel_assignment drop invited_at, drop invited_by;
    `);
  }
}
