import { randomUUID } from 'node:crypto';
import type { Role } from '@clout/domain';
import type { Tx } from '../platform/database/transaction';

export interface MemberRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
  readonly version: number;
  readonly roles: readonly Role[];
  readonly businessUnitIds: readonly string[];
  readonly pseudonym: string;
}

/** Every member with roles and units, by name. */
export const members = (tx: Tx): Promise<MemberRow[]> =>
  tx.query<MemberRow>(
    `select m.id, m.name, m.email, m.active, m.version, m.pseudonym,
       coalesce((select array_agg(r.role order by r.role) from member_role r where r.organization_id = $1 and r.member_id = m.id), '{}') as roles,
       coalesce((select array_agg(u.business_unit_id) from member_unit u where u.organization_id = $1 and u.member_id = m.id), '{}') as "businessUnitIds"
     from member m where m.organization_id = $1 order by m.name, m.id`,
    [tx.organizationId],
  );

export async function memberById(tx: Tx, id: string): Promise<MemberRow | null> {
  return (await members(tx)).find((member) => member.id === id) ?? null;
}

export async function createMember(
  tx: Tx,
  member: { accountId: string; name: string; email: string },
): Promise<string> {
  const id = randomUUID();
  await tx.query(
    `insert into member (organization_id, id, account_id, pseudonym, name, email) values ($1, $2, $3, $4, $5, $6)`,
    [tx.organizationId, id, member.accountId, randomUUID(), member.name, member.email],
  );
  return id;
}

/** Replaces a member's roles and units; false when the version has moved on. */
export async function replaceRoles(
  tx: Tx,
  id: string,
  change: { roles: readonly Role[]; businessUnitIds: readonly string[]; expectedVersion: number },
): Promise<boolean> {
  const touched = await tx.affect(
    'update member set version = version + 1 where organization_id = $1 and id = $2 and version = $3',
    [tx.organizationId, id, change.expectedVersion],
  );
  if (touched !== 1) return false;
  // A role that stays is left as it is: what hangs on it, such as authority it lent, ends only when it is taken away.
  await tx.query('delete from member_role where organization_id = $1 and member_id = $2 and role <> all ($3::text[])', [
    tx.organizationId,
    id,
    change.roles,
  ]);
  await tx.query('delete from member_unit where organization_id = $1 and member_id = $2', [tx.organizationId, id]);
  await grant(tx, id, change.roles, change.businessUnitIds);
  return true;
}

/** Adds roles and units to a member; a role they hold already stays. */
export async function grant(
  tx: Tx,
  id: string,
  roles: readonly Role[],
  businessUnitIds: readonly string[],
): Promise<void> {
  await tx.query(
    'insert into member_role (organization_id, member_id, role) select $1::uuid, $2::uuid, unnest($3::text[]) on conflict do nothing',
    [tx.organizationId, id, roles],
  );
  await tx.query(
    'insert into member_unit (organization_id, member_id, business_unit_id) select $1::uuid, $2::uuid, unnest($3::uuid[])',
    [tx.organizationId, id, businessUnitIds],
  );
}
