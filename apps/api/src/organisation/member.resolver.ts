import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ok, type Role } from '@clout/domain';
import { Allow } from '../platform/access/allow';
import { createInvitation } from '../platform/access/invitation.store';
import { Config } from '../platform/config';
import type { Ask } from '../platform/graphql/ask';
import { notFound } from '../platform/graphql/faults';
import { createBusinessUnit } from './create-business-unit';
import { inviteMember } from './invite-member';
import { BusinessUnitInput, CreateInvitationLinkResult, InviteMemberInput } from './member.graphql';
import { memberById } from './member.store';
import {
  CreateBusinessUnitResult,
  InviteMemberResult,
  MemberType,
  RoleEnum,
  SetMemberRolesResult,
} from './organisation.graphql';
import { allMembers } from './organisation.lookup';
import { businessUnits } from './organisation.store';
import { setMemberRoles } from './set-member-roles';

@Resolver()
export class MemberResolver {
  constructor(private readonly config: Config) {}

  @Allow('members')
  @Query(() => [MemberType], { description: 'Members, by name.' })
  members(@Context() ask: Ask) {
    return allMembers(ask);
  }

  @Allow('inviteMember')
  @Mutation(() => InviteMemberResult, { description: 'Adds a member; createInvitationLink lets them in.' })
  inviteMember(@Args('input', { description: 'Who.' }) input: InviteMemberInput, @Context() ask: Ask) {
    return ask.act('inviteMember', { input }, inviteMember, memberById);
  }

  @Allow('createInvitationLink')
  @Mutation(() => CreateInvitationLinkResult, { description: 'A one-time link for a member.' })
  createInvitationLink(
    @Args('memberId', { type: () => ID, description: 'For whom.' }) memberId: string,
    @Context() ask: Ask,
  ) {
    return ask.perform(async (tx) => {
      if (!(await memberById(tx, memberId))?.active) throw notFound();
      const { token, expiresAt } = await createInvitation(tx, memberId);
      return ok({ token, expiresAt, url: `${this.config.publicUrl}/invitation#${token}` });
    });
  }

  @Allow('setMemberRoles')
  @Mutation(() => SetMemberRolesResult, { description: 'Sets roles and units of a member.' })
  setMemberRoles(
    @Args('memberId', { type: () => ID, description: 'Whose.' }) memberId: string,
    @Args('roles', { type: () => [RoleEnum], description: 'All roles from now on.' }) roles: Role[],
    @Args('businessUnitIds', { type: () => [ID], description: 'All units from now on.' }) businessUnitIds: string[],
    @Context() ask: Ask,
  ) {
    return ask.act('setMemberRoles', { memberId, roles, businessUnitIds }, setMemberRoles, memberById);
  }

  @Allow('createBusinessUnit')
  @Mutation(() => CreateBusinessUnitResult, { description: 'Adds a business unit.' })
  createBusinessUnit(@Args('input', { description: 'The unit.' }) input: BusinessUnitInput, @Context() ask: Ask) {
    return ask.act('createBusinessUnit', { input }, createBusinessUnit, async (tx, id) =>
      (await businessUnits(tx)).find((u) => u.id === id),
    );
  }
}
