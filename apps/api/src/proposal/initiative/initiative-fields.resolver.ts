import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FundingCycleType } from '../../envelope/cycle.graphql';
import {
  BusinessUnitType,
  ChannelType,
  FunctionalAreaType,
  InitiativeTypeType,
  MemberType,
  ProductLineType,
  TouchpointType,
} from '../../organisation/organisation.graphql';
import { memberOf, termsOf, unitOf } from '../../organisation/organisation.lookup';
import type { Ask } from '../../platform/graphql/ask';
import { FundingOptionType } from './funding-option.graphql';
import { InitiativeReferenceType, InitiativeType } from './initiative.graphql';
import { type InitiativeParent, cycleOf, optionsFor, referencesFor } from './initiative.lookup';

/** Fields of an initiative that other tables hold: each is read once for all rows of a request. */
@Resolver(() => InitiativeType)
export class InitiativeFieldsResolver {
  @ResolveField(() => FundingCycleType, { description: 'Funding cycle it is proposed in.' })
  cycle(@Parent() parent: InitiativeParent, @Context() ask: Ask) {
    return cycleOf(ask, parent.cycleId);
  }

  @ResolveField(() => BusinessUnitType, { description: 'Business unit that proposes it.' })
  businessUnit(@Parent() parent: InitiativeParent, @Context() ask: Ask) {
    return unitOf(ask, parent.businessUnitId);
  }

  @ResolveField(() => MemberType, { description: 'Member who answers for it.' })
  owner(@Parent() parent: InitiativeParent, @Context() ask: Ask) {
    return memberOf(ask, parent.ownerId);
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Member who submitted it.' })
  submittedBy(@Parent() parent: InitiativeParent, @Context() ask: Ask) {
    return memberOf(ask, parent.submittedBy);
  }

  @ResolveField(() => [MemberType], {
    description: 'Members who may edit it besides the owner and the unit’s leaders.',
  })
  editors(@Parent() parent: InitiativeParent, @Context() ask: Ask) {
    return Promise.all(parent.editorIds.map((id) => memberOf(ask, id)));
  }

  @ResolveField(() => [FunctionalAreaType], { description: 'Functional areas (silos) that take part.' })
  functionalAreas(@Parent() parent: InitiativeParent, @Context() ask: Ask) {
    return termsOf(ask, parent.functionalAreaIds);
  }

  @ResolveField(() => [TouchpointType], { description: 'Touchpoints that change.' })
  touchpoints(@Parent() parent: InitiativeParent, @Context() ask: Ask) {
    return termsOf(ask, parent.touchpointIds);
  }

  @ResolveField(() => [ChannelType], { description: 'Channels that change.' })
  channels(@Parent() parent: InitiativeParent, @Context() ask: Ask) {
    return termsOf(ask, parent.channelIds);
  }

  @ResolveField(() => [ProductLineType], { description: 'Product lines that change.' })
  productLines(@Parent() parent: InitiativeParent, @Context() ask: Ask) {
    return termsOf(ask, parent.productLineIds);
  }

  @ResolveField(() => InitiativeTypeType, { nullable: true, description: 'Kind of initiative.' })
  async type(@Parent() parent: InitiativeParent, @Context() ask: Ask) {
    return parent.typeId === null ? null : ((await termsOf(ask, [parent.typeId]))[0] ?? null);
  }

  @ResolveField(() => [FundingOptionType], { description: 'Funding options in their order.' })
  options(@Parent() parent: InitiativeParent, @Context() ask: Ask) {
    return optionsFor(ask, parent);
  }

  @ResolveField(() => [InitiativeReferenceType], { description: 'Initiatives that must be funded too.' })
  requires(@Parent() parent: InitiativeParent, @Context() ask: Ask) {
    return referencesFor(ask, parent.cycleId, parent.requires);
  }

  @ResolveField(() => [InitiativeReferenceType], { description: 'Initiatives that must not be funded too.' })
  excludes(@Parent() parent: InitiativeParent, @Context() ask: Ask) {
    return referencesFor(ask, parent.cycleId, parent.excludes);
  }
}
