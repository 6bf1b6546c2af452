import type { MigrationInterface, QueryRunner } from 'typeorm';
import { NO_DELETE, secure, sight } from './policies';

/** A supplementary request is an initiative of its own that names the one it supplements. Why a forecast was given stands in the record. */
export class Supplement1761955200027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table supplement_request;
      alter table spending_forecast drop note;
      alter table initiative
        add supplements_id uuid,
        add constraint initiative_supplements_another check (supplements_id <> id),
        add foreign key (organization_id, supplements_id) references initiative (organization_id, id);
      create index initiative_by_supplemented on initiative (organization_id, supplements_id) where supplements_id is not null;
      comment on column initiative.supplements_id is 'the funded initiative for which this one asks more money';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table initiative drop supplements_id;
      alter table spending_forecast add note text;
      create table supplement_request (
        organization_id uuid not null,
        id uuid not null,
        plan_line_id uuid not null,
        initiative_id uuid not null,
        business_unit_id uuid not null,
        cycle_id uuid not null,
        amount bigint not null check (amount > 0),
        reason text not null,
        route text not null check (route in ('INTAKE','RESERVE')),
        supplement_initiative_id uuid,
        state text not null check (state in ('OPEN','GRANTED','DECLINED')),
        requested_by uuid not null,
        requested_at timestamptz not null,
        answered_by uuid,
        answered_at timestamptz,
        primary key (organization_id, id),
        check ((route = 'INTAKE') = (supplement_initiative_id is not null)),
        check ((state = 'OPEN') = (answered_by is null) and (answered_by is null) = (answered_at is null)),
        check (answered_by <> requested_by),
        foreign key (organization_id, plan_line_id) references plan_line (organization_id, id),
        foreign key (organization_id, initiative_id) references initiative (organization_id, id),
        foreign key (organization_id, supplement_initiative_id) references initiative (organization_id, id),
        foreign key (organization_id, cycle_id) references funding_cycle (organization_id, id),
        foreign key (organization_id, requested_by) references member (organization_id, id),
        foreign key (organization_id, answered_by) references member (organization_id, id)
      );
      create index supplement_request_by_line on supplement_request (organization_id, plan_line_id);
      create index supplement_request_by_cycle on supplement_request (organization_id, cycle_id);
      ${secure('supplement_request', sight.unitMoney, NO_DELETE)}
    `);
  }
}
