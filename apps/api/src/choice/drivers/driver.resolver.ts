import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { ImpactLevel } from '@clout/domain';
import { MemberType } from '../../organisation/organisation.graphql';
import { memberOf } from '../../organisation/organisation.lookup';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { groupOf } from '../../proposal/evidence/evidence.lookup';
import { InitiativeType } from '../../proposal/initiative/initiative.graphql';
import type { InitiativeParent } from '../../proposal/initiative/initiative.lookup';
import { initiativeById } from '../../proposal/initiative/initiative.store';
import { impactsOf } from './driver-impact.store';
import {
  DriverImpactType,
  DriverPriorityType,
  ImpactLevelEnum,
  RateDriverImpactResult,
  SetStrategicDriversResult,
  StrategicDriverInput,
  StrategicDriversType,
} from './driver.graphql';
import { driversOf } from './driver.store';
import { rateDriverImpact } from './rate-driver-impact';
import { setStrategicDrivers } from './set-strategic-drivers';
import { shownDrivers, shownImpacts, shownPriority, strategicDrivers, type ShownImpact } from './read-drivers';

const cycle = { type: () => ID, description: 'The funding cycle.' };

@Resolver(() => DriverImpactType)
export class DriverResolver {
  @Allow('strategicDrivers')
  @Query(() => StrategicDriversType, { description: 'What a cycle wants to move.' })
  strategicDrivers(@Args('cycleId', cycle) cycleId: string, @Context() ask: Ask) {
    return ask.read((tx) => strategicDrivers(tx, cycleId));
  }

  @Allow('setStrategicDrivers')
  @Mutation(() => SetStrategicDriversResult, {
    description:
      'Sets the drivers of a cycle as a whole, in INTAKE or SCORING; those that were rated stay, by their id.',
  })
  setStrategicDrivers(
    @Args('cycleId', cycle) cycleId: string,
    @Args('input', { type: () => [StrategicDriverInput], description: 'All of them, in their order.' })
    input: StrategicDriverInput[],
    @Context() ask: Ask,
  ) {
    return ask.act('setStrategicDrivers', { cycleId, input }, setStrategicDrivers, strategicDrivers);
  }

  @Allow('rateDriverImpact')
  @Mutation(() => RateDriverImpactResult, {
    description: 'Says how far an accepted initiative serves a driver; not for an own proposal.',
  })
  rateDriverImpact(
    @Args('initiativeId', { type: () => ID, description: 'Initiative.' }) initiativeId: string,
    @Args('driverId', { type: () => ID, description: 'Driver of its cycle.' }) driverId: string,
    @Args('level', { type: () => ImpactLevelEnum, description: 'How far.' }) level: ImpactLevel,
    @Args('reason', { type: () => String, nullable: true, description: 'Why; needed to change a rating.' })
    reason: string | null,
    @Context() ask: Ask,
  ) {
    const args = { initiativeId, driverId, level, reason: reason ?? null };
    return ask.act('rateDriverImpact', args, rateDriverImpact, initiativeById);
  }

  @ResolveField(() => MemberType, { description: 'Who rated it last.' })
  ratedBy(@Parent() { ratedBy }: ShownImpact, @Context() ask: Ask) {
    return memberOf(ask, ratedBy);
  }
}

/** The drivers of an initiative's cycle and its own ratings; those of a page are read together. */
const ratingsFor = async (ask: Ask, parent: InitiativeParent) => {
  const { key, ids } = groupOf(parent);
  const drivers = await ask.once(`drivers ${parent.cycleId}`, async (tx) =>
    shownDrivers(await driversOf(tx, parent.cycleId)),
  );
  const all = await ask.once(`driver impacts ${key}`, (tx) => impactsOf(tx, ids));
  return { drivers, impacts: all.filter(({ initiativeId }) => initiativeId === parent.id) };
};

@Resolver(() => InitiativeType)
export class InitiativeDriversResolver {
  @ResolveField(() => [DriverImpactType], {
    description: 'How far it serves each driver it was rated on, in their order.',
  })
  async driverImpacts(@Parent() parent: InitiativeParent, @Context() ask: Ask) {
    const { drivers, impacts } = await ratingsFor(ask, parent);
    return shownImpacts(drivers, impacts);
  }

  @ResolveField(() => DriverPriorityType, {
    nullable: true,
    description: 'How far it serves them all, beside its score; null where the cycle has no drivers.',
  })
  async driverPriority(@Parent() parent: InitiativeParent, @Context() ask: Ask) {
    const { drivers, impacts } = await ratingsFor(ask, parent);
    return shownPriority(drivers, impacts);
  }
}
