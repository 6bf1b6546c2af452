import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EnvelopeType } from '../../envelope/envelope.graphql';
import type { EnvelopeView } from '../../envelope/envelope-of-cycle';
import type { Ask } from '../../platform/graphql/ask';
import { MoneyScalar } from '../../platform/graphql/scalars';
import { findAddressableNeeded, findWaysOut } from './find-ways-out';
import { WayOutType } from './ways-out.graphql';

@Resolver(() => EnvelopeType)
export class WaysOutResolver {
  @ResolveField(() => [WayOutType], {
    description: 'Ways out while the year is over-committed, for those who see every unit; else none.',
  })
  waysOut(@Parent() { cycle }: EnvelopeView, @Context() ask: Ask) {
    return ask.once(`ways out ${cycle.id}`, (tx, actor) =>
      actor.sight.allUnits ? findWaysOut(tx, cycle) : Promise.resolve([]),
    );
  }

  @ResolveField(() => MoneyScalar, {
    nullable: true,
    description: 'Addressable base under which what stands would fit; null while the year is not over-committed.',
  })
  addressableNeeded(@Parent() { cycle }: EnvelopeView, @Context() ask: Ask) {
    return ask.once(`addressable needed ${cycle.id}`, (tx) => findAddressableNeeded(tx, cycle));
  }
}
