import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type DelegationNow, delegationState } from '@clout/domain';
import type { MemberRow } from '../../organisation/member.store';
import { MemberType } from '../../organisation/organisation.graphql';
import { memberOf } from '../../organisation/organisation.lookup';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { delegateApproval } from './delegate-approval';
import {
  DelegateApprovalInput,
  DelegateApprovalResult,
  DelegationStateEnum,
  DelegationType,
  RevokeDelegationResult,
} from './delegation.graphql';
import { delegationById, today } from './delegation.store';
import { readDelegations } from './read-delegations';
import { revokeDelegation } from './revoke-delegation';

@Resolver(() => MemberType)
export class StandsInResolver {
  @ResolveField(() => Boolean, {
    description: 'True for the signed-in member while they stand in for the COO: as delegate or alternate approver.',
  })
  async standsIn(@Parent() member: MemberRow, @Context() ask: Ask) {
    const actor = await ask.actor();
    return actor?.memberId === member.id && actor.standsIn === 'NOW';
  }
}

@Resolver(() => DelegationType)
export class DelegationResolver {
  @Allow('delegations')
  @Query(() => [DelegationType], {
    description: 'Authority that was lent, the latest first: all of it for those who oversee money, else one’s own.',
  })
  delegations(@Context() ask: Ask) {
    return ask.read(readDelegations);
  }

  @Allow('delegateApproval')
  @Mutation(() => DelegateApprovalResult, { description: 'The COO lends the authority to decide to a member.' })
  delegateApproval(
    @Args('input', { description: 'To whom, how long and up to what.' }) input: DelegateApprovalInput,
    @Context() ask: Ask,
  ) {
    return ask.act('delegateApproval', { input }, delegateApproval, delegationById);
  }

  @Allow('revokeDelegation')
  @Mutation(() => RevokeDelegationResult, { description: 'Takes lent authority back at once.' })
  revokeDelegation(
    @Args('id', { type: () => ID, description: 'The delegation.' }) id: string,
    @Args('reason', { description: 'Why.' }) reason: string,
    @Context() ask: Ask,
  ) {
    return ask.act('revokeDelegation', { id, reason }, revokeDelegation, delegationById);
  }

  @ResolveField(() => DelegationStateEnum, { description: 'Where it stands today.' })
  state(@Parent() one: DelegationNow, @Context() ask: Ask) {
    return ask.read(async (tx) => delegationState(one, today(tx)));
  }

  @ResolveField(() => MemberType, { description: 'Who lent it.' })
  from(@Parent() one: DelegationNow, @Context() ask: Ask) {
    return memberOf(ask, one.fromMemberId);
  }

  @ResolveField(() => MemberType, { description: 'The delegate.' })
  to(@Parent() one: DelegationNow, @Context() ask: Ask) {
    return memberOf(ask, one.toMemberId);
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Who took it back.' })
  revokedBy(@Parent() one: DelegationNow, @Context() ask: Ask) {
    return memberOf(ask, one.revokedBy);
  }
}
