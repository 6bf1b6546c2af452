import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { HandChange, ShareDimension } from '@clout/domain';
import { BusinessUnitType } from '../../organisation/organisation.graphql';
import { resultUnion } from '../../platform/graphql/rejection.graphql';
import { BasisPointsScalar, MoneyScalar } from '../../platform/graphql/scalars';
import { FundingOptionType } from '../../proposal/initiative/funding-option.graphql';
import { InitiativeType } from '../../proposal/initiative/initiative.graphql';
import { PlanShareType, ShareDimensionEnum } from './plan-rule.graphql';
import { PlanType } from './plan.graphql';

@InputType('HandChangeInput', { description: 'An option to take, or an initiative to drop.' })
export class HandChangeInput implements Partial<HandChange> {
  @Field(() => ID, { description: 'The initiative.' }) initiativeId!: string;
  @Field(() => ID, { nullable: true, description: 'The option to take; null to drop the initiative.' })
  optionId?: string | null;
}

@ObjectType('PreviewPeriod', { description: 'A limited period with what the plan would use of it.' })
export class PreviewPeriodType {
  @Field(() => Int, { description: 'Period of the fiscal year, from 1.' }) period!: number;
  @Field(() => MoneyScalar, { description: 'OPEX that the plan would ask in it.' }) amount!: bigint;
  @Field(() => MoneyScalar, { description: 'Headroom that would be left; negative above the limit.' }) left!: bigint;
}

@ObjectType('PreviewLine', { description: 'A funding option as the plan would fund it.' })
export class PreviewLineType {
  @Field(() => InitiativeType, { description: 'The initiative.' }) initiative!: InitiativeType;
  @Field(() => FundingOptionType, { description: 'The option.' }) option!: FundingOptionType;
  @Field({ description: 'What it is worth, counted like Plan.value.' }) value!: string;
  @Field(() => MoneyScalar, { description: 'OPEX it asks in the fiscal year.' }) inYear!: bigint;
  @Field(() => MoneyScalar, { description: 'OPEX it asks as run-rate.' }) runRate!: bigint;
  @Field({ description: 'True where the plan does not fund this option now.' }) added!: boolean;
}

@ObjectType('PlanPreview', { description: 'A draft as it would be after changes by hand.' })
export class PlanPreviewType {
  @Field({ description: 'What it would be worth, counted like Plan.value.' }) value!: string;
  @Field({ description: 'That less what the plan is worth; negative where it loses.' }) gain!: string;
  @Field(() => String, { nullable: true, description: 'No plan is worth more; null where its inputs changed since.' })
  bound!: string | null;
  @Field(() => MoneyScalar, { description: 'OPEX it would ask in the fiscal year.' }) inYear!: bigint;
  @Field(() => MoneyScalar, { description: 'OPEX it would ask as run-rate.' }) runRate!: bigint;
  @Field(() => MoneyScalar, { description: 'Headroom of the year left; negative above the cap.' }) leftInYear!: bigint;
  @Field(() => MoneyScalar, { description: 'Headroom in run-rate left; negative above it.' }) leftRunRate!: bigint;
  @Field(() => [PreviewPeriodType], { description: 'Where the cycle limits periods.' }) periods!: PreviewPeriodType[];
  @Field(() => [PreviewLineType], { description: 'What it would fund.' }) lines!: PreviewLineType[];
  @Field(() => [PlanShareType], { description: 'Floors and ceilings with what it would give.' })
  shares!: PlanShareType[];
  @Field(() => [String], { description: 'Every rule it would break, in words; empty: it can be saved.' })
  broken!: readonly string[];
}

@ObjectType('PlanRisk', { description: 'What evidence carries of what a plan’s cases claim, in present value.' })
export class PlanRiskType {
  @Field(() => MoneyScalar, { nullable: true, description: 'Benefits as claimed; null without a certified rate card.' })
  claimed!: bigint | null;
  @Field(() => MoneyScalar, { nullable: true, description: 'Benefits as credited by their evidence.' })
  credited!: bigint | null;
  @Field(() => BasisPointsScalar, { nullable: true, description: 'Share of the claims not credited, rounded up.' })
  atRisk!: number | null;
  @Field(() => Int, { description: 'Lines without a business case.' }) withoutCase!: number;
}

@ObjectType('UnitEvenness', { description: 'What a unit is owed by its base and what it receives.' })
export class UnitEvennessType {
  @Field(() => BusinessUnitType, { description: 'The unit.' }) unit!: BusinessUnitType;
  @Field(() => BasisPointsScalar, { description: 'Its share of the addressable base, rounded down.' }) owed!: number;
  @Field(() => BasisPointsScalar, { description: 'Its share of the plan, rounded down.' }) received!: number;
  @Field(() => MoneyScalar, { description: 'OPEX of the year that the plan gives to it.' }) amount!: bigint;
}

