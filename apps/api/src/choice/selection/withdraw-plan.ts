import { moneyMoves, ok, readText, refuse, type Result } from '@clout/domain';
import { releaseHeld } from '../../envelope/envelope.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { appendRecord } from '../../platform/record/record.store';
import { savePlanLines } from './plan-writing.store';
import { setPlanState } from './plan.store';
import { demandOf } from './submit-plan';
import { checkVersion, lockedPlan } from './update-plan';

export interface WithdrawPlanArgs {
  readonly id: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** Takes back a plan that nobody has decided yet; the money it held is released. */
export async function withdrawPlan(
  tx: Tx,
  actor: Actor,
  { id, expectedVersion, reason }: WithdrawPlanArgs,
): Promise<Result<string>> {
  const { cycle, plan } = await lockedPlan(tx, id);
  const fresh = checkVersion(plan, expectedVersion);
  if (!fresh.ok) return fresh;
  if (plan.state !== 'DRAFT' && plan.state !== 'SUBMITTED')
    return refuse('WRONG_STATE', `The plan is ${plan.state}.`, {
      remedy: 'Only a DRAFT or SUBMITTED plan is withdrawn.',
    });
  const why = readText('reason', reason, { min: 1, max: 2000, lines: true });
  if (!why.ok) return why;
  if (plan.state === 'SUBMITTED') {
    await releaseHeld(tx, cycle, moneyMoves(demandOf(plan, cycle), cycle.periodLimits));
    await savePlanLines(
      tx,
      plan.id,
      plan.lines.map((line) => ({ lineId: line.id, state: 'RELEASED', live: false })),
    );
  }
  const moved = await setPlanState(tx, plan.id, { from: [plan.state], to: 'WITHDRAWN', expectedVersion });
  if (!moved) throw new Error('a plan moved under its lock');
  await appendRecord(tx, actor, {
    act: 'withdrawPlan',
    subjectType: 'Plan',
    subjectId: plan.id,
    before: { state: plan.state, version: plan.version },
    after: { state: 'WITHDRAWN' },
    reason: why.value,
  });
  return ok(plan.id);
}
