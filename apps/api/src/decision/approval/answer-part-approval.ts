import {
  INITIATIVE_STATES,
  type PartAnswer,
  type PartAnswerRequest,
  type PlanLine,
  type Result,
  decidePartAnswer,
  hasStake,
  isCommitted,
  mayPropose,
  moneyMoves,
  nothingRequires,
  ok,
  refuse,
} from '@clout/domain';
import { planOfLine } from '../../choice/selection/plan-lookup.store';
import { setPlanState } from '../../choice/selection/plan.store';
import { releaseCommitted } from '../../envelope/envelope.store';
import { takeBackAbsorptions } from '../../envelope/absorption/absorption.store';
import { releaseLaterYears } from '../../envelope/opening/later-openings';
import { reverseJournals } from '../../envelope/post-journals';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { setInitiativeStates } from '../../proposal/initiative/initiative.store';
import { decidedPlan } from './decided-plan';
import { answersOf, insertAnswer } from './part-answer.store';
import { type PlanUnderDecision, initiativeOf, planUnderDecision } from './plan-under-decision';
import { releaseLines } from './save-reversal';
import { standingLines } from './standing-lines';

export interface AnswerPartApprovalArgs extends PartAnswerRequest {
  readonly planLineId: string;
}

/** The line as the rules of answering see it. */
const partLine = (loaded: PlanUnderDecision, line: PlanLine, answered: boolean) => {
  const initiative = initiativeOf(loaded, line);
  const option = initiative.options.find((one) => one.id === line.optionId);
  const decided = decidedPlan(loaded).lines.find((one) => one.id === line.id);
  if (!option || !decided) throw new Error('a plan line without its option');
  return {
    ...decided,
    whole: line.amounts.every((amount) => amount.approved === amount.requested),
    answered,
    optionShare: option.effectShare,
    optionBenefitPerYear: initiative.benefit?.perYear ?? null,
  };
};

/** Takes a part back at once: envelope, ledger and line move together; the initiative may be planned anew, as a whole. */
async function withdraw(tx: Tx, loaded: PlanUnderDecision, line: ReturnType<typeof partLine>): Promise<void> {
  const { plan, cycle } = loaded;
  await releaseCommitted(tx, cycle, moneyMoves(line.committed, cycle.periodLimits));
  await reverseJournals(tx, [line.id], 'RELEASE');
  await releaseLaterYears(tx, [line.id]);
  await takeBackAbsorptions(tx, [line.id]);
  const left = plan.lines.some((one) => one.id !== line.id && isCommitted(one));
  const change = { from: [plan.state], to: left ? ('PARTLY_APPROVED' as const) : ('REVERSED' as const) };
  if (!(await setPlanState(tx, plan.id, { ...change, expectedVersion: plan.version })))
    throw new Error('a plan moved under its lock');
  await releaseLines(tx, plan, [line]);
  if ((await setInitiativeStates(tx, [line.initiativeId], 'ACCEPTED', ['PARTLY_FUNDED'])) !== 1)
    throw new Error('a part-approved line whose initiative is not partly funded');
}

const words = ({ reason, benefit }: PartAnswer): string | null =>
  [reason, benefit === null ? null : `Benefit: ${benefit}`].filter((one) => one !== null).join('\n\n') || null;

/** The proposer accepts a part-approval and restates its benefit, or withdraws, which frees the money. Answers the plan's id. */
export async function answerPartApproval(tx: Tx, actor: Actor, asked: AnswerPartApprovalArgs): Promise<Result<string>> {
  const planId = await planOfLine(tx, asked.planLineId);
  if (planId === null) throw notFound();
  // The line is the proposer's own to see; its plan, what depends on it and its sources are other units' too.
  await tx.scope({ sight: 'ALL', initiative_states: INITIATIVE_STATES.join(',') });
  const loaded = await planUnderDecision(tx, planId);
  const line = loaded.plan.lines.find((one) => one.id === asked.planLineId);
  if (!line) throw notFound();
  const initiative = initiativeOf(loaded, line);
  if (!hasStake(actor, initiative) && !mayPropose(actor, initiative.businessUnitId).ok)
    return refuse('NOT_PERMITTED', `${initiative.code} is answered for by its proposer, its owner or its unit.`);
  const part = partLine(loaded, line, (await answersOf(tx, planId)).has(line.id));
  const answer = decidePartAnswer(part, asked);
  if (!answer.ok) return answer;
  if (!answer.value.accept) {
    const free = nothingRequires([part], await standingLines(tx, loaded), 'planLineId');
    if (!free.ok) return free;
    await withdraw(tx, loaded, part);
  }
  await insertAnswer(tx, line, actor.memberId, answer.value);
  const { accept, effectShare, benefitPerYear } = answer.value;
  const released = accept ? 0n : line.approvedInYear;
  await appendRecord(tx, actor, {
    act: 'answerPartApproval',
    subjectType: 'Initiative',
    subjectId: line.initiativeId,
    before: { state: initiative.state, planId, lineId: line.id, approvedInYear: line.approvedInYear },
    after: { state: accept ? initiative.state : 'ACCEPTED', accepted: accept, effectShare, benefitPerYear, released },
    reason: words(answer.value),
  });
  return ok(planId);
}
