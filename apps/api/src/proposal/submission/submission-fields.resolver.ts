import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
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
import { BusinessCaseType } from '../business-case/business-case.graphql';
import { caseAsStated } from '../business-case/case.lookup';
import { InitiativeReferenceType } from '../initiative/initiative.graphql';
import { initiativesOf, referencesFor } from '../initiative/initiative.lookup';
import type { InitiativeLink } from '../initiative/initiative.store';
import { SubmissionType } from './submission.graphql';
import type { Submission } from './submission.store';

const references = async (ask: Ask, { initiativeId }: Submission, links: readonly InitiativeLink[]) => {
  const initiative = (await initiativesOf(ask, [initiativeId])).get(initiativeId);
  return initiative ? referencesFor(ask, initiative.cycleId, links) : [];
};

/** What a submission names, as it is called today. */
@Resolver(() => SubmissionType)
export class SubmissionFieldsResolver {
  @ResolveField(() => MemberType, { description: 'Who handed it in.' })
  submittedBy(@Parent() parent: Submission, @Context() ask: Ask) {
    return memberOf(ask, parent.submittedBy);
  }

  @ResolveField(() => BusinessUnitType, { description: 'Business unit that proposed it.' })
  businessUnit(@Parent() parent: Submission, @Context() ask: Ask) {
    return unitOf(ask, parent.businessUnitId);
  }

  @ResolveField(() => MemberType, { description: 'Member who answered for it.' })
  owner(@Parent() parent: Submission, @Context() ask: Ask) {
    return memberOf(ask, parent.ownerId);
  }

  @ResolveField(() => [FunctionalAreaType], { description: 'Functional areas (silos) that were to take part.' })
  functionalAreas(@Parent() parent: Submission, @Context() ask: Ask) {
    return termsOf(ask, parent.functionalAreaIds);
  }

  @ResolveField(() => [TouchpointType], { description: 'Touchpoints that were to change.' })
  touchpoints(@Parent() parent: Submission, @Context() ask: Ask) {
    return termsOf(ask, parent.touchpointIds);
  }

  @ResolveField(() => [ChannelType], { description: 'Channels that were to change.' })
  channels(@Parent() parent: Submission, @Context() ask: Ask) {
    return termsOf(ask, parent.channelIds);
  }

  @ResolveField(() => [ProductLineType], { description: 'Product lines that were to change.' })
  productLines(@Parent() parent: Submission, @Context() ask: Ask) {
    return termsOf(ask, parent.productLineIds);
  }

  @ResolveField(() => InitiativeTypeType, { nullable: true, description: 'Kind of initiative.' })
  async type(@Parent() parent: Submission, @Context() ask: Ask) {
    return parent.typeId === null ? null : ((await termsOf(ask, [parent.typeId]))[0] ?? null);
  }

  @ResolveField(() => [InitiativeReferenceType], { description: 'Initiatives that had to be funded too.' })
  requires(@Parent() parent: Submission, @Context() ask: Ask) {
    return references(ask, parent, parent.requires);
  }

  @ResolveField(() => [InitiativeReferenceType], { description: 'Initiatives that must not have been funded too.' })
  excludes(@Parent() parent: Submission, @Context() ask: Ask) {
    return references(ask, parent, parent.excludes);
  }

  @ResolveField(() => BusinessCaseType, {
    nullable: true,
    description:
      'What its case stated then, worked out by the rules and grades of today; null while nothing was stated.',
  })
  async businessCase(@Parent() { initiativeId, businessCase }: Submission, @Context() ask: Ask) {
    const initiative = (await initiativesOf(ask, [initiativeId])).get(initiativeId);
    return initiative && businessCase ? caseAsStated(ask, initiative, businessCase) : null;
  }
}
