import type { Delegation, DelegationNow, IsoDate, Role } from '@clout/domain';
import { isUuid } from '../../platform/access/secret';
import type { Tx } from '../../platform/database/transaction';

/** Today by the database's clock, in UTC. */
export const today = (tx: Tx): IsoDate => tx.now.toISOString().slice(0, 10);

type Row = Omit<DelegationNow, 'limit' | 'used'> & { readonly limit: string; readonly used: string };

/** `used`: what standing decisions promised that were taken or signed under it. */
const SELECT = `select d.id, d.from_member_id as "fromMemberId", d.to_member_id as "toMemberId", d.begins_on as "beginsOn",
    d.ends_on as "endsOn", d.limit_amount as "limit", d.reason, d.granted_at as "grantedAt", d.revoked_at as "revokedAt",
    d.revoked_by as "revokedBy", l.role is not null and f.active as "roleHeld", t.active as "toActive",
    array(select role from member_role r where r.organization_id = $1 and r.member_id = d.to_member_id) as "toRoles",
    (select coalesce(sum(e.commitment), 0) from decision e
       join plan p on p.organization_id = $1 and p.id = e.plan_id and p.plan_state not in ('RETURNED', 'REVERSED')
       where e.organization_id = $1 and e.kind = 'DECIDED' and (e.delegation_id = d.id or exists (
         select from plan_signature s where s.organization_id = $1 and s.decision_id = e.id and s.delegation_id = d.id)))::text as used
  from delegation d
  join member f on f.organization_id = $1 and f.id = d.from_member_id
  join member t on t.organization_id = $1 and t.id = d.to_member_id
  left join lent_role l on l.organization_id = $1 and l.delegation_id = d.id
  where d.organization_id = $1`;

const delegationOf = (row: Row): DelegationNow => ({
  ...row,
  toRoles: row.toRoles as readonly Role[],
  limit: BigInt(row.limit),
  used: BigInt(row.used),
});

/** Every delegation, the latest first. */
export const delegations = async (tx: Tx): Promise<DelegationNow[]> =>
  (await tx.query<Row>(`${SELECT} order by d.begins_on desc, d.granted_at desc, d.id`, [tx.organizationId])).map(
    delegationOf,
  );

/** Delegations to a member, the latest first. */
export const delegationsTo = async (tx: Tx, memberId: string): Promise<DelegationNow[]> =>
  (
    await tx.query<Row>(`${SELECT} and d.to_member_id = $2 order by d.begins_on desc, d.id`, [
      tx.organizationId,
      memberId,
    ])
  ).map(delegationOf);

/** A delegation, or null when it is absent, foreign or the id is malformed. */
export async function delegationById(tx: Tx, id: string): Promise<DelegationNow | null> {
  if (!isUuid(id)) return null;
  const [row] = await tx.query<Row>(`${SELECT} and d.id = $2`, [tx.organizationId, id]);
  return row ? delegationOf(row) : null;
}

/** Takes the delegations to a member, so that two acts under one of them, or its revocation, take turns. */
export const lockDelegationsTo = (tx: Tx, memberId: string): Promise<unknown> =>
  tx.query('select id from delegation where organization_id = $1 and to_member_id = $2 order by id for update', [
    tx.organizationId,
    memberId,
  ]);

/** Takes a member, so that two delegations to one person take turns. */
export const lockDelegate = (tx: Tx, memberId: string): Promise<unknown> =>
  tx.query('select id from member where organization_id = $1 and id = $2 for no key update', [
    tx.organizationId,
    memberId,
  ]);

export async function insertDelegation(
  tx: Tx,
  one: Pick<Delegation, 'id' | 'fromMemberId' | 'toMemberId' | 'beginsOn' | 'endsOn' | 'limit' | 'reason'>,
): Promise<void> {
  await tx.query(
    `insert into delegation (organization_id, id, from_member_id, to_member_id, begins_on, ends_on, limit_amount,
       reason, granted_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.organizationId,
      one.id,
      one.fromMemberId,
      one.toMemberId,
      one.beginsOn,
      one.endsOn,
      one.limit.toString(),
      one.reason,
      tx.now,
    ],
  );
  await tx.query(
    `insert into lent_role (organization_id, delegation_id, from_member_id, role) values ($1, $2, $3, 'COO')`,
    [tx.organizationId, one.id, one.fromMemberId],
  );
}

/** Ends a delegation at this moment, after whatever it waited for; false when it was revoked before. */
export const markRevoked = async (tx: Tx, id: string, by: string): Promise<boolean> =>
  (await tx.affect(
    `update delegation set revoked_at = clock_timestamp(), revoked_by = $3
     where organization_id = $1 and id = $2 and revoked_at is null`,
    [tx.organizationId, id, by],
  )) === 1;
