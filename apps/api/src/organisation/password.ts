import { invalid, ok, refuse, type Result } from '@clout/domain';
import type { Actor } from '../platform/access/actor';
import { useInvitation } from '../platform/access/invitation.store';
import { createReauthentication } from '../platform/access/reauthentication.store';
import { hashPassword, passwordMatches } from '../platform/access/secret';
import { accountOfMember, endSessionsOf, setPasswordHash } from '../platform/access/session.store';
import { readToken } from '../platform/access/secret';
import { createSession } from '../platform/access/session.store';
import type { Database, Tx } from '../platform/database/transaction';
import type { SignedIn } from './sign-in';

const SHORTEST = 12;
const LONGEST = 1024;

const wrongPassword = () =>
  refuse('NOT_CONFIRMED', 'The password is not right.', {
    field: 'password',
    remedy: 'Type the password you sign in with.',
  });

/** What is wrong with a new password, or null. */
export const passwordProblem = (password: string): string | null =>
  password.length < SHORTEST || password.length > LONGEST ? `must have ${SHORTEST} to ${LONGEST} characters` : null;

/** A one-use proof for one decision that the member has just given the password again. */
export async function reauthenticate(
  tx: Tx,
  actor: Actor,
  password: string,
): Promise<Result<{ token: string; expiresAt: Date }>> {
  const account = await accountOfMember(tx, actor.memberId);
  if (!(await passwordMatches(account.passwordHash, password.slice(0, LONGEST + 1)))) return wrongPassword();
  return ok(await createReauthentication(tx, actor));
}

/** Sets a new password and ends every other session of the member. */
export async function changePassword(
  tx: Tx,
  actor: Actor,
  asked: { current: string; next: string },
): Promise<Result<string>> {
  const problem = passwordProblem(asked.next);
  if (problem) return invalid([{ field: 'next', message: problem }]);
  const account = await accountOfMember(tx, actor.memberId);
  if (!(await passwordMatches(account.passwordHash, asked.current))) return wrongPassword();
  await setPasswordHash(tx, account.id, await hashPassword(asked.next));
  await endSessionsOf(tx, actor.memberId, actor.sessionHash);
  return ok(actor.memberId);
}

/** Sets the first password by a one-time invitation and opens a session. */
export async function acceptInvitation(
  database: Database,
  asked: { token: string; password: string; hours: number },
): Promise<Result<SignedIn>> {
  const problem = passwordProblem(asked.password);
  if (problem) return invalid([{ field: 'password', message: problem }]);
  const token = readToken(asked.token);
  const passwordHash = await hashPassword(asked.password);
  const session = token
    ? await database.write(token.organizationId, async (tx) => {
        const memberId = await useInvitation(tx, token.hash);
        if (memberId === null) return null;
        await setPasswordHash(tx, (await accountOfMember(tx, memberId)).id, passwordHash);
        await endSessionsOf(tx, memberId);
        return { memberId, ...(await createSession(tx, memberId, asked.hours)) };
      })
    : null;
  if (session) return ok(session);
  return refuse('NOT_PERMITTED', 'This invitation was used, is too old or never existed.', {
    field: 'token',
    remedy: 'Ask an administrator for a new link.',
  });
}
