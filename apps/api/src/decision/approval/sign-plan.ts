import { type Result, fullySigned, ok, outcomeOfRequest, signPlan as decide, takesDecisions } from '@clout/domain';
import { setPlanState } from '../../choice/selection/plan.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { appendRecords } from '../../platform/record/record.store';
import { carryOut } from './carry-out';
import { confirmIdentity } from './confirm-identity';
import { decisionActs, signatureAct } from './decision-acts';
import { decidablePlan, planUnderDecision } from './plan-under-decision';
import { frozenParties, submitterOf } from './save-outcome';
import { insertSignature, signedDecisions } from './signature.store';
import { stillAsSubmitted } from './still-as-submitted';

export interface SignPlanArguments {
  readonly id: string;
  readonly expectedVersion: number;
  readonly reauthToken?: string | null;
}

/** Signs a decided plan; the last required signature carries the decision out in its transaction. Answers the plan's id. */
export async function signPlan(tx: Tx, actor: Actor, asked: SignPlanArguments): Promise<Result<string>> {
  const loaded = await planUnderDecision(tx, asked.id);
  const { plan, cycle } = loaded;
  const decidable = decidablePlan(loaded);
  const waiting = (await signedDecisions(tx, [plan.id])).get(plan.id);
  const [requirements, given] = [waiting?.requirements ?? [], waiting?.signatures ?? []];
  const role = decide(decidable, actor, asked.expectedVersion, requirements, given);
  if (!role.ok) return role;
  if (!waiting) throw new Error('a plan awaits signatures without a decision');
  const inTime = takesDecisions(cycle.state);
  if (!inTime.ok) return inTime;
  const frozen = await stillAsSubmitted(tx, loaded);
  if (!frozen.ok) return frozen;
  const outcome = outcomeOfRequest(decidable, waiting.request);
  if (!outcome.ok) throw new Error(`a decision cannot be carried out as it was taken: ${outcome.refusal.message}`);
  const confirmed = await confirmIdentity(tx, actor, asked.reauthToken);
  if (!confirmed.ok) return confirmed;
  const { decisionId, decidedBy } = waiting;
  const signature = { memberId: actor.memberId, role: role.value, counts: true };
  const last = fullySigned(requirements, [...given, signature]);
  if (last) {
    const carried = await carryOut(tx, loaded, outcome.value);
    if (!carried.ok) return carried;
  } else {
    const change = { from: [plan.state], to: plan.state, expectedVersion: plan.version };
    if (!(await setPlanState(tx, plan.id, change))) throw new Error('a plan moved under its lock');
  }
  await insertSignature(
    tx,
    {
      decisionId,
      memberId: actor.memberId,
      planId: plan.id,
      role: role.value,
      submittedBy: submitterOf(plan),
      decidedBy,
    },
    plan.lines.map((line) => ({ lineId: line.id, ...frozenParties(plan.lines, line.id) })),
  );
  const carried = last ? decisionActs('signPlan', loaded, outcome.value, decisionId) : [];
  await appendRecords(tx, actor, [signatureAct(loaded, decisionId, role.value), ...carried]);
  return ok(plan.id);
}
