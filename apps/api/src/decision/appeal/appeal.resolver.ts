import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { memberOf } from '../../organisation/organisation.lookup';
import { MemberType } from '../../organisation/organisation.graphql';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { InitiativeType } from '../../proposal/initiative/initiative.graphql';
import { type InitiativeParent, initiativesOf } from '../../proposal/initiative/initiative.lookup';
import { initiativeById } from '../../proposal/initiative/initiative.store';
import { answerAppeal } from './answer-appeal';
import { appealDecision } from './appeal-decision';
import { AnswerAppealResult, AppealDecisionResult, AppealType } from './appeal.graphql';
import { type Appeal, appealById, appealsInSight } from './appeal.store';

@Resolver(() => AppealType)
export class AppealResolver {
  @Allow('appeals')
  @Query(() => [AppealType], { description: 'Appeals that you may see, oldest first.' })
  async appeals(
    @Args('openOnly', { defaultValue: true, description: 'Only those that wait for an answer.' }) openOnly: boolean,
    @Context() ask: Ask,
  ) {
    const found = await ask.read((tx) => appealsInSight(tx, openOnly));
    const initiatives = await initiativesOf(
      ask,
      found.map((appeal) => appeal.initiativeId),
    );
    return found.flatMap((appeal) => {
      const initiative = initiatives.get(appeal.initiativeId);
      return initiative ? [{ ...appeal, initiative }] : [];
    });
  }

  @Allow('appealDecision')
  @Mutation(() => AppealDecisionResult, {
    description: 'Appeals against the decision that declined, deferred or did not fund an initiative; once a decision.',
  })
  appealDecision(
    @Args('initiativeId', { type: () => ID, description: 'The initiative.' }) initiativeId: string,
    @Args('reason', { description: 'Why the decision should not stand; up to 2,000 characters.' }) reason: string,
    @Context() ask: Ask,
  ) {
    return ask.act('appealDecision', { initiativeId, reason }, appealDecision, initiativeById);
  }

  @Allow('answerAppeal')
  @Mutation(() => AnswerAppealResult, {
    description: 'Answers an appeal. Upheld, what was declined or deferred is ACCEPTED again, for the next plan.',
  })
  answerAppeal(
    @Args('id', { type: () => ID, description: 'The appeal.' }) id: string,
    @Args('uphold', { description: 'True upholds it, false dismisses it.' }) uphold: boolean,
    @Args('reason', { description: 'Why, in words; up to 2,000 characters.' }) reason: string,
    @Context() ask: Ask,
  ) {
    return ask.act('answerAppeal', { id, uphold, reason }, answerAppeal, appealById);
  }

  @ResolveField(() => InitiativeType, { description: 'The initiative.' })
  async initiative(@Parent() appeal: Appeal & { initiative?: InitiativeParent }, @Context() ask: Ask) {
    return appeal.initiative ?? (await initiativesOf(ask, [appeal.initiativeId])).get(appeal.initiativeId);
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Who appealed.' })
  appealedBy(@Parent() appeal: Appeal, @Context() ask: Ask) {
    return memberOf(ask, appeal.appealedBy);
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Who answered.' })
  answeredBy(@Parent() appeal: Appeal, @Context() ask: Ask) {
    return memberOf(ask, appeal.answeredBy);
  }
}
