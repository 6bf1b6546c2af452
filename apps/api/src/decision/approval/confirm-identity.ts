import { type Result, ok, refuse } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import { consumeReauthentication } from '../../platform/access/reauthentication.store';
import type { Tx } from '../../platform/database/transaction';

/** Uses up a fresh re-authentication for a decision that is about to be written; NOT_CONFIRMED without one. */
export const confirmIdentity = async (tx: Tx, actor: Actor, token: string | null | undefined): Promise<Result<null>> =>
  (await consumeReauthentication(tx, actor, token))
    ? ok(null)
    : refuse('NOT_CONFIRMED', 'A decision needs your password again: no fresh re-authentication was found.', {
        field: 'reauthToken',
        remedy: 'Call reauthenticate(password) and decide within five minutes; each serves one decision.',
      });
