import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  FigureUnit,
  Grade,
  HowComputed,
  Shortfall,
  ShownFigure,
  ShownFigureName,
  UsedInput,
  ValuedBenefit,
} from '@clout/domain';
import { BasisPointsScalar, MoneyScalar } from '../../platform/graphql/scalars';
import { EvidenceGradeEnum } from '../case-rules/grade.graphql';
import { ShortfallEnum } from './case-words.graphql';
import { FigureNameEnum, FigureUnitEnum } from './figure-words.graphql';

@ObjectType('UsedInput', { description: 'One input as it was used.' })
export class UsedInputType implements UsedInput {
  @Field({ description: 'Name.' }) name!: string;
  @Field({ description: 'Value, as a text.' }) value!: string;
  @Field({ description: 'Unit.' }) unit!: string;
}

@ObjectType('HowComputed', { description: 'A number opened: what computed it, from what.' })
export class HowComputedType implements Omit<HowComputed, 'simulation'> {
  @Field({ description: 'Name of the method.' }) method!: string;
  @Field({ description: 'Title of the method.' }) title!: string;
  @Field(() => Int, { description: 'Version of the method.' }) version!: number;
  @Field({ description: 'Formula.' }) formula!: string;
  @Field({ description: 'Unit.' }) unit!: string;
  @Field({ description: 'Where the method comes from.' }) source!: string;
  @Field({ description: 'True for a proposal of this product.' }) proposal!: boolean;
  @Field({ description: 'The period the number speaks of; empty when it has none.' }) period!: string;
  @Field(() => [UsedInputType], { description: 'Inputs as they were used.' }) inputs!: UsedInputType[];
  @Field(() => String, { nullable: true, description: 'Why there is no number; null when there is one.' })
  reason!: string | null;
  @Field(() => [String], { description: 'What must be seen beside it.' }) flags!: string[];
}

@ObjectType('Figure', { description: 'A number, or why there is none.' })
export class FigureType implements Omit<ShownFigure, 'how'> {
  @Field(() => FigureNameEnum, { description: 'Which number.' }) name!: ShownFigureName;
  @Field(() => String, { nullable: true, description: 'The number as a text in its unit; null where there is none.' })
  value!: string | null;
  @Field(() => FigureUnitEnum, { description: 'What it is counted in.' }) unit!: FigureUnit;
  @Field(() => String, { nullable: true, description: 'Why there is none.' }) reason!: string | null;
  @Field(() => [String], { description: 'What must be seen beside it, such as several_roots.' }) flags!: string[];
  @Field(() => HowComputedType, { description: 'How it was computed.' }) how!: HowComputedType;
}

@ObjectType('BenefitValue', { description: 'What one benefit counts for, as present values.' })
export class BenefitValueType implements ValuedBenefit {
  @Field(() => ID, { description: 'The benefit.' }) id!: string;
  @Field(() => EvidenceGradeEnum, { description: 'Grade of its chain.' }) grade!: Grade;
  @Field(() => BasisPointsScalar, { description: 'What of it counts: a setting of the cycle.' }) multiplier!: number;
  @Field(() => MoneyScalar, { description: 'As stated.' }) claimed!: bigint;
  @Field(() => BasisPointsScalar, {
    description: 'What of the claim counts beside the others on its baseline; 10000 when alone.',
  })
  shared!: number;
  @Field(() => MoneyScalar, { description: 'As credited.' }) credited!: bigint;
}

const none = { nullable: true } as const;

@ObjectType('CaseValue', { description: 'What a case is worth under one option, as present values at the start.' })
export class CaseValueType {
  @Field({ description: 'ISO 4217 code: the reporting currency.' }) currency!: string;
  @Field(() => String, { ...none, description: 'Why there is no value; then the amounts are null.' })
  reason!: string | null;
  @Field(() => EvidenceGradeEnum, { ...none, description: 'The weakest of the grades of its benefits.' })
  grade!: Grade | null;
  @Field(() => ShortfallEnum, { ...none, description: 'Why it is credited with nothing; null when it is.' })
  shortfall!: Shortfall | null;
  @Field(() => MoneyScalar, { ...none, description: 'Benefits as stated.' }) claimed!: bigint | null;
  @Field(() => MoneyScalar, { ...none, description: 'Benefits as credited.' }) credited!: bigint | null;
  @Field(() => MoneyScalar, { ...none, description: 'Costs with their uplift, never multiplied.' }) cost!:
    bigint | null;
  @Field(() => MoneyScalar, { ...none, description: 'Credited less cost.' }) net!: bigint | null;
  @Field(() => [BenefitValueType], { description: 'Each benefit.' }) benefits!: readonly ValuedBenefit[];
}

const money = (description: string) => ({ ...none, description });

@ObjectType('CaseSimulation', {
  description: 'Monte Carlo of the net present value as claimed, repeatable by its seed.',
})
export class CaseSimulationType {
  @Field(() => Int, { description: 'Seed.' }) seed!: number;
  @Field(() => Int, { description: 'Draws.' }) draws!: number;
  @Field(() => MoneyScalar, money('Mean.')) mean!: bigint | null;
  @Field(() => MoneyScalar, money('Standard deviation.')) sd!: bigint | null;
  @Field(() => MoneyScalar, money('One in ten lies below it.')) p10!: bigint | null;
  @Field(() => MoneyScalar, money('Half lie below it.')) p50!: bigint | null;
  @Field(() => MoneyScalar, money('Nine in ten lie below it.')) p90!: bigint | null;
  @Field(() => MoneyScalar, money('Standard error of the mean.')) standardError!: bigint | null;
  @Field(() => Float, { ...none, description: 'Share of draws above 0.' }) positive!: number | null;
  @Field(() => String, { ...none, description: 'Why there is none.' }) reason!: string | null;
  @Field(() => [String], { description: 'What must be seen beside it.' }) flags!: readonly string[];
  @Field(() => HowComputedType, { description: 'How it was computed.' }) how!: HowComputed;
}

@ObjectType('PilotValue', { description: 'What a pilot is worth before the whole is decided.' })
export class PilotValueType {
  @Field(() => String, { ...none, description: 'What is best without knowing: go or stop.' }) choice!: string | null;
  @Field(() => MoneyScalar, money('Expected value without knowing.')) withoutKnowing!: bigint | null;
  @Field(() => MoneyScalar, money('Expected value with knowing.')) withKnowing!: bigint | null;
  @Field(() => MoneyScalar, money('Expected value of perfect information.')) evpi!: bigint | null;
  @Field(() => MoneyScalar, money('That less the cost of the pilot.')) net!: bigint | null;
  @Field(() => Boolean, { ...none, description: 'Is the pilot worth its money at best?' }) worthIt!: boolean | null;
  @Field(() => String, { ...none, description: 'Why there is none.' }) reason!: string | null;
  @Field(() => [String], { description: 'What must be seen beside it.' }) flags!: readonly string[];
  @Field(() => HowComputedType, { description: 'How it was computed.' }) how!: HowComputed;
}
