import type { Result } from '@clout/domain';
import type { Actor } from '../platform/access/actor';
import { scopeTo } from '../platform/access/session.store';
import type { Tx } from '../platform/database/transaction';

/** Lets a member of the demo company try a use case, under that member's own sight. */
export async function attempt<Args>(
  tx: Tx,
  actor: Actor,
  useCase: (tx: Tx, actor: Actor, args: Args) => Promise<Result<string>>,
  args: Args,
): Promise<Result<string>> {
  await scopeTo(tx, actor);
  return useCase(tx, actor, args);
}

/** Lets a member of the demo company act by a use case, under that member's own sight; a refusal is a fault here. */
export async function enact<Args>(
  tx: Tx,
  actor: Actor,
  useCase: (tx: Tx, actor: Actor, args: Args) => Promise<Result<string>>,
  args: Args,
): Promise<string> {
  const result = await attempt(tx, actor, useCase, args);
  if (!result.ok)
    throw new Error(
      `${actor.name} was refused ${useCase.name}: ${result.refusal.message} ${JSON.stringify(result.refusal.problems)}`,
    );
  return result.value;
}
