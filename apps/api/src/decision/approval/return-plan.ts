import { randomUUID } from 'node:crypto';
import { type Result, ok, returnPlan as decide } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { appendRecord } from '../../platform/record/record.store';
import { insertDecision } from './decision.store';
import { giveBack } from './give-back';
import { decidablePlan, planUnderDecision } from './plan-under-decision';
import { submitterOf } from './save-outcome';

export interface ReturnPlanArguments {
  readonly id: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** Gives a submitted plan back to its proposer and releases what it held. Answers the plan's id. */
export async function returnPlan(tx: Tx, actor: Actor, asked: ReturnPlanArguments): Promise<Result<string>> {
  const loaded = await planUnderDecision(tx, asked.id);
  const { plan } = loaded;
  const returned = decide(decidablePlan(loaded), actor, asked);
  if (!returned.ok) return returned;
  await giveBack(tx, loaded);
  const { id, version, state } = plan;
  const decisionId = randomUUID();
  await insertDecision(
    tx,
    {
      id: decisionId,
      planId: id,
      kind: 'RETURNED',
      mode: 'ALL',
      decidedBy: actor.memberId,
      submittedBy: submitterOf(plan),
      total: 0n,
      reason: returned.value,
    },
    [],
  );
  await appendRecord(tx, actor, {
    act: 'returnPlan',
    subjectType: 'Plan',
    subjectId: id,
    before: { state, version },
    after: { state: 'RETURNED', decisionId },
    reason: returned.value,
  });
  return ok(id);
}
