import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../platform/access/allow';
import type { Ask } from '../platform/graphql/ask';
import type { MemberRow } from './member.store';
import {
  BusinessUnitType,
  ChannelType,
  FunctionalAreaType,
  InitiativeTypeType,
  MemberType,
  OrganizationType,
  ProductLineType,
  RegionType,
  TouchpointType,
} from './organisation.graphql';
import { allMembers, allTerms, allUnits, unitOf } from './organisation.lookup';
import { organization, ofKind } from './organisation.store';
import type { BusinessUnit } from './unit.table';

@Resolver(() => OrganizationType)
export class OrganizationResolver {
  @Allow('organization')
  @Query(() => OrganizationType, { description: 'The organisation of the session.' })
  organization(@Context() ask: Ask) {
    return ask.read((tx) => organization(tx));
  }

  @Allow('regions')
  @Query(() => [RegionType], { description: 'Regions.' })
  async regions(@Context() ask: Ask) {
    return ofKind(await allTerms(ask), 'REGION');
  }

  @Allow('functionalAreas')
  @Query(() => [FunctionalAreaType], { description: 'Functional areas (silos).' })
  async functionalAreas(@Context() ask: Ask) {
    return ofKind(await allTerms(ask), 'FUNCTIONAL_AREA');
  }

  @Allow('touchpoints')
  @Query(() => [TouchpointType], { description: 'Touchpoints.' })
  async touchpoints(@Context() ask: Ask) {
    return ofKind(await allTerms(ask), 'TOUCHPOINT');
  }

  @Allow('channels')
  @Query(() => [ChannelType], { description: 'Channels.' })
  async channels(@Context() ask: Ask) {
    return ofKind(await allTerms(ask), 'CHANNEL');
  }

  @Allow('productLines')
  @Query(() => [ProductLineType], { description: 'Product lines.' })
  async productLines(@Context() ask: Ask) {
    return ofKind(await allTerms(ask), 'PRODUCT_LINE');
  }

  @Allow('initiativeTypes')
  @Query(() => [InitiativeTypeType], { description: 'Kinds of initiative.' })
  async initiativeTypes(@Context() ask: Ask) {
    return ofKind(await allTerms(ask), 'INITIATIVE_TYPE');
  }

  @Allow('businessUnits')
  @Query(() => [BusinessUnitType], { description: 'Business units, by code.' })
  async businessUnits(
    @Args('retired', { defaultValue: false, description: 'Retired ones too.' }) retired: boolean,
    @Context() ask: Ask,
  ) {
    return (await allUnits(ask)).filter((unit) => retired || !unit.retired);
  }
}

@Resolver(() => BusinessUnitType)
export class BusinessUnitResolver {
  @ResolveField(() => RegionType, { nullable: true, description: 'Region of the unit.' })
  async region(@Parent() unit: BusinessUnit, @Context() ask: Ask) {
    return (await allTerms(ask)).find((term) => term.id === unit.regionId) ?? null;
  }

  @ResolveField(() => Boolean, { description: 'True when nothing new is proposed for it.' })
  async retired(@Parent() { id }: Pick<BusinessUnit, 'id'>, @Context() ask: Ask) {
    return (await unitOf(ask, id))?.retired ?? false;
  }

  @ResolveField(() => Int, { description: 'Version for expectedVersion.' })
  async version(@Parent() { id }: Pick<BusinessUnit, 'id'>, @Context() ask: Ask) {
    return (await unitOf(ask, id))?.version ?? 1;
  }

  @ResolveField(() => [MemberType], { description: 'P&L leaders of the unit.' })
  async leaders(@Parent() unit: BusinessUnit, @Context() ask: Ask) {
    const members = await allMembers(ask);
    return members.filter((m) => m.active && m.roles.includes('PNL_LEADER') && m.businessUnitIds.includes(unit.id));
  }
}

@Resolver(() => MemberType)
export class MemberFieldsResolver {
  @ResolveField(() => [BusinessUnitType], { description: 'Units the member belongs to.' })
  async businessUnits(@Parent() member: MemberRow, @Context() ask: Ask) {
    return (await allUnits(ask)).filter((unit) => member.businessUnitIds.includes(unit.id));
  }
}
