import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { BusinessUnitType } from '../organisation/organisation.graphql';
import { unitOf } from '../organisation/organisation.lookup';
import { Allow } from '../platform/access/allow';
import type { Ask } from '../platform/graphql/ask';
import { BaseTotalType, OpexBaseVersionType } from './base/base.graphql';
import { FundingCycleType } from './cycle.graphql';
import { envelopeOfCycle, positionInCycle, positionsInCycle, type EnvelopeView } from './envelope-of-cycle';
import { exclusionsOf, namedTotals, type PositionOfUnit } from './envelope-view';
import { EnvelopeType, UnitPositionType } from './envelope.graphql';

const CYCLE = { name: 'cycleId', type: () => ID, description: 'Id of the cycle.' } as const;

const totals = (ask: Ask, { cycle, baseVersion }: EnvelopeView, by: 'BUSINESS_UNIT' | 'FUNCTIONAL_AREA') =>
  ask.read(async (tx) =>
    baseVersion ? namedTotals(tx, baseVersion.id, by, await exclusionsOf(tx, cycle.fiscalYear, cycle)) : [],
  );

@Resolver(() => EnvelopeType)
export class EnvelopeResolver {
  @Allow('envelope')
  @Query(() => EnvelopeType, { description: 'Limit, reserve, what stands and headroom of a cycle.' })
  envelope(@Args(CYCLE.name, CYCLE) cycleId: string, @Context() ask: Ask) {
    return ask.read((tx) => envelopeOfCycle(tx, cycleId));
  }

  @ResolveField(() => FundingCycleType, { description: 'The cycle.' })
  cycle(@Parent() envelope: EnvelopeView) {
    return envelope.cycle;
  }

  @ResolveField(() => OpexBaseVersionType, { description: 'The current base of the fiscal year.' })
  baseVersion(@Parent() envelope: EnvelopeView) {
    return envelope.baseVersion;
  }

  @ResolveField(() => [BaseTotalType], { description: 'Base by business unit; the units that the member sees.' })
  byUnit(@Parent() envelope: EnvelopeView, @Context() ask: Ask) {
    return totals(ask, envelope, 'BUSINESS_UNIT');
  }

  @ResolveField(() => [BaseTotalType], { description: 'Base by functional area, of the units that the member sees.' })
  byArea(@Parent() envelope: EnvelopeView, @Context() ask: Ask) {
    return totals(ask, envelope, 'FUNCTIONAL_AREA');
  }
}

@Resolver(() => UnitPositionType)
export class UnitPositionResolver {
  @Allow('unitPosition')
  @Query(() => UnitPositionType, { description: "A unit's budget before and after; by default the asking leader's." })
  unitPosition(
    @Args(CYCLE.name, CYCLE) cycleId: string,
    @Args('businessUnitId', { type: () => ID, nullable: true, description: 'Id of the unit.' }) unitId: string | null,
    @Context() ask: Ask,
  ) {
    return ask.read((tx, actor) => positionInCycle(tx, actor, cycleId, unitId ?? null));
  }

  @Allow('unitPositions')
  @Query(() => [UnitPositionType], { description: 'Positions of every unit, by code.' })
  unitPositions(@Args(CYCLE.name, CYCLE) cycleId: string, @Context() ask: Ask) {
    return ask.read((tx) => positionsInCycle(tx, cycleId));
  }

  @ResolveField(() => BusinessUnitType, { description: 'The unit.' })
  businessUnit(@Parent() position: PositionOfUnit, @Context() ask: Ask) {
    return unitOf(ask, position.businessUnitId);
  }
}
