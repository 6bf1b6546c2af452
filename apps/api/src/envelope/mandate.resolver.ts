import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Mandate, NamedLine } from '@clout/domain';
import { BusinessUnitType, MemberType } from '../organisation/organisation.graphql';
import { memberOf, unitOf } from '../organisation/organisation.lookup';
import { Allow } from '../platform/access/allow';
import type { Ask } from '../platform/graphql/ask';
import { countersignMandate } from './countersign-mandate';
import { grantMandate } from './grant-mandate';
import { MandateInput, mandateTermsOf } from './mandate-input.graphql';
import { ContributionLineType, CountersignMandateResult, GrantMandateResult, MandateType } from './mandate.graphql';
import { mandateById, mandateOf, mandates } from './mandate.store';

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

  @Allow('mandates')
  @Query(() => [MandateType], { description: 'Mandates, the newest first: in force, proposed and superseded.' })
  mandates(
    @Args('fiscalYear', { type: () => Int, nullable: true, description: 'Only of this fiscal year.' })
    fiscalYear: number | null,
    @Context() ask: Ask,
  ) {
    return ask.read((tx) => mandates(tx, fiscalYear ?? null));
  }

  @Allow('grantMandate')
  @Mutation(() => GrantMandateResult, { description: 'The COO grants a mandate; FINANCE countersigns it.' })
  grantMandate(@Args('input', { description: 'Its terms.' }) input: MandateInput, @Context() ask: Ask) {
    return ask.act('grantMandate', mandateTermsOf(input), grantMandate, mandateById);
  }

  @Allow('countersignMandate')
  @Mutation(() => CountersignMandateResult, { description: 'FINANCE puts a granted mandate in force.' })
  countersignMandate(
    @Args('id', { type: () => ID, description: 'The mandate.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'Version that was read.' }) expectedVersion: number,
    @Context() ask: Ask,
  ) {
    return ask.act('countersignMandate', { id, expectedVersion }, countersignMandate, mandateById);
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Who decides when the COO cannot.' })
  alternateApprover(@Parent() mandate: Mandate, @Context() ask: Ask) {
    return memberOf(ask, mandate.alternateApproverId);
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

@Resolver(() => ContributionLineType)
export class ContributionLineResolver {
  @ResolveField(() => BusinessUnitType, { description: 'The unit whose line it is.' })
  businessUnit(@Parent() line: NamedLine, @Context() ask: Ask) {
    return unitOf(ask, line.businessUnitId);
  }
}
