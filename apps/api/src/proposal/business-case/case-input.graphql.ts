import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import type {
  AntiPattern,
  BehaviourKind,
  BenefitAmount,
  BenefitType,
  ContactsEstimate,
  InitiativeKind,
} from '@clout/domain';
import { MoneyScalar } from '../../platform/graphql/scalars';
import { CaseDisclosuresType, TechnologyAnswersInput } from './case-answers.graphql';
import { SAID } from './case-said';
import { AntiPatternEnum, BehaviourKindEnum, BenefitTypeEnum, InitiativeKindEnum } from './case-words.graphql';
import { AmountsPerEnum } from './figure-words.graphql';

const open = { nullable: true } as const;

@InputType('BenefitAmountInput', { description: 'What a benefit brings in one fiscal year.' })
export class BenefitAmountInput implements BenefitAmount {
  @Field(() => MoneyScalar, SAID.low) low!: bigint;
  @Field(() => MoneyScalar, SAID.central) central!: bigint;
  @Field(() => MoneyScalar, SAID.high) high!: bigint;
}

@InputType('OptionAmountsInput', { description: 'What a benefit brings under one option.' })
export class OptionAmountsInput {
  @Field(() => ID, SAID.optionId) optionId!: string;
  @Field(() => [BenefitAmountInput], SAID.amounts) amounts!: BenefitAmountInput[];
}

@InputType('BudgetReleaseInput', { description: 'What a cashable benefit gives up.' })
export class BudgetReleaseInput {
  @Field(SAID.budgetLine) budgetLine!: string;
  @Field(() => Int, SAID.releaseYear) fiscalYear!: number;
  @Field(() => ID, SAID.releaseOwner) ownerId!: string;
}

@InputType('JobsEffectInput', { description: 'What a benefit does to jobs.' })
export class JobsEffectInput {
  @Field(() => Float, SAID.fte) fte!: number;
  @Field({ ...SAID.consulted, defaultValue: false }) consulted!: boolean;
}

@InputType('BenefitBaselineInput', { description: 'What a benefit is taken from.' })
export class BenefitBaselineInput {
  @Field(SAID.baselineId) id!: string;
  @Field(() => Float, SAID.quantity) quantity!: number;
  @Field(() => Float, SAID.claimed) claimed!: number;
}

@InputType('ExpectedLossInput', { description: 'A loss by how likely and how large it is.' })
export class ExpectedLossInput {
  @Field(() => Float, SAID.probability) probability!: number;
  @Field(() => MoneyScalar, SAID.impact) impact!: bigint;
}

@InputType('RiskReductionInput', { description: 'Expected loss before and after.' })
export class RiskReductionInput {
  @Field(() => ExpectedLossInput, SAID.before) before!: ExpectedLossInput;
  @Field(() => ExpectedLossInput, SAID.after) after!: ExpectedLossInput;
}

@InputType('ContactsEstimateInput', { description: 'Contacts avoided in one fiscal year.' })
export class ContactsEstimateInput implements ContactsEstimate {
  @Field(() => Int, SAID.low) low!: number;
  @Field(() => Int, SAID.central) central!: number;
  @Field(() => Int, SAID.high) high!: number;
}

@InputType('ContactsAvoidedInput', { description: 'Contacts avoided in a channel of the rate card.' })
export class ContactsAvoidedInput {
  @Field(() => ID, SAID.channel) channelId!: string;
  @Field(() => [ContactsEstimateInput], SAID.contacts) amounts!: ContactsEstimateInput[];
}

