import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ChannelType, MemberType } from '../../organisation/organisation.graphql';
import { memberOf, termsOf } from '../../organisation/organisation.lookup';
import { organization } from '../../organisation/organisation.store';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { certifyRateCard } from './certify-rate-card';
import {
  CertifyRateCardResult,
  ContactRateType,
  RateCardInput,
  RateCardType,
  SetRateCardResult,
  rateCardOf,
} from './rate-card.graphql';
import { type StoredRateCard, rateCardById, rateCards } from './rate-card.store';
import { setRateCard } from './set-rate-card';

const NEWEST = {
  type: () => Int,
  nullable: true,
  description: 'The newest version that was read, 0 before the first; left out: whatever is the newest.',
};

@Resolver(() => RateCardType)
export class RateCardResolver {
  @Allow('rateCards')
  @Query(() => [RateCardType], { description: 'Versions of the rate card, the newest first.' })
  rateCards(@Context() ask: Ask) {
    return ask.read((tx) => rateCards(tx));
  }

  @Allow('setRateCard')
  @Mutation(() => SetRateCardResult, { description: 'FINANCE writes a new version of the rate card, as a draft.' })
  setRateCard(
    @Args('input', { description: 'The version, whole.' }) input: RateCardInput,
    @Args('expectedVersion', NEWEST) expectedVersion: number | null,
    @Context() ask: Ask,
  ) {
    return ask.act('setRateCard', { ...rateCardOf(input), expectedVersion }, setRateCard, rateCardById);
  }

  @Allow('certifyRateCard')
  @Mutation(() => CertifyRateCardResult, { description: 'Another member of FINANCE certifies a version.' })
  certifyRateCard(@Args('id', { type: () => ID, description: 'The version.' }) id: string, @Context() ask: Ask) {
    return ask.act('certifyRateCard', { id }, certifyRateCard, rateCardById);
  }

  @ResolveField(() => Boolean, { description: 'True once it is certified.' })
  certified(@Parent() card: StoredRateCard) {
    return card.state === 'CERTIFIED';
  }

  @ResolveField(() => String, { description: 'ISO 4217 code: the reporting currency.' })
  async currency(@Context() ask: Ask) {
    return (await ask.once('organization', (tx) => organization(tx))).currency;
  }

  @ResolveField(() => MemberType, { description: 'Who of FINANCE wrote it.' })
  preparedBy(@Parent() card: StoredRateCard, @Context() ask: Ask) {
    return memberOf(ask, card.preparedBy);
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Who of FINANCE certified it; null before.' })
  certifiedBy(@Parent() card: StoredRateCard, @Context() ask: Ask) {
    return memberOf(ask, card.certifiedBy);
  }

  @ResolveField(() => [ContactRateType], { description: 'Cost of a contact by channel.' })
  perContact(@Parent() card: StoredRateCard) {
    return [...card.perContact].map(([channelId, rate]) => ({ channelId, ...rate }));
  }
}

@Resolver(() => ContactRateType)
export class ContactRateResolver {
  @ResolveField(() => ChannelType, { description: 'The channel.' })
  async channel(@Parent() rate: ContactRateType, @Context() ask: Ask) {
    return (await termsOf(ask, [rate.channelId]))[0] ?? null;
  }
}
