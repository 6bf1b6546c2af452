import {
  type Authority,
  type Result,
  type Role,
  acting,
  fullySigned,
  ok,
  outcomeOfRequest,
  signPlan as decide,
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
import { decisionActs, signatureAct } from './decision-acts';
import { holdStands } from './hold-stands';
import { decidablePlan, planUnderDecision } from './plan-under-decision';
import { promisedBy } from './promised-lines';
import { frozenParties, submitterOf } from './save-outcome';
import { insertSignature, signedDecisions } from './signature.store';
import { stillAsSubmitted } from './still-as-submitted';

export interface SignPlanArguments {
  readonly id: string;
  readonly expectedVersion: number;
  readonly reauthToken?: string | null;
}

/** Who signs: the member, with the role and the conflicts of the authority they act under, if they do. */
export const signerOf = (actor: Actor, authority: Result<Authority>) =>
  authority.ok && authority.value.as !== 'COO'
    ? {
        ...acting(actor, authority.value),
        businessUnitIds: [...actor.businessUnitIds, ...authority.value.conflictUnits],
        forMemberId: authority.value.forMemberId,
      }
    : { ...actor, forMemberId: null };

/** In whose name a signature in a role is given. */
const nameOf = (actor: Actor, authority: Result<Authority>, role: Role) => {
  if (!authority.ok || actor.roles.includes(role))
    return { as: 'ROLE' as const, forMemberId: null, delegationId: null };
  const { as, forMemberId, delegationId } = authority.value;
  return { as: as === 'COO' ? ('ROLE' as const) : as, forMemberId, delegationId };
};

/** Signs a decided plan; the last required signature carries the decision out in its transaction. Answers the plan's id. */
export async function signPlan(tx: Tx, actor: Actor, asked: SignPlanArguments): Promise<Result<string>> {
  const loaded = await planUnderDecision(tx, asked.id);
  const { plan, cycle } = loaded;
  const decidable = decidablePlan(loaded);
  const waiting = (await signedDecisions(tx, [plan.id])).get(plan.id);
  const [requirements, given] = [waiting?.requirements ?? [], waiting?.signatures ?? []];
  const authority = await authorityOf(tx, actor, cycle.fiscalYear, decidable);
  const role = decide(decidable, signerOf(actor, authority), asked.expectedVersion, requirements, given);
  if (!role.ok)
    return role.refusal.code === 'NOT_PERMITTED' && actor.standsIn !== 'NEVER' && !authority.ok ? authority : role;
  if (!waiting) throw new Error('a plan awaits signatures without a decision');
  const inTime = takesDecisions(cycle.state);
  if (!inTime.ok) return inTime;
  const held = holdStands(tx, plan);
  if (!held.ok) return held;
  const frozen = await stillAsSubmitted(tx, loaded);
  if (!frozen.ok) return frozen;
  const outcome = outcomeOfRequest(decidable, waiting.request);
  if (!outcome.ok) throw new Error(`a decision cannot be carried out as it was taken: ${outcome.refusal.message}`);
  const by = { decisionId: waiting.decisionId, ...nameOf(actor, authority, role.value) };
  if (authority.ok && by.as === 'DELEGATE') {
    const { commitment } = await promisedBy(tx, loaded, outcome.value, []);
    const within = withinAuthority(authority.value, commitment);
    if (!within.ok) return within;
  }
  const confirmed = await confirmIdentity(tx, actor, asked.reauthToken);
  if (!confirmed.ok) return confirmed;
  const { decisionId, decidedBy } = waiting;
  const last = fullySigned(requirements, [...given, { memberId: actor.memberId, role: role.value, counts: true }]);
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
      signedAs: by.as,
      signedFor: by.forMemberId,
      delegationId: by.delegationId,
    },
    plan.lines.map((line) => ({ lineId: line.id, ...frozenParties(plan.lines, line.id) })),
  );
  const carried = last ? decisionActs('signPlan', loaded, outcome.value, { ...by, as: 'ROLE' }) : [];
  await appendRecords(tx, actor, [signatureAct(loaded, by, role.value), ...carried]);
  return ok(plan.id);
}
