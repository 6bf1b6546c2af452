import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Plan } from '@clout/domain';
import type { Ask } from '../../platform/graphql/ask';
import { PlanType } from './plan.graphql';
import { plansFromReserve } from './reserve-draw.store';

@Resolver(() => PlanType)
export class BetweenCyclesResolver {
  @ResolveField(() => Boolean, {
    description: 'True when it was submitted in EXECUTION: its money comes from released reserve only.',
  })
  async betweenCycles(@Parent() { id, cycleId }: Plan, @Context() ask: Ask) {
    return (await ask.once(`plans from reserve ${cycleId}`, (tx) => plansFromReserve(tx, cycleId))).has(id);
  }
}
