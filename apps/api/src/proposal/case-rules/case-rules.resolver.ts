import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { FundingCycle } from '@clout/domain';
import { FundingCycleType } from '../../envelope/cycle.graphql';
import { cycleById } from '../../envelope/cycle.store';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { RateCardType } from '../rate-card/rate-card.graphql';
import {
  CaseRulesInput,
  CaseRulesType,
  GradeMultiplierType,
  SetCaseRulesResult,
  caseRulesChangeOf,
  multipliersOf,
} from './case-rules.graphql';
import { offeredCardOf, pinnedCardOf, rulesOfCycle } from './case-rules.lookup';
import type { CycleCaseRules } from './case-rules.store';
import { setCaseRules } from './set-case-rules';

@Resolver(() => FundingCycleType)
export class CaseRulesResolver {
  @Allow('setCaseRules')
  @Mutation(() => SetCaseRulesResult, {
    description: 'The CX executive sets how cases of a cycle are graded and valued, until a plan of it is submitted.',
  })
  setCaseRules(
    @Args('cycleId', { type: () => ID, description: 'Funding cycle.' }) cycleId: string,
    @Args('input', { description: 'The change.' }) input: CaseRulesInput,
    @Context() ask: Ask,
  ) {
    return ask.act('setCaseRules', caseRulesChangeOf(cycleId, input), setCaseRules, cycleById);
  }

  @ResolveField(() => CaseRulesType, { description: 'How its cases are graded and valued.' })
  caseRules(@Parent() cycle: FundingCycle, @Context() ask: Ask) {
    return rulesOfCycle(ask, cycle.id);
  }
}

@Resolver(() => CaseRulesType)
export class CaseRulesFieldsResolver {
  @ResolveField(() => [GradeMultiplierType], { description: 'What each grade carries, E0 to E5: a setting.' })
  multipliers(@Parent() rules: CycleCaseRules) {
    return multipliersOf(rules);
  }

  @ResolveField(() => RateCardType, {
    nullable: true,
    description:
      'The pinned rate card: the newest certified when the cycle opened, or the one chosen; null without any.',
  })
  rateCard(@Parent() rules: CycleCaseRules, @Context() ask: Ask) {
    return pinnedCardOf(ask, rules);
  }

  @ResolveField(() => RateCardType, {
    nullable: true,
    description: 'A newer certified rate card that may be taken over; null when there is none.',
  })
  offeredRateCard(@Parent() rules: CycleCaseRules, @Context() ask: Ask) {
    return offeredCardOf(ask, rules);
  }
}
