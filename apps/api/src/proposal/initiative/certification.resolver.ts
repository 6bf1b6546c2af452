import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { sum, type MeasuredOption } from '@clout/domain';
import { MemberType } from '../../organisation/organisation.graphql';
import { memberOf } from '../../organisation/organisation.lookup';
import type { Ask } from '../../platform/graphql/ask';
import { DateTimeScalar, MoneyScalar } from '../../platform/graphql/scalars';
import { FundingOptionType } from './funding-option.graphql';
import { InitiativeType } from './initiative.graphql';
import type { InitiativeParent } from './initiative.lookup';

@Resolver(() => InitiativeType)
export class CertificationFieldsResolver {
  @ResolveField(() => MemberType, {
    nullable: true,
    description: 'Who of FINANCE certified its costs; null before, and again when they change.',
  })
  certifiedBy(@Parent() parent: InitiativeParent, @Context() ask: Ask) {
    return memberOf(ask, parent.certifiedBy);
  }

  @ResolveField(() => DateTimeScalar, { nullable: true, description: 'When its costs were certified.' })
  certifiedAt(@Parent() parent: InitiativeParent) {
    return parent.certifiedAt;
  }
}

@Resolver(() => FundingOptionType)
export class PrepaidResolver {
  @ResolveField(() => MoneyScalar, { description: 'Prepaid cost of every year, beside the cap.' })
  prepaid(@Parent() option: MeasuredOption) {
    return sum(option.costs.filter((cost) => cost.costClass === 'PREPAID').map((cost) => cost.amount));
  }
}
