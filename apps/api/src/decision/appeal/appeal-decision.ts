import { type Result, decideAppeal, ok, refuse } from '@clout/domain';
import { settingsOf } from '../../organisation/settings/settings.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { appendRecord } from '../../platform/record/record.store';
import { loadForAct } from '../../proposal/initiative/load-initiative';
import { appealableDecisions, insertAppeal } from './appeal.store';

export interface AppealDecisionArgs {
  readonly initiativeId: string;
  readonly reason: string;
}

/** Appeals against the decision that left an initiative without money. Answers the initiative's id. */
export async function appealDecision(tx: Tx, actor: Actor, asked: AppealDecisionArgs): Promise<Result<string>> {
  const { initiative, cycle } = await loadForAct(tx, asked.initiativeId);
  const decision = (await appealableDecisions(tx, [initiative.id])).get(initiative.id) ?? null;
  const { appealDays } = await settingsOf(tx);
  const context = { decision, appealDays, cycleState: cycle.state, now: tx.now };
  const appeal = decideAppeal(actor, initiative, context, asked.reason);
  if (!appeal.ok) return appeal;
  const id = await insertAppeal(tx, initiative, actor.memberId, appeal.value);
  if (id === null)
    return refuse('DUPLICATE', `The decision about ${initiative.code} was appealed at the same moment.`, {
      field: 'initiativeId',
    });
  const { desk, reason, decision: taken } = appeal.value;
  await appendRecord(tx, actor, {
    act: 'appealDecision',
    subjectType: 'Initiative',
    subjectId: initiative.id,
    after: { appealId: id, against: taken.against, decisionId: taken.decisionId, planId: taken.planId, desk },
    reason,
  });
  return ok(initiative.id);
}
