import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPEND_ONLY, EVERYTHING, NO_DELETE, secure, sight } from './policies';

/** An uploaded file is its sender's alone. */
const ownFile = `${sight.tenant} and member_id = nullif(current_setting('app.member_id', true), '')::uuid`;
const TABLES = [
  'upload_chunk',
  'upload',
  'invitation',
  'session',
  'reauthentication',
  'member_unit',
  'member_role',
  'member',
  'business_unit',
  'taxonomy_term',
  'organization',
];

/** Organisations, units, words, members, accounts and sessions; the tenant setting and the application's group role. */
export class Organisation1761955200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = 'clout_application') then create role clout_application nologin; end if;
      exception when duplicate_object then null; end $$;
      revoke create on schema public from public;
      grant usage on schema public to clout_application;

      create function clout_scope(setting text, value text) returns void language plpgsql as $$
      begin execute format('set local app.%I = %L', setting, value); end $$;
      grant execute on function clout_scope(text, text) to clout_application;

      create table account (
        id uuid primary key,
        email text not null,
        password_hash text not null,
        organization_id uuid not null,
        created_at timestamptz not null
      );
      create unique index account_email on account (lower(email));
      comment on table account is 'reference: who can sign in, over all organisations';
      grant select, insert, update on account to clout_application;

      create table sign_in_throttle (
        subject text primary key,
        failures integer not null,
        window_started_at timestamptz not null
      );
      comment on table sign_in_throttle is 'reference: failed sign-ins by salted subject';
      grant select, insert, update, delete on sign_in_throttle to clout_application;

      create table organization (
        organization_id uuid primary key,
        name text not null,
        currency char(3) not null,
        minor_unit_digits smallint not null default 2,
        fiscal_year_start_month smallint not null check (fiscal_year_start_month between 1 and 12),
        periods_per_year smallint not null check (periods_per_year in (12, 13)),
        demo boolean not null default false,
        created_at timestamptz not null
      );
      ${secure('organization', sight.tenant, NO_DELETE)}

      create table taxonomy_term (
        organization_id uuid not null references organization,
        id uuid not null,
        kind text not null check (kind in ('REGION','FUNCTIONAL_AREA','TOUCHPOINT','CHANNEL','PRODUCT_LINE','INITIATIVE_TYPE')),
        code text not null,
        name text not null,
        position integer not null,
        primary key (organization_id, id),
        unique (organization_id, kind, code)
      );
      ${secure('taxonomy_term', sight.tenant, EVERYTHING)}

      create table business_unit (
        organization_id uuid not null references organization,
        id uuid not null,
        code text not null,
        name text not null,
        kind text not null check (kind in ('P_AND_L','CX_OFFICE','CORPORATE')),
        legal_entity text not null,
        region_id uuid,
        primary key (organization_id, id),
        unique (organization_id, code),
        unique (organization_id, name),
        foreign key (organization_id, region_id) references taxonomy_term (organization_id, id)
      );
      ${secure('business_unit', sight.tenant, NO_DELETE)}

      create table member (
        organization_id uuid not null references organization,
        id uuid not null,
        account_id uuid not null references account,
        pseudonym uuid not null,
        name text not null,
        email text not null,
        active boolean not null default true,
        version integer not null default 1,
        primary key (organization_id, id),
        unique (organization_id, account_id),
        unique (organization_id, pseudonym)
      );
      ${secure('member', sight.tenant, NO_DELETE)}

      create table member_role (
        organization_id uuid not null,
        member_id uuid not null,
        role text not null check (role in ('PNL_LEADER','CX_EXECUTIVE','PANELLIST','COO','FINANCE','AUDITOR','ADMIN')),
        primary key (organization_id, member_id, role),
        foreign key (organization_id, member_id) references member (organization_id, id)
      );
      ${secure('member_role', sight.tenant, EVERYTHING)}

      create table member_unit (
        organization_id uuid not null,
        member_id uuid not null,
        business_unit_id uuid not null,
        primary key (organization_id, member_id, business_unit_id),
        foreign key (organization_id, member_id) references member (organization_id, id),
        foreign key (organization_id, business_unit_id) references business_unit (organization_id, id)
      );
      create index member_unit_by_unit on member_unit (organization_id, business_unit_id);
      ${secure('member_unit', sight.tenant, EVERYTHING)}

      create table session (
        organization_id uuid not null references organization,
        token_hash bytea not null,
        member_id uuid not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        primary key (organization_id, token_hash),
        foreign key (organization_id, member_id) references member (organization_id, id)
      );
      create index session_by_member on session (organization_id, member_id);
      ${secure('session', sight.tenant, EVERYTHING)}

      create table reauthentication (
        organization_id uuid not null references organization,
        token_hash bytea not null,
        member_id uuid not null,
        session_hash bytea not null,
        expires_at timestamptz not null,
        consumed_at timestamptz,
        primary key (organization_id, token_hash),
        foreign key (organization_id, member_id) references member (organization_id, id)
      );
      ${secure('reauthentication', sight.tenant, EVERYTHING)}

      create table invitation (
        organization_id uuid not null references organization,
        token_hash bytea not null,
        member_id uuid not null,
        expires_at timestamptz not null,
        primary key (organization_id, token_hash),
        foreign key (organization_id, member_id) references member (organization_id, id)
      );
      ${secure('invitation', sight.tenant, EVERYTHING)}

      create table upload (
        organization_id uuid not null references organization,
        id uuid not null,
        member_id uuid not null,
        file_name text not null,
        media_type text not null,
        size bigint not null,
        uploaded_at timestamptz not null,
        primary key (organization_id, id),
        foreign key (organization_id, member_id) references member (organization_id, id)
      );
      ${secure('upload', ownFile, EVERYTHING)}

      create table upload_chunk (
        organization_id uuid not null,
        upload_id uuid not null,
        member_id uuid not null,
        position integer not null,
        content bytea not null,
        primary key (organization_id, upload_id, position),
        foreign key (organization_id, upload_id) references upload (organization_id, id) on delete cascade
      );
      ${secure('upload_chunk', ownFile, EVERYTHING)}

      create table idempotency_key (
        organization_id uuid not null references organization,
        member_id uuid not null,
        key text not null,
        field text not null,
        arguments_hash bytea not null,
        result_type text not null,
        result_id text not null,
        created_at timestamptz not null,
        primary key (organization_id, member_id, key, field),
        foreign key (organization_id, member_id) references member (organization_id, id)
      );
      ${secure('idempotency_key', sight.tenant, APPEND_ONLY)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table idempotency_key;
      ${TABLES.map((table) => `drop table ${table};`).join('\n')}
      drop table sign_in_throttle;
      drop table account;
      drop function clout_scope(text, text);
    `);
  }
}
