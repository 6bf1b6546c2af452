import { type Result, decideAppealAnswer, ok, refuse } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { setInitiativeStates } from '../../proposal/initiative/initiative.store';
import { loadForAct } from '../../proposal/initiative/load-initiative';
import { answeredState, appealById, keepAnswer } from './appeal.store';

export interface AnswerAppealArgs {
  readonly id: string;
  readonly uphold: boolean;
  readonly reason: string;
}

/** Answers an appeal: upheld, the initiative may be planned again; dismissed, the decision stands. Answers the appeal's id. */
export async function answerAppeal(tx: Tx, actor: Actor, asked: AnswerAppealArgs): Promise<Result<string>> {
  const appeal = await appealById(tx, asked.id);
  if (!appeal) throw notFound();
  const { initiative, cycle } = await loadForAct(tx, appeal.initiativeId);
  const answer = decideAppealAnswer(actor, appeal, initiative, cycle.state, asked);
  if (!answer.ok) return answer;
  if (!(await keepAnswer(tx, appeal.id, actor.memberId, answer.value)))
    return refuse('WRONG_STATE', 'Somebody answered the appeal at the same moment.', { field: 'id' });
  const { initiative: to, reason, uphold } = answer.value;
  if (to !== null && (await setInitiativeStates(tx, [initiative.id], to, [initiative.state])) !== 1)
    throw new Error('an appealed initiative moved under the lock of its cycle');
  await appendRecord(tx, actor, {
    act: 'answerAppeal',
    subjectType: 'Initiative',
    subjectId: initiative.id,
    before: { state: initiative.state },
    after: { appealId: appeal.id, answer: answeredState(uphold), state: to ?? initiative.state },
    reason,
  });
  return ok(appeal.id);
}
