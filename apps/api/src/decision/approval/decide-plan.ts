import { randomUUID } from 'node:crypto';
import {
  type DecisionRequest,
  type EnvelopeDemand,
  type PlanOutcome,
  type Result,
  approvedLines,
  decidePlan as decide,
  moneyMoves,
  ok,
  takesDecisions,
} from '@clout/domain';
import { commitHeld, releaseHeld } from '../../envelope/envelope.store';
import { postJournals } from '../../envelope/post-journals';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { appendRecords } from '../../platform/record/record.store';
import { confirmIdentity } from './confirm-identity';
import { decisionActs } from './decision-acts';
import { type PlanUnderDecision, decidablePlan, planUnderDecision } from './plan-under-decision';
import { saveOutcome } from './save-outcome';
import { stillAsSubmitted } from './still-as-submitted';

export interface DecidePlanArguments extends DecisionRequest {
  readonly planId: string;
  readonly reauthToken?: string | null;
}

/**
 * Decides a submitted plan. In one transaction: the held money becomes committed or is released, the ledger books what
 * is approved, plan, lines and initiatives move, and the record gets its entries. Answers the plan's id.
 */
export async function decidePlan(
  tx: Tx,
  actor: Actor,
  { input }: { readonly input: DecidePlanArguments },
): Promise<Result<string>> {
  const loaded = await planUnderDecision(tx, input.planId);
  const plan = decidablePlan(loaded);
  const decided = decide(plan, actor, input);
  if (!decided.ok) return decided;
  const inTime = takesDecisions(loaded.cycle.state);
  if (!inTime.ok) return inTime;
  const frozen = await stillAsSubmitted(tx, loaded);
  if (!frozen.ok) return frozen;
  const confirmed = await confirmIdentity(tx, actor, input.reauthToken);
  if (!confirmed.ok) return confirmed;
  const moved = await moveMoney(tx, loaded, decided.value);
  if (!moved.ok) return moved;
  const booked = await postJournals(tx, loaded.cycle, 'COMMITMENT', approvedLines(plan, decided.value));
  if (!booked.ok) return booked;
  const decisionId = randomUUID();
  await saveOutcome(tx, actor, loaded, decided.value, decisionId);
  await appendRecords(tx, actor, decisionActs(loaded, decided.value, decisionId));
  return ok(loaded.plan.id);
}

/** The envelope's rows are locked here, before the ledger is read: two decisions of a year never draw one line twice. */
async function moveMoney(tx: Tx, { cycle }: PlanUnderDecision, outcome: PlanOutcome): Promise<Result<void>> {
  const moves = (demands: readonly EnvelopeDemand[]) =>
    demands.flatMap((demand) => moneyMoves(demand, cycle.periodLimits));
  const committed = await commitHeld(tx, cycle, moves(outcome.lines.map((line) => line.committed)));
  if (committed.ok) await releaseHeld(tx, cycle, moves(outcome.lines.map((line) => line.released)));
  return committed;
}
