import { may, type Operation, type Result } from '@clout/domain';
import type { Actor } from '../platform/access/actor';
import { readToken } from '../platform/access/secret';
import {
  accountByEmail,
  actorOfSession,
  createSession,
  endSession,
  memberOfAccount,
  scopeTo,
} from '../platform/access/session.store';
import type { Database, Tx } from '../platform/database/transaction';
import { organizationMoney } from '../platform/language/organization-money.store';
import { say } from '../platform/language/say';

/** Who runs the command may not do this, or what they asked was refused: in words. */
export class ImportRefused extends Error {}

/** The actor that a member is, by a session that is over before the transaction ends. */
async function actorOf(tx: Tx, memberId: string): Promise<Actor> {
  const { token } = await createSession(tx, memberId, 1);
  const hash = readToken(token)?.hash ?? Buffer.alloc(0);
  const actor = await actorOfSession(tx, hash);
  await endSession(tx, hash);
  if (!actor) throw new ImportRefused('This member is not active.');
  return actor;
}

/** Lets a member do an operation they are permitted, in one transaction that a refusal undoes. */
export async function actAs<T>(
  database: Database,
  email: string,
  operation: Operation,
  work: (tx: Tx, actor: Actor) => Promise<Result<T>>,
): Promise<T> {
  const account = await accountByEmail(database.source, email);
  if (!account) throw new ImportRefused(`Nobody here has the e-mail address ${email}.`);
  return database.write(account.organizationId, async (tx) => {
    const memberId = await memberOfAccount(tx, account.id);
    if (memberId === null) throw new ImportRefused(`${email} is not an active member.`);
    const actor = await actorOf(tx, memberId);
    if (!may(actor.roles, operation)) throw new ImportRefused(`The roles of ${email} do not allow ${operation}.`);
    await scopeTo(tx, actor);
    const done = await work(tx, actor);
    if (done.ok) return done.value;
    const words = [done.refusal.message, done.refusal.remedy].filter(Boolean).join(' ');
    throw new ImportRefused(say(words, 'EN', await organizationMoney(tx)));
  });
}
