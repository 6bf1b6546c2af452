import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { answerOf } from '@clout/domain';
import { BusinessUnitType, MemberType } from '../../organisation/organisation.graphql';
import { memberOf, unitOf } from '../../organisation/organisation.lookup';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { DateScalar } from '../../platform/graphql/scalars';
import { InitiativeType } from '../initiative/initiative.graphql';
import type { InitiativeParent } from '../initiative/initiative.lookup';
import { initiativeById } from '../initiative/initiative.store';
import { answerSponsorshipRequest } from './answer-sponsorship-request';
import { requestSponsorship } from './request-sponsorship';
import {
  AnswerSponsorshipRequestResult,
  RequestSponsorshipResult,
  SponsorshipAnswerEnum,
  SponsorshipRequestType,
} from './sponsorship.graphql';
import { requestById, requestsInSight, today } from './sponsorship.store';
import type { SponsorshipRequestRow } from './sponsorship.table';

const inSight = (ask: Ask) => ask.once('sponsorship requests', (tx) => requestsInSight(tx));

@Resolver(() => SponsorshipRequestType)
export class SponsorshipResolver {
  @Allow('sponsorshipRequests')
  @Query(() => [SponsorshipRequestType], { description: 'Requests to and from one’s units.' })
  sponsorshipRequests(@Context() ask: Ask) {
    return inSight(ask);
  }

  @Allow('requestSponsorship')
  @Mutation(() => RequestSponsorshipResult, { description: 'Asks units to sponsor an initiative.' })
  requestSponsorship(
    @Args('initiativeId', { type: () => ID, description: 'CX infrastructure in the making.' }) initiativeId: string,
    @Args('businessUnitIds', { type: () => [ID], description: 'Units to ask.' }) businessUnitIds: string[],
    @Args('answerBy', { type: () => DateScalar, description: 'Last day on which an answer counts.' }) answerBy: string,
    @Context() ask: Ask,
  ) {
    const args = { initiativeId, businessUnitIds, answerBy };
    return ask.act('requestSponsorship', args, requestSponsorship, initiativeById);
  }

  @Allow('answerSponsorshipRequest')
  @Mutation(() => AnswerSponsorshipRequestResult, { description: 'The asked unit’s own answer, by its leader, once.' })
  answerSponsorshipRequest(
    @Args('id', { type: () => ID, description: 'Request.' }) id: string,
    @Args('sponsor', { description: 'True: the unit does it itself.' }) sponsor: boolean,
    @Args('reason', { description: 'Why, in words; up to 2,000 characters.' }) reason: string,
    @Context() ask: Ask,
  ) {
    return ask.act('answerSponsorshipRequest', { id, sponsor, reason }, answerSponsorshipRequest, requestById);
  }

  @ResolveField(() => BusinessUnitType, { description: 'Unit that is asked.' })
  businessUnit(@Parent() request: SponsorshipRequestRow, @Context() ask: Ask) {
    return unitOf(ask, request.businessUnitId);
  }

  @ResolveField(() => SponsorshipAnswerEnum, { description: 'Where the answer stands today.' })
  answer(@Parent() request: SponsorshipRequestRow, @Context() ask: Ask) {
    return ask.read(async (tx) => answerOf(request, today(tx)));
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Leader who answered.' })
  answeredBy(@Parent() request: SponsorshipRequestRow, @Context() ask: Ask) {
    return memberOf(ask, request.answeredBy);
  }
}

@Resolver(() => InitiativeType)
export class InitiativeSponsorshipResolver {
  @ResolveField(() => [SponsorshipRequestType], { description: 'Units that were asked to sponsor it.' })
  async sponsorshipRequests(@Parent() parent: InitiativeParent, @Context() ask: Ask) {
    return (await inSight(ask)).filter((request) => request.initiativeId === parent.id);
  }
}
