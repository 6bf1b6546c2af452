import { clock } from '../clock';
import type { Tx } from '../database/transaction';
import { newToken, sha256 } from './secret';

const DAYS = 7;

/** A one-time token with which an invited member sets the first password; earlier ones end. */
export async function createInvitation(tx: Tx, memberId: string): Promise<{ token: string; expiresAt: Date }> {
  const token = newToken(tx.organizationId);
  const expiresAt = clock.after(tx.now, DAYS * 86_400_000);
  await tx.query('delete from invitation where organization_id = $1 and member_id = $2', [tx.organizationId, memberId]);
  await tx.query(
    'insert into invitation (organization_id, token_hash, member_id, expires_at) values ($1, $2, $3, $4)',
    [tx.organizationId, sha256(token), memberId, expiresAt],
  );
  return { token, expiresAt };
}

/** Uses an invitation up; the member it was for, or null when it is unknown, used or too old. */
export async function useInvitation(tx: Tx, tokenHash: Buffer): Promise<string | null> {
  const [row] = await tx.query<{ member_id: string }>(
    'delete from invitation where organization_id = $1 and token_hash = $2 and expires_at > now() returning member_id',
    [tx.organizationId, tokenHash],
  );
  return row?.member_id ?? null;
}
