import { advanceCycle, ok, refuse, type CycleState, type Result } from '@clout/domain';
import { undecidedPlans } from '../../choice/selection/undecided-plans.store';
import { cycleForUpdate, setCycleState } from '../../envelope/cycle.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { undecided } from '../year-close/undecided';

export interface AdvanceFundingCycleArgs {
  readonly id: string;
  readonly to: CycleState;
  readonly expectedVersion: number;
}

/** Moves a cycle one step on; a wing that still has something open holds it back. */
export async function advanceFundingCycle(
  tx: Tx,
  actor: Actor,
  args: AdvanceFundingCycleArgs,
): Promise<Result<string>> {
  const cycle = await cycleForUpdate(tx, args.id);
  if (!cycle) throw notFound();
  if (cycle.version !== args.expectedVersion)
    return refuse('STALE_VERSION', `The cycle is at version ${cycle.version} now.`, {
      field: 'expectedVersion',
      remedy: 'Read the cycle again.',
      current: cycle.version,
    });
  const progress = {
    state: cycle.state,
    scoresRevealed: cycle.scoresRevealedAt !== null,
    undecidedPlans: await undecidedPlans(tx, cycle.id),
  };
  const decided = advanceCycle(progress, args.to);
  if (!decided.ok) return decided;
  const problems = args.to === 'CLOSED' ? await undecided(tx, cycle.fiscalYear, cycle.id) : [];
  if (problems.length > 0)
    return refuse('INCOMPLETE', `${problems.length} of the cycle's lines wait for somebody.`, {
      field: 'to',
      remedy: 'Have each condition cleared or reversed, and each part answered, first.',
      problems,
    });
  await setCycleState(tx, cycle.id, args);
  await appendRecord(tx, actor, {
    act: 'advanceFundingCycle',
    subjectType: 'FundingCycle',
    subjectId: cycle.id,
    before: { state: cycle.state },
    after: { state: args.to },
  });
  return ok(cycle.id);
}
