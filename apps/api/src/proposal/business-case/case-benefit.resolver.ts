import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type BudgetRelease, type ContactsAvoided, figuresOfCase } from '@clout/domain';
import { ChannelType, MemberType } from '../../organisation/organisation.graphql';
import { memberOf, termsOf } from '../../organisation/organisation.lookup';
import type { Ask } from '../../platform/graphql/ask';
import { FundingOptionType } from '../initiative/funding-option.graphql';
import {
  BenefitAmountType,
  BenefitBaselineType,
  BudgetReleaseType,
  CaseBenefitType,
  ContactsAvoidedType,
  RiskReductionType,
} from './case-benefit.graphql';
import type { BenefitParent } from './case-benefits';
import { CaseValueType, FigureType } from './case-figure.graphql';
import { SAID } from './case-said';
import type { ValueParent } from './case-shown';

@Resolver(() => CaseBenefitType)
export class CaseBenefitResolver {
  @ResolveField(() => [BenefitAmountType], {
    description: 'By fiscal year, the cycle’s first, at full effect: as stated, or from contacts or risk.',
  })
  amounts(@Parent() benefit: BenefitParent) {
    return benefit.amounts;
  }

  @ResolveField(() => MemberType, { ...SAID.owner, nullable: true })
  owner(@Parent() benefit: BenefitParent, @Context() ask: Ask) {
    return memberOf(ask, benefit.ownerId);
  }

  @ResolveField(() => BenefitBaselineType, { ...SAID.baseline, nullable: true })
  baseline(@Parent() benefit: BenefitParent) {
    return benefit.baseline;
  }

  @ResolveField(() => RiskReductionType, { ...SAID.risk, nullable: true })
  risk(@Parent() benefit: BenefitParent) {
    return benefit.risk;
  }

  @ResolveField(() => ContactsAvoidedType, { ...SAID.contactsAvoided, nullable: true })
  contacts(@Parent() benefit: BenefitParent) {
    return benefit.contacts;
  }
}

@Resolver(() => BudgetReleaseType)
export class BudgetReleaseResolver {
  @ResolveField(() => MemberType, { ...SAID.releaseOwner, nullable: true })
  owner(@Parent() release: BudgetRelease, @Context() ask: Ask) {
    return memberOf(ask, release.ownerId);
  }
}

@Resolver(() => ContactsAvoidedType)
export class ContactsAvoidedResolver {
  @ResolveField(() => ChannelType, { ...SAID.channel, nullable: true })
  async channel(@Parent() contacts: ContactsAvoided, @Context() ask: Ask) {
    return (await termsOf(ask, [contacts.channelId]))[0] ?? null;
  }
}

@Resolver(() => CaseValueType)
export class CaseValueResolver {
  @ResolveField(() => FundingOptionType, { description: 'The option.' })
  option(@Parent() value: ValueParent) {
    return value.option;
  }

  @ResolveField(() => [FigureType], {
    description: 'Every number, each opened to how it was computed; empty without a value.',
  })
  figures(@Parent() { valued }: ValueParent) {
    return valued.known ? figuresOfCase(valued.value.given, valued.value.rules, valued.value.value) : [];
  }
}
