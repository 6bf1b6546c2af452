import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  BenefitAmount,
  BenefitType,
  ContactsEstimate,
  JobsEffect,
  RiskReduction,
  StatedBenefit,
} from '@clout/domain';
import { MoneyScalar } from '../../platform/graphql/scalars';
import { BenefitTypeEnum } from './case-words.graphql';
import { SAID } from './case-said';

@ObjectType('BenefitAmount', { description: 'What a benefit brings in one fiscal year.' })
export class BenefitAmountType implements BenefitAmount {
  @Field(() => MoneyScalar, SAID.low) low!: bigint;
  @Field(() => MoneyScalar, SAID.central) central!: bigint;
  @Field(() => MoneyScalar, SAID.high) high!: bigint;
}

@ObjectType('OptionAmounts', { description: 'What a benefit brings under one option.' })
export class OptionAmountsType {
  @Field(() => ID, SAID.optionId) optionId!: string;
  @Field(() => [BenefitAmountType], SAID.amounts) amounts!: BenefitAmountType[];
}

@ObjectType('BudgetRelease', { description: 'What a cashable benefit gives up.' })
export class BudgetReleaseType {
  @Field(SAID.budgetLine) budgetLine!: string;
  @Field(() => Int, SAID.releaseYear) fiscalYear!: number;
  ownerId!: string;
}

@ObjectType('JobsEffect', { description: 'What a benefit does to jobs.' })
export class JobsEffectType implements JobsEffect {
  @Field(() => Float, SAID.fte) fte!: number;
  @Field(SAID.consulted) consulted!: boolean;
}

@ObjectType('BenefitBaseline', {
  description: 'What a benefit is taken from; benefits of a cycle on one baseline share it.',
})
export class BenefitBaselineType {
  @Field(SAID.baselineId) id!: string;
  @Field(() => Float, SAID.quantity) quantity!: number;
  @Field(() => Float, SAID.claimed) claimed!: number;
  @Field(() => Int, { description: 'Other initiatives of the cycle that claim from it.' }) otherClaims!: number;
  @Field(() => Float, { description: 'Sum of their shares; 1 is the whole baseline.' }) otherShare!: number;
}

@ObjectType('ExpectedLoss', { description: 'A loss by how likely and how large it is.' })
export class ExpectedLossType {
  @Field(() => Float, SAID.probability) probability!: number;
  @Field(() => MoneyScalar, SAID.impact) impact!: bigint;
}

@ObjectType('RiskReduction', { description: 'Expected loss before and after.' })
export class RiskReductionType implements RiskReduction {
  @Field(() => ExpectedLossType, SAID.before) before!: ExpectedLossType;
  @Field(() => ExpectedLossType, SAID.after) after!: ExpectedLossType;
  @Field(() => MoneyScalar, { description: 'Expected loss before less after, a year.' }) reduced!: bigint;
}

@ObjectType('ContactsEstimate', { description: 'Contacts avoided in one fiscal year.' })
export class ContactsEstimateType implements ContactsEstimate {
  @Field(() => Int, SAID.low) low!: number;
  @Field(() => Int, SAID.central) central!: number;
  @Field(() => Int, SAID.high) high!: number;
}

@ObjectType('ContactsAvoided', { description: 'Contacts that a benefit avoids in a channel.' })
export class ContactsAvoidedType {
  @Field(() => [ContactsEstimateType], SAID.contacts) amounts!: ContactsEstimateType[];
  @Field(() => [MoneyScalar], {
    description: 'At fully loaded cost, central, by fiscal year: for showback only; empty without a rate.',
  })
  showback!: bigint[];
  channelId!: string;
}

type Shown = Pick<StatedBenefit, 'id' | 'type' | 'description' | 'cashable'>;

@ObjectType('CaseBenefit', { description: 'One benefit of a business case, or a disbenefit.' })
export class CaseBenefitType implements Shown {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => BenefitTypeEnum, SAID.type) type!: BenefitType;
  @Field(SAID.description) description!: string;
  @Field(SAID.cashable) cashable!: boolean;
  @Field(() => JobsEffectType, { ...SAID.jobs, nullable: true }) jobs!: JobsEffectType | null;
  @Field(() => [OptionAmountsType], SAID.optionAmounts) optionAmounts!: OptionAmountsType[];
  @Field(() => BudgetReleaseType, { ...SAID.release, nullable: true }) release!: BudgetReleaseType | null;
}
