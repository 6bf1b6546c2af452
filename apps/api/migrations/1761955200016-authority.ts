import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPEND_ONLY, NO_DELETE, secure, sight } from './policies';

/** Authority that a COO lends, under whose name a decision was taken, and what proposers answer to a part-approval. */
export class Authority1761955200016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table delegation (
        organization_id uuid not null references organization,
        id uuid not null,
        from_member_id uuid not null,
        to_member_id uuid not null,
        begins_on date not null,
        ends_on date not null,
        limit_amount bigint not null check (limit_amount > 0),
        reason text not null,
        granted_at timestamptz not null,
        revoked_at timestamptz,
        revoked_by uuid,
        primary key (organization_id, id),
        unique (organization_id, id, from_member_id, to_member_id),
        constraint delegation_to_another check (from_member_id <> to_member_id),
        check (begins_on <= ends_on),
        check ((revoked_at is null) = (revoked_by is null)),
        foreign key (organization_id, from_member_id) references member (organization_id, id),
        foreign key (organization_id, to_member_id) references member (organization_id, id),
        foreign key (organization_id, revoked_by) references member (organization_id, id)
      );
      create index delegation_by_delegate on delegation (organization_id, to_member_id);
      ${secure('delegation', sight.tenant, NO_DELETE)}

      create table lent_role (
        organization_id uuid not null,
        delegation_id uuid not null,
        from_member_id uuid not null,
        role text not null check (role = 'COO'),
        primary key (organization_id, delegation_id),
        foreign key (organization_id, delegation_id) references delegation (organization_id, id),
        foreign key (organization_id, from_member_id, role) references member_role (organization_id, member_id, role) on delete cascade
      );
      comment on table lent_role is 'the role that a delegation lends: gone for good once its holder lost it';
      create index lent_role_by_holder on lent_role (organization_id, from_member_id);
      ${secure('lent_role', sight.tenant, APPEND_ONLY)}
      create index mandate_by_alternate on mandate (organization_id, alternate_approver_id) where state = 'IN_FORCE';

      alter table decision
        add column decided_as text not null default 'COO' check (decided_as in ('COO','DELEGATE','ALTERNATE')),
        add column decided_for uuid,
        add column delegation_id uuid,
        add column commitment bigint check (commitment >= 0),
        add constraint decision_names_both check ((decided_as = 'DELEGATE') = (delegation_id is not null)
          and (delegation_id is null) = (decided_for is null)),
        add constraint decision_not_for_submitter check (decided_for <> submitted_by),
        add foreign key (organization_id, delegation_id, decided_for, decided_by)
          references delegation (organization_id, id, from_member_id, to_member_id);
      comment on column decision.commitment is 'what it promised in all, one-time and run-rate to the contracts'' ends, in minor units';

      alter table plan_signature
        add column signed_as text not null default 'ROLE' check (signed_as in ('ROLE','DELEGATE','ALTERNATE')),
        add column signed_for uuid,
        add column delegation_id uuid,
        add constraint plan_signature_names_both check ((signed_as = 'DELEGATE') = (delegation_id is not null)
          and (delegation_id is null) = (signed_for is null)),
        add constraint plan_signature_not_for_those check (signed_for <> submitted_by and signed_for <> decided_by),
        add foreign key (organization_id, delegation_id, signed_for, member_id)
          references delegation (organization_id, id, from_member_id, to_member_id);

      create table part_answer (
        organization_id uuid not null,
        line_id uuid not null,
        business_unit_id uuid not null,
        accepted boolean not null,
        answered_by uuid not null,
        answered_at timestamptz not null,
        reason text,
        benefit text,
        benefit_per_year bigint check (benefit_per_year >= 0),
        effect_share integer check (effect_share between 0 and 10000),
        primary key (organization_id, line_id),
        check (not accepted or benefit is not null),
        foreign key (organization_id, line_id) references plan_line (organization_id, id),
        foreign key (organization_id, answered_by) references member (organization_id, id)
      );
      comment on table part_answer is 'what the proposer said to a part-approval, once';
      ${secure('part_answer', sight.unitMoney, APPEND_ONLY)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table part_answer;
      alter table plan_signature drop column signed_as, drop column signed_for, drop column delegation_id;
      alter table decision drop column decided_as, drop column decided_for, drop column delegation_id, drop column commitment;
      drop index mandate_by_alternate;
      drop table lent_role;
      drop table delegation;
    `);
  }
}
