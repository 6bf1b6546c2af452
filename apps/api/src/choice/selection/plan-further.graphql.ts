import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { FairnessWeights, PlanBlend } from '@clout/domain';
import { OpexBaseVersionType } from '../../envelope/base/base.graphql';
import { BusinessUnitType } from '../../organisation/organisation.graphql';
import { BasisPointsScalar, MoneyScalar } from '../../platform/graphql/scalars';
import { FundingOptionType } from '../../proposal/initiative/funding-option.graphql';
import { InitiativeType } from '../../proposal/initiative/initiative.graphql';
import { FairnessWeightsEnum } from './further-input.graphql';

@ObjectType('ResourceUse', { description: 'What an initiative uses of a resource.' })
export class ResourceUseType {
  @Field(() => InitiativeType, { description: 'The initiative.' }) initiative!: InitiativeType;
  @Field(() => Int, { description: 'How much.' }) amount!: number;
}

@ObjectType('PlanResource', { description: 'A further resource that a plan keeps within its limit.' })
export class PlanResourceType {
  @Field({ description: 'Its name.' }) name!: string;
  @Field(() => Int, { description: 'Most that the plan may use.' }) max!: number;
  @Field(() => Int, { description: 'What the plan uses.' }) used!: number;
  @Field(() => [ResourceUseType], { description: 'Who uses it, as far as may be seen.' }) use!: ResourceUseType[];
}

@ObjectType('PlanRequiresAny', { description: 'An initiative that needs at least one of others.' })
export class PlanRequiresAnyType {
  @Field(() => InitiativeType, { description: 'The initiative.' }) initiative!: InitiativeType;
  @Field(() => [InitiativeType], { description: 'The others, as far as may be seen.' }) anyOf!: InitiativeType[];
}

@ObjectType('PlanExclusiveGroup', { description: 'Initiatives of which only some can be funded together.' })
export class PlanExclusiveGroupType {
  @Field({ description: 'Its name.' }) name!: string;
  @Field(() => [InitiativeType], { description: 'Its initiatives, as far as may be seen.' })
  initiatives!: InitiativeType[];
  @Field(() => Int, { description: 'Most of them that may be funded.' }) max!: number;
}

@ObjectType('PlanBlend', { description: 'What a blend counts of the score and of the value.' })
export class PlanBlendType implements PlanBlend {
  @Field(() => BasisPointsScalar, { description: 'Share of the score; the rest is risk-adjusted value.' })
  scoreShare!: number;
  @Field(() => MoneyScalar, { description: 'What a whole point of score counts for.' }) pointWorth!: bigint;
}

@ObjectType('RoomToFailPilot', { description: 'A pilot that is valued by what it teaches.' })
export class RoomToFailPilotType {
  @Field(() => InitiativeType, { description: 'The initiative.' }) initiative!: InitiativeType;
  @Field(() => FundingOptionType, { description: 'The option that is its pilot.' }) option!: FundingOptionType;
  @Field(() => MoneyScalar, { description: 'What it teaches.' }) learning!: bigint;
  @Field({ description: 'Why it is worth that.' }) reason!: string;
  @Field({ description: 'True when the plan funds it.' }) funded!: boolean;
}

@ObjectType('RoomToFail', { description: 'Money that may fail, and the pilots it is for.' })
export class RoomToFailType {
  @Field(() => BasisPointsScalar, { nullable: true, description: 'Least share of the headroom for it.' })
  floor!: number | null;
  @Field(() => BasisPointsScalar, { nullable: true, description: 'Greatest share of the headroom for it.' })
  ceiling!: number | null;
  @Field(() => MoneyScalar, { nullable: true, description: 'What a whole point counts for.' })
  pointWorth!: bigint | null;
  @Field(() => MoneyScalar, { description: 'OPEX of the year that the plan gives to it.' }) amount!: bigint;
  @Field(() => [RoomToFailPilotType], { description: 'The pilots, as far as may be seen.' })
  pilots!: RoomToFailPilotType[];
}

@ObjectType('FairShare', {
  description: 'What a unit had to buy with, and what it did not spend, in whole minor units.',
})
export class FairShareType {
  @Field(() => BusinessUnitType, { description: 'The unit.' }) unit!: BusinessUnitType;
  @Field(() => MoneyScalar, { description: 'Its part of the money.' }) endowment!: bigint;
  @Field(() => MoneyScalar, { description: 'What it bought for.' }) spent!: bigint;
  @Field(() => MoneyScalar, { description: 'What it left to the optimiser.' }) left!: bigint;
}

@ObjectType('PlanFairness', { description: 'Units bought first by equal shares, and what that costs.' })
export class PlanFairnessType {
  @Field(() => FairnessWeightsEnum, { description: 'What each unit could spend.' }) weights!: FairnessWeights;
  @Field({ description: 'Value of the best plan less that of this one, counted like Plan.value.' }) price!: string;
  @Field({ description: 'True when both plans are proven best under their rules.' }) proven!: boolean;
  @Field(() => [FairShareType], { description: 'The units.' }) units!: FairShareType[];
}

@ObjectType('PlanInputVersion', { description: 'The version of an initiative that a plan was made from.' })
export class PlanInputVersionType {
  @Field(() => InitiativeType, { description: 'The initiative.' }) initiative!: InitiativeType;
  @Field(() => Int, { description: 'Its version then.' }) version!: number;
}

@ObjectType('PlanInputs', { description: 'The version of everything that a plan was made from.' })
export class PlanInputsType {
  @Field({ description: 'SHA-256 of all of it: the same inputs give the same plan.' }) hash!: string;
  @Field(() => OpexBaseVersionType, { nullable: true, description: 'The base.' })
  baseVersion!: OpexBaseVersionType | null;
  @Field(() => Int, { nullable: true, description: 'Version of the scoring model.' }) scoringModelVersion!:
    number | null;
  @Field(() => Int, { nullable: true, description: 'Version of the rate card; null where no value was asked of it.' })
  rateCardVersion!: number | null;
  @Field(() => MoneyScalar, { description: 'Headroom of the year that it was given.' }) inYear!: bigint;
  @Field(() => MoneyScalar, { description: 'Headroom in run-rate that it was given.' }) runRate!: bigint;
  @Field(() => [PlanInputVersionType], { description: 'The initiatives it was chosen from.' })
  initiatives!: PlanInputVersionType[];
  @Field(() => [String], { description: 'What of it stands otherwise now, in words; empty: nothing.' })
  changed!: readonly string[];
}
