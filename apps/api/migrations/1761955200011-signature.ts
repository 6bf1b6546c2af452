import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPEND_ONLY, secure, sight } from './policies';

/** Further signatures of a decision. Nobody signs twice, nor what they submitted, own or decided: the database refuses it too. */
export class Signature1761955200011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table decision add column request jsonb, add column requirements jsonb not null default '[]',
        add constraint decision_signed_key unique (organization_id, id, plan_id, submitted_by, decided_by);
      comment on column decision.request is 'what was decided, word for word: carried out when the last required signature is given';
      comment on column decision.requirements is 'the signatures that the mandate asked when the decision was taken';

      create table plan_signature (
        organization_id uuid not null,
        decision_id uuid not null,
        member_id uuid not null,
        plan_id uuid not null,
        role text not null check (role in ('COO','FINANCE','CX_EXECUTIVE')),
        submitted_by uuid not null,
        decided_by uuid not null,
        signed_at timestamptz not null,
        primary key (organization_id, decision_id, member_id),
        constraint plan_signature_not_by_submitter check (member_id <> submitted_by),
        constraint plan_signature_not_by_decider check (member_id <> decided_by),
        foreign key (organization_id, decision_id, plan_id, submitted_by, decided_by)
          references decision (organization_id, id, plan_id, submitted_by, decided_by),
        foreign key (organization_id, member_id) references member (organization_id, id)
      );
      create index plan_signature_by_plan on plan_signature (organization_id, plan_id);
      ${secure('plan_signature', sight.tenant, APPEND_ONLY)}

      create table plan_signature_line (
        organization_id uuid not null,
        decision_id uuid not null,
        member_id uuid not null,
        line_id uuid not null,
        business_unit_id uuid not null,
        submitter_id uuid not null,
        owner_id uuid not null,
        primary key (organization_id, decision_id, member_id, line_id),
        constraint plan_signature_line_not_by_submitter check (member_id <> submitter_id and member_id <> owner_id),
        foreign key (organization_id, decision_id, member_id) references plan_signature (organization_id, decision_id, member_id),
        foreign key (organization_id, line_id, submitter_id, owner_id) references plan_line (organization_id, id, submitter_id, owner_id)
      );
      ${secure('plan_signature_line', sight.unitMoney, APPEND_ONLY)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table plan_signature_line; drop table plan_signature;
      alter table decision drop constraint decision_signed_key, drop column requirements, drop column request;`);
  }
}
