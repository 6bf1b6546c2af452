import { randomUUID } from 'node:crypto';
import { ok, readText, type Result } from '@clout/domain';
import { cycleForUpdate } from '../../envelope/cycle.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { freshLine } from './plan-content';
import { keepPlanInputs, planInputsOf } from './plan-inputs.store';
import { insertPlan } from './plan-writing.store';
import { planById } from './plan.store';
import { mayPlan, newDraft } from './propose-plan';

/** Makes a draft with the lines, the rules and the inputs of a plan, whatever became of that one; nothing is solved. */
export async function copyPlan(
  tx: Tx,
  actor: Actor,
  { id, name: asked }: { readonly id: string; readonly name: string },
): Promise<Result<string>> {
  const plan = await planById(tx, id);
  const cycle = plan && (await cycleForUpdate(tx, plan.cycleId));
  if (!cycle) throw notFound();
  const [allowed, name] = [mayPlan(cycle), readText('name', asked, { min: 1, max: 120 })];
  if (!allowed.ok) return allowed;
  if (!name.ok) return name;
  const copy = randomUUID();
  await insertPlan(tx, {
    ...plan,
    ...newDraft(copy, cycle, actor, tx.now),
    origin: 'COPY',
    copiedFrom: plan.id,
    name: name.value,
    lines: plan.lines.map((line) => freshLine(copy, line)),
  });
  const kept = await planInputsOf(tx, plan.id);
  if (kept) await keepPlanInputs(tx, copy, kept.body);
  await appendRecord(tx, actor, {
    act: 'copyPlan',
    subjectType: 'Plan',
    subjectId: copy,
    after: { cycleId: cycle.id, copiedFrom: plan.id, lines: plan.lines.length },
  });
  return ok(copy);
}
