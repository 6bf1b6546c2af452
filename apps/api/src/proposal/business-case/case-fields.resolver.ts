import { Args, Context, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { LINKS, chainOf, pitchOfCase, reviewOfCase, technologyPurpose } from '@clout/domain';
import type { Ask } from '../../platform/graphql/ask';
import { ChainLinkType, type ChainLinkParent } from '../case-rules/chain-link.graphql';
import { groupOf } from '../evidence/evidence.lookup';
import { InitiativeType } from '../initiative/initiative.graphql';
import { optionsFor } from '../initiative/initiative.lookup';
import { CaseBenefitType } from './case-benefit.graphql';
import { benefitsShown } from './case-benefits';
import { BusinessCaseType, CaseReviewType, PitchSentenceType, TechnologyCheckType } from './business-case.graphql';
import { CaseValueType } from './case-figure.graphql';
import { optionOf, valueOf, valueOfCase } from './case-shown';
import type { CaseParent } from './case.lookup';

/** Fields of a case that are worked out from what it states. */
@Resolver(() => BusinessCaseType)
export class CaseFieldsResolver {
  @ResolveField(() => InitiativeType, { description: 'The initiative.' })
  initiative(@Parent() { parent }: CaseParent) {
    return parent;
  }

  @ResolveField(() => [ChainLinkType], { description: 'The three links of its chain.' })
  links(@Parent() { parent, opened }: CaseParent): readonly ChainLinkParent[] {
    const { weakestLinks } = chainOf(opened);
    return LINKS.map((link) => ({
      initiativeId: parent.id,
      group: groupOf(parent),
      link,
      state: opened.links[link],
      statement: opened.content.statements[link] || null,
      weakest: weakestLinks.includes(link),
    }));
  }

  @ResolveField(() => [CaseBenefitType], { description: 'Benefits and disbenefits.' })
  benefits(@Parent() { opened }: CaseParent) {
    return benefitsShown(opened);
  }

  @ResolveField(() => PitchSentenceType, { description: 'Its one sentence.' })
  pitch(@Parent() { opened }: CaseParent) {
    const pitch = pitchOfCase(opened.initiative, benefitsShown(opened), opened.ground.shown);
    return { ...pitch, missing: pitch.missing.map((part) => (part === 'byWhen' ? 'BY_WHEN' : part.toUpperCase())) };
  }

  @ResolveField(() => TechnologyCheckType, { nullable: true, description: 'For technology: whom it is bought for.' })
  technology(@Parent() { opened: { content } }: CaseParent) {
    const { kind, technology: answers } = content;
    return kind === 'TECHNOLOGY' && answers ? { ...technologyPurpose(answers), answers } : null;
  }

  @ResolveField(() => CaseReviewType, { description: 'How deeply it is to be looked at, by the rule of its cycle.' })
  async review(@Parent() { parent, opened }: CaseParent, @Context() ask: Ask) {
    const options = await optionsFor(ask, parent);
    const option = options.find((one) => one.proposed) ?? options[0];
    const valued = option ? valueOf(opened, option) : null;
    const grade = valued?.known ? valued.value.value.grade : chainOf(opened).grade;
    return reviewOfCase(options, grade, opened.ground.settings);
  }

  @ResolveField(() => CaseValueType, {
    nullable: true,
    description: 'Its value under an option; null without that option.',
  })
  async value(
    @Args('optionId', { type: () => ID, nullable: true, description: 'The option; left out: the proposed one.' })
    optionId: string | null,
    @Parent() parent: CaseParent,
    @Context() ask: Ask,
  ) {
    const option = await optionOf(ask, parent.parent, optionId ?? null);
    return option && valueOfCase(parent, option);
  }
}
