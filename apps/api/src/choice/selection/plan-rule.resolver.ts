import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { FundingCycle, Plan } from '@clout/domain';
import { FundingCycleType } from '../../envelope/cycle.graphql';
import { cycleById } from '../../envelope/cycle.store';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { PlanRuleInput, PlanRuleType, PlanShareType, SetPlanRulesResult } from './plan-rule.graphql';
import { planRulesOf } from './plan-rule.store';
import { planShares } from './plan-shares';
import { PlanType } from './plan.graphql';
import { setPlanRules } from './set-plan-rules';

@Resolver(() => FundingCycleType)
export class PlanRuleResolver {
  @Allow('setPlanRules')
  @Mutation(() => SetPlanRulesResult, {
    description: 'Sets the floors and ceilings that plans of the cycle keep, in the place of those it has.',
  })
  setPlanRules(
    @Args('cycleId', { type: () => ID, description: 'The funding cycle.' }) cycleId: string,
    @Args('rules', { type: () => [PlanRuleInput], description: 'Every rule; none takes them all off.' })
    rules: PlanRuleInput[],
    @Context() ask: Ask,
  ) {
    const drafts = rules.map(({ dimension, key, floor = null, ceiling = null }) => ({
      dimension,
      key,
      floor,
      ceiling,
    }));
    return ask.act('setPlanRules', { cycleId, rules: drafts }, setPlanRules, cycleById);
  }

  @ResolveField(() => [PlanRuleType], { description: 'Floors and ceilings that its plans keep.' })
  planRules(@Parent() cycle: FundingCycle, @Context() ask: Ask) {
    return ask.once(`plan rules ${cycle.id}`, (tx) => planRulesOf(tx, cycle.id));
  }
}

@Resolver(() => PlanType)
export class PlanShareResolver {
  @ResolveField(() => [PlanShareType], {
    description: 'The rules it was made under, with what it gives to each; empty where not all of it may be seen.',
  })
  shares(@Parent() plan: Plan, @Context() ask: Ask) {
    return planShares(ask, plan);
  }
}
