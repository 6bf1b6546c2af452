import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type PlanLine, awaitsAnswer } from '@clout/domain';
import { PlanLineType } from '../../choice/selection/plan-line.graphql';
import { planById } from '../../choice/selection/plan.store';
import { memberOf } from '../../organisation/organisation.lookup';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { BasisPointsScalar, MoneyScalar } from '../../platform/graphql/scalars';
import { InitiativeType } from '../../proposal/initiative/initiative.graphql';
import type { InitiativeParent } from '../../proposal/initiative/initiative.lookup';
import { answerPartApproval } from './answer-part-approval';
import { AnswerPartApprovalResult, PartApprovalType } from './part-approval.graphql';
import { answersOf, awaitingInitiatives } from './part-answer.store';

const optional = (description: string) => ({ nullable: true, description });

@Resolver(() => PlanLineType)
export class PartApprovalResolver {
  @Allow('answerPartApproval')
  @Mutation(() => AnswerPartApprovalResult, {
    description: 'The proposer accepts a part-approval, or withdraws from it, which frees its money at once.',
  })
  answerPartApproval(
    @Args('planLineId', { type: () => ID, description: 'The plan line.' }) planLineId: string,
    @Args('accept', { description: 'True to go on with the part.' }) accept: boolean,
    @Args('reason', { type: () => String, ...optional('Why; needed to withdraw. To accept it may say the benefit.') })
    reason: string | null,
    @Args('benefit', {
      type: () => String,
      ...optional('What the part still brings; needed to accept, unless the reason says it.'),
    })
    benefit: string | null,
    @Args('benefitPerYear', { type: () => MoneyScalar, ...optional('The same in money a year, at most as before.') })
    benefitPerYear: bigint | null,
    @Args('effectShare', {
      type: () => BasisPointsScalar,
      ...optional('Share of the full effect; needed where the option brings a share of it, and at most that.'),
    })
    effectShare: number | null,
    @Context() ask: Ask,
  ) {
    const args = { planLineId, accept, reason, benefit, benefitPerYear, effectShare };
    return ask.act('answerPartApproval', args, answerPartApproval, planById);
  }

  @ResolveField(() => PartApprovalType, optional('Null unless a part of what was asked was approved.'))
  async partApproval(@Parent() line: PlanLine, @Context() ask: Ask) {
    const part = line.decision === 'APPROVE_PART' || line.decision === 'APPROVE_WITH_CONDITIONS';
    if (!part) return null;
    const answers = await ask.once(`answers ${line.planId}`, (tx) => answersOf(tx, line.planId));
    const answer = answers.get(line.id);
    const whole = line.amounts.every((amount) => amount.approved === amount.requested);
    if (!answer && whole) return null;
    const answerAwaited = awaitsAnswer({ state: line.state, whole, answered: answer !== undefined });
    const nothing = { accepted: null, answeredAt: null, reason: null, benefit: null, benefitPerYear: null };
    const answeredBy = await memberOf(ask, answer?.answeredBy ?? null);
    return { ...nothing, effectShare: null, ...answer, answerAwaited, answeredBy };
  }
}

@Resolver(() => InitiativeType)
export class AnswerAwaitedResolver {
  @ResolveField(() => Boolean, { description: 'True while its proposer has not answered a part-approval.' })
  async answerAwaited(@Parent() { id, state }: InitiativeParent, @Context() ask: Ask) {
    if (state !== 'PARTLY_FUNDED') return false;
    return (await ask.once('answers awaited', awaitingInitiatives)).has(id);
  }
}
