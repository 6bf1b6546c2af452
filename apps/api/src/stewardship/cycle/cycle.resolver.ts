import { Args, Context, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { CycleState } from '@clout/domain';
import { CycleStateEnum } from '../../envelope/cycle.graphql';
import { cycleById } from '../../envelope/cycle.store';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { advanceFundingCycle } from './advance-funding-cycle';
import { AdvanceFundingCycleResult } from './cycle.graphql';

@Resolver()
export class CycleAdvanceResolver {
  @Allow('advanceFundingCycle')
  @Mutation(() => AdvanceFundingCycleResult, {
    description: 'Moves a cycle one step on: INTAKE, SCORING, SELECTION, APPROVAL, EXECUTION, CLOSED.',
  })
  advanceFundingCycle(
    @Args('id', { type: () => ID, description: 'The cycle.' }) id: string,
    @Args('to', { type: () => CycleStateEnum, description: 'The next state.' }) to: CycleState,
    @Args('expectedVersion', { type: () => Int, description: 'The version that was read.' }) expectedVersion: number,
    @Context() ask: Ask,
  ) {
    return ask.act('advanceFundingCycle', { id, to, expectedVersion }, advanceFundingCycle, cycleById);
  }
}
