import { randomUUID } from 'node:crypto';
import {
  type DecisionRequest,
  type Result,
  acting,
  decidePlan as decide,
  fullySigned,
  ok,
  takesDecisions,
  withinAuthority,
} from '@clout/domain';
import { setPlanState } from '../../choice/selection/plan.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { appendRecords } from '../../platform/record/record.store';
import { authorityOf } from '../delegation/authority';
import { carryOut } from './carry-out';
import { confirmIdentity } from './confirm-identity';
import { awaitingAct, decisionActs } from './decision-acts';
import { keepRequest, keepRequirement } from './kept-decision';
import { holdStands } from './hold-stands';
import { decidablePlan, planUnderDecision } from './plan-under-decision';
import { promisedBy } from './promised-lines';
import { saveDecision } from './save-outcome';
import { groundedIn } from './standing-lines';
import { stillAsSubmitted } from './still-as-submitted';

export interface DecidePlanArguments extends DecisionRequest {
  readonly planId: string;
  readonly reauthToken?: string | null;
}

/**
 * Decides a submitted plan. In one transaction: the held money becomes committed or is released, the ledger books what
 * is approved, plan, lines and initiatives move, and the record gets its entries. Where the mandate asks further
 * signatures the plan waits for them instead, and its money stays held. Answers the plan's id.
 */
export async function decidePlan(
  tx: Tx,
  actor: Actor,
  { input }: { readonly input: DecidePlanArguments },
): Promise<Result<string>> {
  const loaded = await planUnderDecision(tx, input.planId);
  const { plan, cycle } = loaded;
  const decidable = decidablePlan(loaded);
  const authority = await authorityOf(tx, actor, cycle.fiscalYear, decidable);
  if (!authority.ok) return authority;
  const { as: decidedAs, delegationId, forMemberId: decidedFor, conflictUnits } = authority.value;
  const decided = decide(decidable, acting(actor, authority.value), input);
  if (!decided.ok) return decided;
  const inTime = takesDecisions(cycle.state);
  if (!inTime.ok) return inTime;
  const held = holdStands(tx, plan);
  if (!held.ok) return held;
  const frozen = await stillAsSubmitted(tx, loaded);
  if (!frozen.ok) return frozen;
  const grounded = await groundedIn(tx, loaded, decided.value);
  if (!grounded.ok) return grounded;
  const { commitment, requirements } = await promisedBy(tx, loaded, decided.value, conflictUnits);
  const within = withinAuthority(authority.value, commitment);
  if (!within.ok) return within;
  const confirmed = await confirmIdentity(tx, actor, input.reauthToken);
  if (!confirmed.ok) return confirmed;
  const conflict = requirements.some((one) => one.kind === 'CONFLICT_OF_INTEREST');
  const done = fullySigned(requirements, [{ memberId: actor.memberId, role: 'COO', counts: !conflict }]);
  const id = randomUUID();
  if (done) {
    const carried = await carryOut(tx, loaded, decided.value);
    if (!carried.ok) return carried;
  } else {
    const change = { from: [plan.state], to: 'AWAITING_SIGNATURE' as const, expectedVersion: plan.version };
    if (!(await setPlanState(tx, plan.id, change))) throw new Error('a plan moved under its lock');
  }
  const asked = { id, request: keepRequest(input), requirements: requirements.map(keepRequirement) };
  const kept = { ...asked, decidedAs, decidedFor, delegationId, commitment };
  await saveDecision(tx, actor, loaded, decided.value, kept);
  const by = { decisionId: id, as: decidedAs, forMemberId: decidedFor, delegationId };
  const acts = done ? decisionActs('decidePlan', loaded, decided.value, by) : [awaitingAct(loaded, decided.value, by)];
  await appendRecords(tx, actor, acts);
  return ok(plan.id);
}