@ObjectType('PlanEvenness', { description: 'How evenly a plan gives to units, by their OpEx.' })
export class PlanEvennessType {
  @Field(() => Float, { nullable: true, description: 'Gini over what units receive per unit of money of their base.' })
  gini!: number | null;
  @Field(() => Float, { nullable: true, description: 'Half the sum of |owed - received|, 0 to 1.' })
  loosemoreHanby!: number | null;
  @Field(() => Float, { nullable: true, description: 'Root of half the sum of squares, 0 to 1.' })
  gallagher!: number | null;
  @Field(() => String, { nullable: true, description: 'Why a figure is not there.' }) reason!: string | null;
  @Field(() => [UnitEvennessType], { description: 'The units.' }) units!: UnitEvennessType[];
}

@ObjectType('ComparedPlan', { description: 'A plan beside others.' })
export class ComparedPlanType {
  @Field(() => PlanType, { description: 'The plan.' }) plan!: PlanType;
  @Field({ description: 'What it funds by the panel’s scores, in points, whatever its objective.' }) score!: string;
  @Field(() => Int, { description: 'How many initiatives it funds.' }) lineCount!: number;
  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Headroom of the year that it leaves, of what it was given.',
  })
  leftInYear!: bigint | null;
  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Run-rate headroom that it leaves, of what it was given.',
  })
  leftRunRate!: bigint | null;
  @Field(() => PlanRiskType, { description: 'What evidence carries of its claims.' }) risk!: PlanRiskType;
  @Field(() => PlanEvennessType, { description: 'How evenly it gives to units.' }) fairness!: PlanEvennessType;
}

@ObjectType('ComparedLine', { description: 'An initiative that one of the plans funds.' })
export class ComparedLineType {
  @Field(() => InitiativeType, { description: 'The initiative.' }) initiative!: InitiativeType;
  @Field({ description: 'True where every plan funds it, at whatever option.' }) inAll!: boolean;
  @Field(() => [FundingOptionType], { nullable: 'items', description: 'The option of each plan; null where left out.' })
  options!: (FundingOptionType | null)[];
}

@ObjectType('ComparedShare', { description: 'What the plans give to one unit, word or sponsorship.' })
export class ComparedShareType {
  @Field(() => ShareDimensionEnum, { description: 'What it is about.' }) dimension!: ShareDimension;
  @Field({ description: 'Id of the unit or word; the sponsorship itself.' }) key!: string;
  @Field({ description: 'Name to show.' }) name!: string;
  @Field(() => [MoneyScalar], { description: 'OPEX of the year that each plan gives.' }) amounts!: readonly bigint[];
  @Field(() => [BasisPointsScalar], { description: 'Its share of each plan, rounded down.' })
  shares!: readonly number[];
}

@ObjectType('PlanComparison', { description: 'Plans of one cycle side by side.' })
export class PlanComparisonType {
  @Field(() => [ComparedPlanType], { description: 'The plans, as they were named.' }) plans!: ComparedPlanType[];
  @Field(() => [ComparedLineType], { description: 'Lines in and out, by initiative.' }) lines!: ComparedLineType[];
  @Field(() => [ComparedShareType], { description: 'Shares by silo, touchpoint and the other groupings.' })
  shares!: ComparedShareType[];
}

@ObjectType('PlanRerun', { description: 'What solving a plan again on its own inputs says of it.' })
export class PlanRerunType {
  @Field(() => PlanType, { description: 'The plan; it is not changed.' }) plan!: PlanType;
  @Field({ description: 'True when the new run says the same byte by byte, as it does for a proven plan.' })
  identical!: boolean;
  @Field({ description: 'True when the plan keeps every rule on its inputs and each line is worth what it says.' })
  holds!: boolean;
  @Field({ description: 'What the new run is worth, counted like Plan.value.' }) value!: string;
  @Field({ description: 'No plan is worth more.' }) bound!: string;
  @Field({ description: 'True when it is proven that nothing better exists.' }) proven!: boolean;
  @Field({ description: 'What the new run found beyond the plan; 0.00 unless that was cut short or made by hand.' })
  betterBy!: string;
  @Field(() => [String], { description: 'Inputs that stand otherwise now, in words.' }) changed!: readonly string[];
}

const plan = { type: PlanType, typeName: 'Plan' };
export const CopyPlanResult = resultUnion('CopyPlanResult', plan);
export const HandPlanResult = resultUnion('HandPlanResult', plan, ['StaleVersion', 'Infeasible']);
