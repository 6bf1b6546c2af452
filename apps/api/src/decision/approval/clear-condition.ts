import { type Result, clearCondition as decide, ok } from '@clout/domain';
import { planOfLine } from '../../choice/selection/plan-lookup.store';
import { savePlanLines } from '../../choice/selection/plan-writing.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { initiativeOf, partiesOf, planUnderDecision } from './plan-under-decision';

/** Clears the condition of a plan line, so that its money may be spent. Answers the plan's id. */
export async function clearCondition(
  tx: Tx,
  actor: Actor,
  { id, note }: { readonly id: string; readonly note: string },
): Promise<Result<string>> {
  const planId = await planOfLine(tx, id);
  if (planId === null) throw notFound();
  const loaded = await planUnderDecision(tx, planId);
  const line = loaded.plan.lines.find((one) => one.id === id);
  if (!line) throw notFound();
  const initiative = initiativeOf(loaded, line);
  const whole = line.amounts.every((amount) => amount.approved === amount.requested);
  const cleared = decide(
    { code: initiative.code, state: line.state, whole, ...partiesOf(loaded, line) },
    actor.memberId,
    note,
  );
  if (!cleared.ok) return cleared;
  await savePlanLines(tx, planId, [{ lineId: id, state: cleared.value.state, live: true, conditionCleared: true }]);
  await appendRecord(tx, actor, {
    act: 'clearCondition',
    subjectType: 'Initiative',
    subjectId: line.initiativeId,
    before: { planId, lineId: id, state: line.state },
    after: { planId, lineId: id, state: cleared.value.state },
    reason: cleared.value.note,
  });
  return ok(planId);
}
