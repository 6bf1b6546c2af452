import { randomUUID } from 'node:crypto';
import { type Result, acting, ok, returnPlan as decide } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { appendRecord } from '../../platform/record/record.store';
import { authorityOf } from '../delegation/authority';
import { nameFacts } from './decision-acts';
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
  const { plan, cycle } = loaded;
  const decidable = decidablePlan(loaded);
  const authority = await authorityOf(tx, actor, cycle.fiscalYear, decidable);
  if (!authority.ok) return authority;
  const { as: decidedAs, forMemberId: decidedFor, delegationId } = authority.value;
  const returned = decide(decidable, acting(actor, authority.value), asked);
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
      decidedAs,
      decidedFor,
      delegationId,
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
    after: { state: 'RETURNED', ...nameFacts({ decisionId, as: decidedAs, forMemberId: decidedFor, delegationId }) },
    reason: returned.value,
  });
  return ok(id);
}
