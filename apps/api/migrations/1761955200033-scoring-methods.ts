import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPEND_ONLY, NO_DELETE, secure, sight } from './policies';

/** Comparisons are their judge's own until the weights are taken; the act that takes them names the cycle. */
const blind = `${sight.tenant} and (
  taken
  or member_id = nullif(current_setting('app.member_id', true), '')::uuid
  or cycle_id = nullif(current_setting('app.taking_weights', true), '')::uuid)`;

/** Methods beside weighted scoring, how weights were made, published versions of a model, and blind comparisons of criteria. */
export class ScoringMethods1761955200033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table scoring_model
        add column method text not null default 'WEIGHTED',
        add column ice_variant text,
        add column formula text,
        add column formula_tree jsonb,
        add column draft boolean not null default false,
        add column published_at timestamptz,
        add column weighting jsonb,
        add column judges integer not null default 0,
        add column ranking_flags jsonb not null default '[]';
      alter table scoring_model add constraint scoring_model_method
        check (method in ('WEIGHTED','RICE','ICE','WSJF','FORMULA'));
      alter table scoring_model add constraint scoring_model_formula check ((method = 'FORMULA') = (formula is not null));
      alter table scoring_model add constraint scoring_model_tree check ((method = 'WEIGHTED') = (formula_tree is null));
      comment on column scoring_model.formula_tree is 'the formula as it was read when the model was set, whatever a later parser makes of the text';
      comment on column scoring_model.weighting is 'how the weights were made; null where they were entered with the model';

      alter table criterion
        add column factor text,
        add column lowest integer not null default 0,
        add column highest integer not null default 1000;
      alter table criterion add constraint criterion_scale check (lowest >= 0 and lowest < highest);

      alter table score drop constraint score_value_check;
      alter table score add constraint score_value_check check (value between 0 and 2000000000);
      comment on column score.value is 'hundredths of a point, within the scale of its criterion';

      alter table ranking_entry
        add column factors jsonb not null default '[]',
        add column workings text;

      create table scoring_model_version (
        organization_id uuid not null,
        cycle_id uuid not null,
        version integer not null,
        model jsonb not null,
        published_by uuid not null,
        published_at timestamptz not null,
        primary key (organization_id, cycle_id, version),
        foreign key (organization_id, cycle_id) references scoring_model (organization_id, cycle_id),
        foreign key (organization_id, published_by) references member (organization_id, id)
      );
      ${secure('scoring_model_version', sight.tenant, APPEND_ONLY)}

      create table criterion_judgement (
        organization_id uuid not null,
        cycle_id uuid not null,
        member_id uuid not null,
        judgements jsonb not null,
        recorded_at timestamptz not null,
        taken boolean not null default false,
        primary key (organization_id, cycle_id, member_id),
        foreign key (organization_id, cycle_id) references scoring_model (organization_id, cycle_id),
        foreign key (organization_id, member_id) references member (organization_id, id)
      );
      ${secure('criterion_judgement', blind, NO_DELETE)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table criterion_judgement;
      drop table scoring_model_version;
      alter table ranking_entry drop column workings, drop column factors;
      alter table score drop constraint score_value_check;
      alter table score add constraint score_value_check check (value between 0 and 1000);
      comment on column score.value is null;
      alter table criterion drop constraint criterion_scale;
      alter table criterion drop column highest, drop column lowest, drop column factor;
      alter table scoring_model drop constraint scoring_model_tree;
      alter table scoring_model drop constraint scoring_model_formula;
      alter table scoring_model drop constraint scoring_model_method;
      alter table scoring_model drop column ranking_flags, drop column judges, drop column weighting,
        drop column published_at, drop column draft, drop column formula_tree, drop column formula,
        drop column ice_variant, drop column method;
    `);
  }
}
