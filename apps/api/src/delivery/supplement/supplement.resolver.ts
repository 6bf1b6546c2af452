import { Args, Context, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { supplementDue } from '@clout/domain';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { MoneyScalar } from '../../platform/graphql/scalars';
import { InitiativeType } from '../../proposal/initiative/initiative.graphql';
import { initiativesOf, type InitiativeParent } from '../../proposal/initiative/initiative.lookup';
import { initiativeById } from '../../proposal/initiative/initiative.store';
import { supplementsIn } from '../../proposal/initiative/supplement.store';
import { InitiativeSpendingType } from '../spending/initiative-spending.graphql';
import type { InitiativeSpending } from '../spending/read-spending';
import { answerSupplement } from './answer-supplement';
import { requestSupplement } from './request-supplement';
import { AnswerSupplementResult, RequestSupplementInput, RequestSupplementResult } from './supplement.graphql';

const supplementsOf = (ask: Ask, cycleId: string) =>
  ask.once(`supplements ${cycleId}`, (tx) => supplementsIn(tx, cycleId));

@Resolver(() => InitiativeType)
export class SupplementResolver {
  @Allow('requestSupplement')
  @Mutation(() => RequestSupplementResult, {
    description: 'Asks more money for a funded initiative: as a draft of a cycle in INTAKE, or of released reserve.',
  })
  requestSupplement(
    @Args('input', { description: 'What is missing, and why.' }) input: RequestSupplementInput,
    @Context() ask: Ask,
  ) {
    const wanted = { ...input, cycleId: input.cycleId ?? null };
    return ask.act('requestSupplement', wanted, requestSupplement, initiativeById);
  }

  @Allow('answerSupplement')
  @Mutation(() => AnswerSupplementResult, {
    description: 'Takes a supplement into the running cycle, so that plans may fund it, or declines it.',
  })
  answerSupplement(
    @Args('id', { type: () => ID, description: 'The supplement.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'Version that was read.' }) expectedVersion: number,
    @Args('accept', { description: 'True: plans may fund it.' }) accept: boolean,
    @Args('reason', { description: 'Why, in words; up to 2,000 characters.' }) reason: string,
    @Context() ask: Ask,
  ) {
    return ask.act('answerSupplement', { id, expectedVersion, accept, reason }, answerSupplement, initiativeById);
  }

  @ResolveField(() => InitiativeType, { nullable: true, description: 'The initiative for which it asks more money.' })
  async supplementOf(@Parent() parent: InitiativeParent, @Context() ask: Ask) {
    const all = await supplementsOf(ask, parent.cycleId);
    const original = all.find((one) => one.id === parent.id)?.originalId;
    if (original === undefined) return null;
    const ids = all.map((one) => one.originalId);
    return (await initiativesOf(ask, ids)).get(original) ?? null;
  }

  @ResolveField(() => [InitiativeType], { description: 'Initiatives that ask more money for it.' })
  async supplements(@Parent() parent: InitiativeParent, @Context() ask: Ask) {
    const all = await supplementsOf(ask, parent.cycleId);
    const own = all.filter((one) => one.originalId === parent.id);
    if (own.length === 0) return [];
    const ids = all.map((one) => one.id);
    const found = await initiativesOf(ask, ids);
    return own.flatMap((one) => found.get(one.id) ?? []);
  }
}

@Resolver(() => InitiativeSpendingType)
export class SupplementDueResolver {
  @ResolveField(() => MoneyScalar, {
    description: 'What is overspent and not yet asked for by a supplementary request that the member sees.',
  })
  async supplementDue(@Parent() spending: InitiativeSpending, @Context() ask: Ask) {
    const all = await supplementsOf(ask, spending.cycleId);
    return supplementDue(
      spending.overspent,
      all.filter((one) => one.originalId === spending.initiativeId),
    );
  }
}
