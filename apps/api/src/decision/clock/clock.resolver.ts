import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { WhoTotal } from '@clout/domain';
import { memberOf, unitOf } from '../../organisation/organisation.lookup';
import { BusinessUnitType, MemberType } from '../../organisation/organisation.graphql';
import { FundingCycleType } from '../../envelope/cycle.graphql';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { cycleOf } from '../../proposal/initiative/initiative.lookup';
import { DecisionClockType, PersonTotalType, TeamTotalType } from './clock.graphql';
import { type DecisionClock, readClock } from './read-clock';

@Resolver(() => DecisionClockType)
export class ClockResolver {
  @Allow('decisionClock')
  @Query(() => DecisionClockType, {
    description: 'How long each initiative and plan has waited at which desk, and what the waiting has cost.',
  })
  decisionClock(@Args('cycleId', { type: () => ID, description: 'The cycle.' }) cycleId: string, @Context() ask: Ask) {
    return ask.read((tx) => readClock(tx, cycleId));
  }

  @ResolveField(() => FundingCycleType, { description: 'The cycle.' })
  cycle(@Parent() { cycleId }: DecisionClock, @Context() ask: Ask) {
    return cycleOf(ask, cycleId);
  }
}

@Resolver(() => TeamTotalType)
export class TeamTotalResolver {
  @ResolveField(() => BusinessUnitType, { description: 'The unit.' })
  businessUnit(@Parent() { id }: WhoTotal, @Context() ask: Ask) {
    return unitOf(ask, id);
  }
}

@Resolver(() => PersonTotalType)
export class PersonTotalResolver {
  @ResolveField(() => MemberType, { description: 'Who.' })
  member(@Parent() { id }: WhoTotal, @Context() ask: Ask) {
    return memberOf(ask, id);
  }
}
