import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { memberById } from '../../organisation/member.store';
import { memberOf } from '../../organisation/organisation.lookup';
import { MemberType } from '../../organisation/organisation.graphql';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { InitiativeType } from '../../proposal/initiative/initiative.graphql';
import type { InitiativeParent } from '../../proposal/initiative/initiative.lookup';
import { initiativeById } from '../../proposal/initiative/initiative.store';
import { deactivateMember } from './deactivate-member';
import { DeactivateMemberResult, ReassignInitiativeResult } from './people.graphql';
import { reassignInitiative } from './reassign-initiative';

@Resolver(() => MemberType)
export class LeavingResolver {
  @Allow('deactivateMember')
  @Mutation(() => DeactivateMemberResult, {
    description: 'Ends a membership; INCOMPLETE names everything that must be reassigned or held first.',
  })
  deactivateMember(
    @Args('memberId', { type: () => ID, description: 'Who leaves.' }) memberId: string,
    @Args('reassignTo', {
      type: () => ID,
      nullable: true,
      description: 'Takes over the initiatives of the units this member belongs to.',
    })
    reassignTo: string | null,
    @Args('hold', {
      type: () => [ID],
      defaultValue: [],
      description: 'Ids from the problems of a refusal that stay without an active owner for now.',
    })
    hold: string[],
    @Context() ask: Ask,
  ) {
    const args = { memberId, reassignTo: reassignTo ?? null, hold };
    return ask.act('deactivateMember', args, deactivateMember, memberById);
  }

  @Allow('reassignInitiative')
  @Mutation(() => ReassignInitiativeResult, { description: 'Gives a live initiative to another member of its unit.' })
  reassignInitiative(
    @Args('id', { type: () => ID, description: 'The initiative.' }) id: string,
    @Args('ownerId', { type: () => ID, description: 'The new owner.' }) ownerId: string,
    @Args('reason', { description: 'Why, in words; up to 2,000 characters.' }) reason: string,
    @Context() ask: Ask,
  ) {
    return ask.act('reassignInitiative', { id, ownerId, reason }, reassignInitiative, initiativeById);
  }
}

@Resolver(() => InitiativeType)
export class OrphanedResolver {
  @ResolveField(() => Boolean, { description: 'True when it is funded and its owner is no longer active.' })
  async orphaned(@Parent() parent: InitiativeParent, @Context() ask: Ask) {
    if (parent.state !== 'FUNDED' && parent.state !== 'PARTLY_FUNDED') return false;
    return (await memberOf(ask, parent.ownerId))?.active !== true;
  }
}
