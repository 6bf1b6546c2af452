import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Mandate } from '@clout/domain';
import { MemberType } from '../organisation/organisation.graphql';
import { memberOf } from '../organisation/organisation.lookup';
import { Allow } from '../platform/access/allow';
import type { Ask } from '../platform/graphql/ask';
import { MandateType } from './mandate.graphql';
import { mandateOf } from './mandate.store';

@Resolver(() => MandateType)
export class MandateResolver {
  @Allow('mandate')
  @Query(() => MandateType, { nullable: true, description: 'The mandate of a fiscal year; null when there is none.' })
  mandate(
    @Args('fiscalYear', { type: () => Int, description: 'Fiscal year, by the calendar year in which it ends.' })
    fiscalYear: number,
    @Context() ask: Ask,
  ) {
    return ask.read((tx) => mandateOf(tx, fiscalYear));
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Who granted it.' })
  grantedBy(@Parent() mandate: Mandate, @Context() ask: Ask) {
    return memberOf(ask, mandate.grantedBy);
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Who of FINANCE countersigned it.' })
  countersignedBy(@Parent() mandate: Mandate, @Context() ask: Ask) {
    return memberOf(ask, mandate.countersignedBy);
  }
}
