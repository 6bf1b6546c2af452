import { ok, refuse, textFault, type Result } from '@clout/domain';
import { passwordMatches } from '../platform/access/secret';
import { accountByEmail, createSession, memberOfAccount } from '../platform/access/session.store';
import { countFailure, secondsToWait } from '../platform/access/throttle.store';
import type { Database } from '../platform/database/transaction';
import { rateLimited } from '../platform/graphql/faults';
import { log } from '../platform/log';

export interface SignedIn {
  readonly token: string;
  readonly expiresAt: Date;
  readonly memberId: string;
}

/** Opens a session. An unknown address and a wrong password get the same answer after the same work. */
export async function signIn(
  database: Database,
  asked: { email: string; password: string; address: string; hours: number },
): Promise<Result<SignedIn>> {
  const email = asked.email.trim();
  const readable = textFault(email, { min: 1, max: 254 }) === null && asked.password.length <= 1024;
  const wait = await secondsToWait(database.source, email, asked.address);
  if (wait > 0) throw rateLimited(wait);
  const account = readable ? await accountByEmail(database.source, email) : null;
  const matches = await passwordMatches(account?.passwordHash, readable ? asked.password : '');
  if (account && matches) {
    const session = await database.write(account.organizationId, async (tx) => {
      const memberId = await memberOfAccount(tx, account.id);
      return memberId === null ? null : { memberId, ...(await createSession(tx, memberId, asked.hours)) };
    });
    if (session) return ok(session);
  }
  await countFailure(database.source, email, asked.address);
  log.info('sign-in refused', { address: asked.address });
  return refuse('NOT_PERMITTED', 'E-mail and password do not match an active member.', {
    remedy: 'Check both, or ask an administrator for a new password.',
  });
}
