import { randomUUID } from 'node:crypto';
import { mayStandInFor, sightOf, type Role, type StandsIn } from '@clout/domain';
import type { DataSource } from 'typeorm';
import { clock } from '../clock';
import type { Database, Tx } from '../database/transaction';
import type { Actor } from './actor';
import { newToken, sha256 } from './secret';

interface ActorRow {
  member_id: string;
  pseudonym: string;
  name: string;
  roles: Role[];
  business_unit_ids: string[];
  stands_in: boolean;
  lent: boolean;
}

/** Holds for a delegation `d` that runs: $3 is today. */
const RUNNING = `d.revoked_at is null and $3::date between d.begins_on and d.ends_on
  and exists (select from lent_role l where l.organization_id = $1 and l.delegation_id = d.id)
  and exists (select from member f where f.organization_id = $1 and f.id = d.from_member_id and f.active)`;

/** The actor behind a live session, with roles and units as they are now; null when there is none. */
export async function actorOfSession(tx: Tx, sessionHash: Buffer): Promise<Actor | null> {
  const [row] = await tx.query<ActorRow>(
    `select m.id as member_id, m.pseudonym, m.name,
       array(select role from member_role r where r.organization_id = $1 and r.member_id = m.id) as roles,
       array(select business_unit_id from member_unit u where u.organization_id = $1 and u.member_id = m.id) as business_unit_ids,
       exists (select from mandate a where a.organization_id = $1 and a.alternate_approver_id = m.id and a.state = 'IN_FORCE')
         or exists (select from delegation d where d.organization_id = $1 and d.to_member_id = m.id and ${RUNNING}) as stands_in,
       exists (select from delegation d where d.organization_id = $1 and d.to_member_id = m.id) as lent
     from session s join member m on m.organization_id = $1 and m.id = s.member_id
     where s.organization_id = $1 and s.token_hash = $2 and s.expires_at > now() and m.active`,
    [tx.organizationId, sessionHash, tx.now.toISOString().slice(0, 10)],
  );
  if (!row) return null;
  const standsIn = standingOf(row);
  return {
    organizationId: tx.organizationId,
    memberId: row.member_id,
    pseudonym: row.pseudonym,
    name: row.name,
    roles: row.roles,
    businessUnitIds: row.business_unit_ids,
    sight: sightOf(standsIn === 'NOW' ? [...row.roles, 'COO'] : row.roles, row.business_unit_ids),
    standsIn,
    sessionHash,
  };
}

/** Who stands in for the COO reads as a COO reads, unless a role they took since forbids it. */
const standingOf = ({ roles, stands_in, lent }: ActorRow): StandsIn =>
  stands_in && mayStandInFor(roles, 'COO') ? 'NOW' : lent || stands_in ? 'NOT_NOW' : 'NEVER';

/** Gives the transaction the actor's sight; row-level security reads these settings. */
export const scopeTo = (tx: Tx, actor: Pick<Actor, 'memberId' | 'sight' | 'roles'>): Promise<void> =>
  tx.scope({
    member_id: actor.memberId,
    business_units: actor.sight.businessUnitIds.join(','),
    sight: actor.sight.allUnits ? 'ALL' : 'UNITS',
    initiative_states: actor.sight.initiativeStates.join(','),
    panellist: actor.roles.includes('PANELLIST') ? 'YES' : 'NO',
  });

export async function createSession(
  tx: Tx,
  memberId: string,
  hours: number,
): Promise<{ token: string; expiresAt: Date }> {
  const token = newToken(tx.organizationId);
  const expiresAt = clock.after(tx.now, hours * 3_600_000);
  await tx.query(
    `insert into session (organization_id, token_hash, member_id, created_at, expires_at) values ($1, $2, $3, $4, $5)`,
    [tx.organizationId, sha256(token), memberId, tx.now, expiresAt],
  );
  return { token, expiresAt };
}

export const endSession = (tx: Tx, sessionHash: Buffer): Promise<number> =>
  tx.affect('delete from session where organization_id = $1 and token_hash = $2', [tx.organizationId, sessionHash]);

/** Ends every session of a member, but for the one named. */
export const endSessionsOf = (tx: Tx, memberId: string, except: Buffer | null = null): Promise<number> =>
  tx.affect(
    'delete from session where organization_id = $1 and member_id = $2 and ($3::bytea is null or token_hash <> $3)',
    [tx.organizationId, memberId, except],
  );

export interface Account {
  readonly id: string;
  readonly passwordHash: string;
  readonly organizationId: string;
}

/** Accounts are global: they are looked up before any tenant is known. */
export async function accountByEmail(source: DataSource, email: string): Promise<Account | null> {
  const rows = (await source.query(
    'select id, password_hash as "passwordHash", organization_id as "organizationId" from account where lower(email) = lower($1)',
    [email],
  )) as Account[];
  return rows[0] ?? null;
}

export async function memberOfAccount(tx: Tx, accountId: string): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    'select id from member where organization_id = $1 and account_id = $2 and active',
    [tx.organizationId, accountId],
  );
  return row?.id ?? null;
}

export async function createAccount(tx: Tx, email: string, passwordHash: string): Promise<string> {
  const id = randomUUID();
  await tx.query(
    'insert into account (id, email, password_hash, organization_id, created_at) values ($1, $2, $3, $4, $5)',
    [id, email, passwordHash, tx.organizationId, tx.now],
  );
  return id;
}

/** True when any organisation's account has this address. */
export async function emailIsTaken(tx: Tx, email: string): Promise<boolean> {
  return (await tx.query('select 1 from account where lower(email) = lower($1)', [email])).length > 0;
}

/** The account behind a member; the member must be of the transaction's tenant. */
export async function accountOfMember(tx: Tx, memberId: string): Promise<Account> {
  const [row] = await tx.query<Account>(
    `select a.id, a.password_hash as "passwordHash", a.organization_id as "organizationId"
     from member m join account a on a.id = m.account_id where m.organization_id = $1 and m.id = $2`,
    [tx.organizationId, memberId],
  );
  if (!row) throw new Error('a member without an account');
  return row;
}

export const setPasswordHash = (tx: Tx, accountId: string, passwordHash: string): Promise<number> =>
  tx.affect('update account set password_hash = $2 where id = $1 and organization_id = $3', [
    accountId,
    passwordHash,
    tx.organizationId,
  ]);

/** Every organisation with its name; an organisation is only seen under its own tenant, so accounts tell which there are. */
export async function organizationIds(database: Database): Promise<readonly { id: string; name: string }[]> {
  const rows = (await database.source.query('select distinct organization_id as id from account order by 1')) as {
    id: string;
  }[];
  const named = [];
  for (const { id } of rows) {
    const [organization] = await database.read(id, (tx) =>
      tx.query<{ name: string }>('select name from organization where organization_id = $1', [id]),
    );
    if (organization) named.push({ id, name: organization.name });
  }
  return named;
}
