import { clock } from '../clock';
import type { Tx } from '../database/transaction';
import type { Actor } from './actor';
import { newToken, sha256 } from './secret';

const MINUTES = 5;

/** Proof, for one decision and for five minutes, that the session's member has just given the password again. */
export async function createReauthentication(tx: Tx, actor: Actor): Promise<{ token: string; expiresAt: Date }> {
  const token = newToken(tx.organizationId);
  const expiresAt = clock.after(tx.now, MINUTES * 60_000);
  await tx.query(
    `insert into reauthentication (organization_id, token_hash, member_id, session_hash, expires_at) values ($1, $2, $3, $4, $5)`,
    [tx.organizationId, sha256(token), actor.memberId, actor.sessionHash, expiresAt],
  );
  return { token, expiresAt };
}

/**
 * Uses up a re-authentication in the transaction of the decision it serves: the given token, else the session's own
 * latest one. False when there is none that is fresh and unused.
 */
export async function consumeReauthentication(
  tx: Tx,
  actor: Actor,
  token: string | null | undefined,
): Promise<boolean> {
  const touched = await tx.affect(
    `update reauthentication set consumed_at = $4
     where organization_id = $1 and member_id = $2 and consumed_at is null and expires_at > now()
       and token_hash = (
         select token_hash from reauthentication
         where organization_id = $1 and member_id = $2 and session_hash = $3 and consumed_at is null and expires_at > now()
           and ($5::bytea is null or token_hash = $5)
         order by expires_at desc limit 1)`,
    [tx.organizationId, actor.memberId, actor.sessionHash, tx.now, token ? sha256(token) : null],
  );
  return touched === 1;
}
