import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { releasedLeft } from '../../choice/selection/reserve-draw.store';
import { cycleById } from '../../envelope/cycle.store';
import { EnvelopeType } from '../../envelope/envelope.graphql';
import type { EnvelopeView } from '../../envelope/envelope-of-cycle';
import { reserveReleases, type ReserveRelease } from '../../envelope/reserve.store';
import { MemberType } from '../../organisation/organisation.graphql';
import { memberOf } from '../../organisation/organisation.lookup';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { MoneyScalar } from '../../platform/graphql/scalars';
import { releaseReserve } from './release-reserve';
import { ReleaseReserveResult, ReserveLeftType, ReserveReleaseType } from './reserve.graphql';

const money = (description: string) => ({ type: () => MoneyScalar, description });

@Resolver()
export class ReserveResolver {
  @Allow('releaseReserve')
  @Mutation(() => ReleaseReserveResult, {
    description: 'The COO releases reserve of a cycle and its year; items between cycles are funded from nothing else.',
  })
  releaseReserve(
    @Args('cycleId', { type: () => ID, description: 'The cycle whose reserve is lowered, and its year’s.' })
    cycleId: string,
    @Args('amount', money('In-year amount, in minor units.')) amount: bigint,
    @Args('reason', { description: 'Why, in words; up to 2,000 characters.' }) reason: string,
    @Args('reauthToken', { type: () => String, nullable: true, description: 'Token of reauthenticate.' })
    reauthToken: string | null,
    @Args('runRateAmount', { ...money('Run-rate amount; left out: the same as amount.'), nullable: true })
    runRateAmount: bigint | null,
    @Args('initiativeId', { type: () => ID, nullable: true, description: 'The item it is for; left out: any.' })
    initiativeId: string | null,
    @Context() ask: Ask,
  ) {
    const optional = { runRateAmount: runRateAmount ?? null, initiativeId: initiativeId ?? null };
    const args = { cycleId, amount, reason, reauthToken: reauthToken ?? null, ...optional };
    return ask.act('releaseReserve', args, releaseReserve, cycleById);
  }
}

@Resolver(() => EnvelopeType)
export class EnvelopeReserveResolver {
  @ResolveField(() => [ReserveReleaseType], { description: 'What the COO released; to those who oversee money.' })
  reserveReleases(@Parent() { cycle }: EnvelopeView, @Context() ask: Ask) {
    return ask.read((tx) => reserveReleases(tx, cycle.fiscalYear, cycle.id));
  }

  @ResolveField(() => ReserveLeftType, {
    nullable: true,
    description:
      'Released reserve that items between cycles may still draw; null to those who see their own units only.',
  })
  releasedReserve(@Parent() { cycle }: EnvelopeView, @Context() ask: Ask) {
    return ask.read(async (tx, actor) => (actor.sight.allUnits ? releasedLeft(tx, cycle) : null));
  }
}

@Resolver(() => ReserveReleaseType)
export class ReserveReleaseResolver {
  @ResolveField(() => MoneyScalar, { description: 'In-year amount.' })
  amount(@Parent() release: ReserveRelease) {
    return release.inYear;
  }

  @ResolveField(() => MoneyScalar, { description: 'Run-rate amount.' })
  runRateAmount(@Parent() release: ReserveRelease) {
    return release.runRate;
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Who released it.' })
  releasedBy(@Parent() release: ReserveRelease, @Context() ask: Ask) {
    return memberOf(ask, release.releasedBy);
  }
}
