import { Args, Context, ID, Int, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { memberById } from '../../organisation/member.store';
import { OrganizationType } from '../../organisation/organisation.graphql';
import { organization } from '../../organisation/organisation.store';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { eraseMember } from './erase-member';
import { EraseMemberResult, SetLegalHoldResult, SetRetentionResult } from './erasure.graphql';
import { keepingOf } from './erasure.store';
import { setLegalHold, setRetention } from './set-keeping';

@Resolver(() => OrganizationType)
export class ErasureResolver {
  @Allow('eraseMember')
  @Mutation(() => EraseMemberResult, {
    description: 'Erases name, address and account of a deactivated member, and reasons in the record; never an entry.',
  })
  eraseMember(
    @Args('memberId', { type: () => ID, description: 'Who.' }) memberId: string,
    @Args('reason', { description: 'Why, in words that name nobody.' }) reason: string,
    @Args('entries', {
      type: () => [Int],
      nullable: true,
      description: 'Entries whose reason is erased; left out: every reason this member gave.',
    })
    entries: number[] | null,
    @Context() ask: Ask,
  ) {
    return ask.act('eraseMember', { memberId, reason, entries: entries ?? null }, eraseMember, memberById);
  }

  @Allow('setLegalHold')
  @Mutation(() => SetLegalHoldResult, { description: 'While it is on nothing is erased, by anyone.' })
  setLegalHold(
    @Args('on', { description: 'True puts it on, false lifts it.' }) on: boolean,
    @Args('reason', { description: 'Why, in words; up to 2,000 characters.' }) reason: string,
    @Context() ask: Ask,
  ) {
    return ask.act('setLegalHold', { on, reason }, setLegalHold, organization);
  }

  @Allow('setRetention')
  @Mutation(() => SetRetentionResult, { description: 'After how many years `clout retention` erases free texts.' })
  setRetention(
    @Args('years', { type: () => Int, nullable: true, description: '1 to 100; null keeps them.' }) years: number | null,
    @Context() ask: Ask,
  ) {
    return ask.act('setRetention', { years: years ?? null }, setRetention, organization);
  }

  @ResolveField(() => Boolean, { description: 'True while a legal hold forbids every erasure.' })
  async legalHold(@Context() ask: Ask) {
    return (await ask.once('keeping', (tx) => keepingOf(tx))).legalHold;
  }

  @ResolveField(() => Int, { nullable: true, description: 'Years after which free texts are erased; null keeps them.' })
  async retentionYears(@Context() ask: Ask) {
    return (await ask.once('keeping', (tx) => keepingOf(tx))).retentionYears;
  }
}
