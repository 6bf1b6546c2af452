import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { FundingCycle } from '@clout/domain';
import { Allow } from '../platform/access/allow';
import type { Ask } from '../platform/graphql/ask';
import { notFound } from '../platform/graphql/faults';
import { baseById } from './base/base-version.store';
import { OpexBaseVersionType } from './base/base.graphql';
import { cycleOpeningOf, FundingCycleType, OpenFundingCycleInput, OpenFundingCycleResult } from './cycle.graphql';
import { cycleById, fundingCycles } from './cycle.store';
import { openCycle } from './open-cycle';

@Resolver(() => FundingCycleType)
export class FundingCycleResolver {
  @Allow('fundingCycles')
  @Query(() => [FundingCycleType], { description: 'Every funding cycle, the newest first.' })
  fundingCycles(@Context() ask: Ask) {
    return ask.read((tx) => fundingCycles(tx));
  }

  @Allow('fundingCycle')
  @Query(() => FundingCycleType, { description: 'One funding cycle.' })
  fundingCycle(@Args('id', { type: () => ID, description: 'Id of the cycle.' }) id: string, @Context() ask: Ask) {
    return ask.read(async (tx) => (await cycleById(tx, id)) ?? Promise.reject(notFound()));
  }

  @Allow('openFundingCycle')
  @Mutation(() => OpenFundingCycleResult, { description: 'The CX executive opens a cycle inside the mandate.' })
  openFundingCycle(
    @Args('input', { description: 'Terms of the cycle.' }) input: OpenFundingCycleInput,
    @Context() ask: Ask,
  ) {
    return ask.act('openFundingCycle', cycleOpeningOf(input), openCycle, cycleById);
  }

  @ResolveField(() => OpexBaseVersionType, { description: 'The base that was current when the cycle was opened.' })
  baseVersion(@Parent() cycle: FundingCycle, @Context() ask: Ask) {
    return ask.once(`base ${cycle.baseVersionId}`, (tx) => baseById(tx, cycle.baseVersionId));
  }
}
