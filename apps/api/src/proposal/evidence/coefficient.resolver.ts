import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { LINK_LIBRARY, type Link, NO_JUDGEMENT, gradeCoefficient } from '@clout/domain';
import { MemberType } from '../../organisation/organisation.graphql';
import { memberOf } from '../../organisation/organisation.lookup';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { CaseLinkEnum, EvidenceGradeEnum } from '../case-rules/grade.graphql';
import { addLinkCoefficient } from './add-link-coefficient';
import { AddLinkCoefficientResult, LinkCoefficientInput, LinkCoefficientType } from './coefficient.graphql';
import { type LibraryCoefficient, coefficientById } from './coefficient.store';
import { libraryOf } from './evidence.lookup';
import { dayOf } from './evidence.store';

@Resolver(() => LinkCoefficientType)
export class LinkCoefficientResolver {
  @Allow('linkLibrary')
  @Query(() => [LinkCoefficientType], { description: 'Coefficients ready to be used: built in, then the own ones.' })
  async linkLibrary(
    @Args('link', { type: () => CaseLinkEnum, nullable: true, description: 'Only those for this link.' })
    link: Link | null,
    @Context() ask: Ask,
  ) {
    return (await libraryOf(ask)).filter((one) => !link || one.link === link);
  }

  @Allow('addLinkCoefficient')
  @Mutation(() => AddLinkCoefficientResult, { description: 'Adds a coefficient to the organisation’s own part.' })
  addLinkCoefficient(
    @Args('input', { description: 'The coefficient.' }) input: LinkCoefficientInput,
    @Context() ask: Ask,
  ) {
    return ask.act('addLinkCoefficient', { input }, addLinkCoefficient, coefficientById);
  }

  @ResolveField(() => Boolean)
  builtIn(@Parent() { id }: LibraryCoefficient) {
    return LINK_LIBRARY.some((one) => one.id === id);
  }

  @ResolveField(() => EvidenceGradeEnum)
  gradeElsewhere(@Parent() coefficient: LibraryCoefficient, @Context() ask: Ask) {
    return ask.read(async (tx) => gradeCoefficient(coefficient, false, NO_JUDGEMENT, dayOf(tx)).grade);
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Member who added it; null for built-in ones.' })
  addedBy(@Parent() { addedBy }: LibraryCoefficient, @Context() ask: Ask) {
    return memberOf(ask, addedBy);
  }
}
