import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SpendingDimension } from '@clout/domain';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { InitiativeType } from '../../proposal/initiative/initiative.graphql';
import { initiativeById } from '../../proposal/initiative/initiative.store';
import { completeInitiative, stopInitiative } from './end-initiative';
import { CompleteInitiativeResult, InitiativeSpendingType, StopInitiativeResult } from './initiative-spending.graphql';
import { readInitiativeSpending, readSpending, type InitiativeSpending } from './read-spending';
import { SpendingDimensionEnum, SpendingRowType } from './spending.graphql';

const ID_ARG = ['id', { type: () => ID, description: 'A funded initiative.' }] as const;
const VERSION_ARG = ['expectedVersion', { type: () => Int, description: 'Version that was read.' }] as const;
const BY = {
  type: () => SpendingDimensionEnum,
  defaultValue: 'INITIATIVE',
  description: 'What to add up by.',
} as const;
const THROUGH = {
  type: () => Int,
  nullable: true,
  description: 'Last period to count; left out: as far as the books or the present period go.',
};

@Resolver(() => InitiativeSpendingType)
export class SpendingResolver {
  @Allow('spending')
  @Query(() => [SpendingRowType], {
    description: 'Spending of a cycle, approved against booked, as far as it is seen.',
  })
  spending(
    @Args('cycleId', { type: () => ID, description: 'Funding cycle.' }) cycleId: string,
    @Args('by', BY) by: SpendingDimension,
    @Args('throughPeriod', THROUGH) throughPeriod: number | null,
    @Context() ask: Ask,
  ) {
    return ask.read((tx) => readSpending(tx, cycleId, by, throughPeriod ?? null));
  }

  @Allow('initiativeSpending')
  @Query(() => InitiativeSpendingType, {
    nullable: true,
    description: 'Spending of one initiative; null while no money of it is committed.',
  })
  initiativeSpending(
    @Args('initiativeId', { type: () => ID, description: 'The initiative.' }) initiativeId: string,
    @Args('throughPeriod', THROUGH) throughPeriod: number | null,
    @Context() ask: Ask,
  ) {
    return ask.read((tx) => readInitiativeSpending(tx, initiativeId, throughPeriod ?? null));
  }

  @Allow('stopInitiative')
  @Mutation(() => StopInitiativeResult, {
    description: 'Stops a funded initiative; what is free of its money is released at once, the rest as orders end.',
  })
  stopInitiative(
    @Args(...ID_ARG) id: string,
    @Args(...VERSION_ARG) expectedVersion: number,
    @Args('reason', { description: 'Why, in words; up to 2,000 characters.' }) reason: string,
    @Context() ask: Ask,
  ) {
    return ask.act('stopInitiative', { id, expectedVersion, reason }, stopInitiative, initiativeById);
  }

  @Allow('completeInitiative')
  @Mutation(() => CompleteInitiativeResult, {
    description:
      'Completes a funded initiative; what was to be spent once and was not is released, its run-rate goes on.',
  })
  completeInitiative(
    @Args(...ID_ARG) id: string,
    @Args(...VERSION_ARG) expectedVersion: number,
    @Args('reason', { description: 'What was delivered, in words; up to 2,000 characters.' }) reason: string,
    @Context() ask: Ask,
  ) {
    return ask.act('completeInitiative', { id, expectedVersion, reason }, completeInitiative, initiativeById);
  }

  @ResolveField(() => InitiativeType, { description: 'The initiative.' })
  initiative(@Parent() spending: InitiativeSpending, @Context() ask: Ask) {
    return ask.once(`initiative ${spending.initiativeId}`, (tx) => initiativeById(tx, spending.initiativeId));
  }

  @ResolveField(() => [SpendingRowType], { description: 'The same figures by a dimension.' })
  rows(@Parent() spending: InitiativeSpending, @Args('by', { ...BY, defaultValue: 'PERIOD' }) by: SpendingDimension) {
    return spending.by(by);
  }
}