@InputType('CaseBenefitInput', { description: 'One benefit: amounts, or contacts, or risk say what it brings.' })
export class CaseBenefitInput {
  @Field(() => ID, { description: 'The benefit of this case that it replaces; left out: a new one.', nullable: true })
  id?: string | null;
  @Field(() => BenefitTypeEnum, SAID.type) type!: BenefitType;
  @Field(SAID.description) description!: string;
  @Field(() => [BenefitAmountInput], { ...SAID.amounts, ...open }) amounts?: BenefitAmountInput[] | null;
  @Field(() => [OptionAmountsInput], { ...SAID.optionAmounts, ...open }) optionAmounts?: OptionAmountsInput[] | null;
  @Field({ ...SAID.cashable, defaultValue: false }) cashable!: boolean;
  @Field(() => BudgetReleaseInput, { ...SAID.release, ...open }) release?: BudgetReleaseInput | null;
  @Field(() => JobsEffectInput, { ...SAID.jobs, ...open }) jobs?: JobsEffectInput | null;
  @Field(() => ID, { ...SAID.owner, ...open }) ownerId?: string | null;
  @Field(() => BenefitBaselineInput, { ...SAID.baseline, ...open }) baseline?: BenefitBaselineInput | null;
  @Field(() => RiskReductionInput, { ...SAID.risk, ...open }) risk?: RiskReductionInput | null;
  @Field(() => ContactsAvoidedInput, { ...SAID.contactsAvoided, ...open }) contacts?: ContactsAvoidedInput | null;
}

@InputType('CustomerBehaviourInput', { description: 'What customers do differently.' })
export class CustomerBehaviourInput {
  @Field(() => BehaviourKindEnum, SAID.behaviourKind) kind!: BehaviourKind;
  @Field(SAID.metric) metric!: string;
  @Field(() => String, { ...SAID.unit, ...open }) unit?: string | null;
  @Field(() => String, { ...SAID.stands, ...open }) baseline?: string | null;
  @Field(() => String, { ...SAID.target, ...open }) target?: string | null;
}

@InputType('LinkStatementsInput', {
  description: 'How links hold, in words: what is absent stays, null or blank clears.',
})
export class LinkStatementsInput {
  @Field(() => String, { description: 'From the action to what customers get.', nullable: true })
  actionOutcome?: string | null;
  @Field(() => String, { description: 'From what customers get to what they do.', nullable: true })
  outcomeLoyalty?: string | null;
  @Field(() => String, { description: 'From what customers do to money.', nullable: true })
  loyaltyResult?: string | null;
}

@InputType('ExplainedPatternInput', { description: 'A pattern that the case’s words resemble and that it is not.' })
export class ExplainedPatternInput {
  @Field(() => AntiPatternEnum, SAID.pattern) pattern!: AntiPattern;
  @Field(SAID.reason) reason!: string;
}

@InputType('BusinessCaseInput', {
  description: 'A change: what is absent stays, null clears, lists replace as a whole. The first time kind is needed.',
})
export class BusinessCaseInput {
  @Field(() => InitiativeKindEnum, { ...SAID.kind, ...open }) kind?: InitiativeKind | null;
  @Field(() => CustomerBehaviourInput, { ...SAID.behaviour, ...open }) behaviour?: CustomerBehaviourInput | null;
  @Field(() => String, { ...SAID.resultMeasure, ...open }) resultMeasure?: string | null;
  @Field(() => [String], { ...SAID.targets, ...open }) targets?: string[] | null;
  @Field(() => LinkStatementsInput, { description: 'How the links hold.', ...open })
  statements?: LinkStatementsInput | null;
  @Field(() => [CaseBenefitInput], { description: 'Benefits and disbenefits.', ...open })
  benefits?: CaseBenefitInput[] | null;
  @Field(() => CaseDisclosuresType, { ...SAID.disclosures, ...open })
  disclosures?: Partial<CaseDisclosuresType> | null;
  @Field(() => TechnologyAnswersInput, { ...SAID.technology, ...open }) technology?: TechnologyAnswersInput | null;
  @Field(() => [ExplainedPatternInput], { ...SAID.explained, ...open }) explained?: ExplainedPatternInput[] | null;
  @Field(() => Boolean, { ...SAID.recommended, ...open }) recommended?: boolean | null;
  @Field(() => AmountsPerEnum, { description: 'Periods that amounts are stated in.', defaultValue: 'YEAR' })
  amountsPer!: 'MONTH' | 'QUARTER' | 'YEAR';
  @Field(() => String, { description: 'Currency of the amounts: the reporting currency.', nullable: true })
  currency?: string | null;
}
