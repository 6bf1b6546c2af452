import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../../platform/graphql/rejection.graphql';
import { BasisPointsScalar, MoneyScalar } from '../../platform/graphql/scalars';
import { FundingOptionType } from '../../proposal/initiative/funding-option.graphql';
import { InitiativeType } from '../../proposal/initiative/initiative.graphql';
import { OVERRIDE_KINDS, type OverrideKind } from './price-override';
import { RULE_KINDS, type RuleKind } from './price-rules';

@ObjectType({ isAbstract: true })
export abstract class AboutPlanType {
  @Field(() => ID, { description: 'The plan.' }) planId!: string;
  @Field(() => Int, { description: 'The version of the plan that it was computed for.' }) planVersion!: number;
}

@ObjectType({ isAbstract: true })
abstract class PlanChangeType {
  @Field({ description: 'True when both plans are proven best, so that the figure is exact.' }) proven!: boolean;
  @Field(() => [InitiativeType], { description: 'What the other plan funds, or funds by another option.' })
  joins!: readonly InitiativeType[];
  @Field(() => [InitiativeType], { description: 'What this plan funds that the other one does not, or not so.' })
  leaves!: readonly InitiativeType[];
}

@ObjectType('FrontierPoint', { description: 'The best that one budget can do.' })
export class FrontierPointType {
  @Field(() => MoneyScalar, { description: 'The budget.' }) budget!: bigint;
  @Field({ description: 'False when no plan keeps the rules inside this budget.' }) feasible!: boolean;
  @Field({ description: 'What the best plan inside it is worth, as a decimal.' }) value!: string;
  @Field(() => MoneyScalar, { description: 'What that plan costs in the year.' }) cost!: bigint;
  @Field({ description: 'No plan inside this budget is worth more, as a decimal.' }) bound!: string;
  @Field({ description: 'True when it is proven that nothing better exists.' }) proven!: boolean;
}

@ObjectType('FrontierPlace', { description: 'Where a plan lies against its frontier.' })
export class FrontierPlaceType {
  @Field(() => MoneyScalar, { description: 'What it might spend.' }) budget!: bigint;
  @Field({ description: 'What it is worth, as a decimal.' }) value!: string;
  @Field(() => MoneyScalar, { description: 'What it costs in the year.' }) cost!: bigint;
  @Field({ description: 'True when it is proven that nothing inside its budget is worth more.' }) onFrontier!: boolean;
  @Field({ description: 'What the best inside its budget is worth more, as a decimal.' }) missing!: string;
}

@ObjectType('PlanFrontier', { description: 'The efficient frontier: the best value at equal steps of the budget.' })
export class PlanFrontierType extends AboutPlanType {
  @Field(() => [FrontierPointType], { description: 'The budgets, the smallest first; the last is the plan’s own.' })
  points!: readonly FrontierPointType[];
  @Field(() => FrontierPlaceType, { description: 'The plan itself.' }) plan!: FrontierPlaceType;
}

@ObjectType('MoneyGain', { description: 'What a larger cap would bring, by solving again.' })
export class MoneyGainType extends PlanChangeType {
  @Field(() => BasisPointsScalar, { description: 'By how much the cap is raised.' }) raise!: number;
  @Field(() => MoneyScalar, { description: 'The same as an amount.' }) added!: bigint;
  @Field(() => MoneyScalar, { description: 'The raised cap.' }) cap!: bigint;
  @Field({ description: 'What the best plan would be worth more, as a decimal.' }) gain!: string;
}

const FigureStandingEnum = enumOf(['EXACT', 'ESTIMATE'] as const);
registerEnumType(FigureStandingEnum, {
  name: 'FigureStanding',
  description: 'How far a figure can be relied on.',
  valuesMap: {
    EXACT: { description: 'Computed exactly.' },
    ESTIMATE: { description: 'An estimate that may be far from what would happen.' },
  },
});

@ObjectType('MoneyEstimate', { description: 'The dual price of the cap.' })
export class MoneyEstimateType {
  @Field(() => FigureStandingEnum, { description: 'Always an estimate.' }) standing!: 'ESTIMATE';
  @Field(() => Float, {
    description: 'What one more unit of the currency would bring if initiatives could be funded in part.',
  })
  valuePerUnit!: number;
}

@ObjectType('MoreMoney', { description: 'What more money would bring.' })
export class MoreMoneyType extends AboutPlanType {
  @Field(() => [MoneyGainType], { description: 'At 1, 2 and 5 % more, exactly.' }) exact!: readonly MoneyGainType[];
  @Field(() => MoneyEstimateType, { nullable: true, description: 'Beside it; null when the solver states none.' })
  estimate!: MoneyEstimateType | null;
}

const RuleKindEnum = enumOf(RULE_KINDS);
registerEnumType(RuleKindEnum, {
  name: 'RuleKind',
  description: 'What a rule of a plan is about.',
  valuesMap: {
    CAP: { description: 'The headroom of the year.' },
    RUN_RATE: { description: 'The headroom in run-rate.' },
    PERIOD: { description: 'The headroom of a period.' },
    FLOOR: { description: 'A floor on a share of the money.' },
    CEILING: { description: 'A ceiling on a share of the money.' },
    COUNT: { description: 'How many initiatives it may hold.' },
    RESOURCE: { description: 'A further resource.' },
    EXCLUSIVE: { description: 'Initiatives that exclude each other.' },
    FORCED: { description: 'An initiative forced in by hand.' },
    EXCLUDED: { description: 'An initiative left out by hand.' },
    REQUIRES: { description: 'What an initiative requires.' },
    FAIRNESS: { description: 'Equal shares of the units.' },
  },
});

@ObjectType('RulePrice', { description: 'What a rule costs: what the best plan without it is worth more.' })
export class RulePriceType extends PlanChangeType {
  @Field(() => RuleKindEnum, { description: 'What it is about.' }) kind!: RuleKind;
  @Field({ description: 'The rule in words.' }) words!: string;
  @Field({ description: 'As a decimal; 0 when it costs nothing.' }) price!: string;
  @Field(() => InitiativeType, { nullable: true, description: 'What is forced in or left out; null for other rules.' })
  initiative!: InitiativeType | null;
}

@ObjectType('RulePrices', { description: 'The price of each rule of a plan.' })
export class RulePricesType extends AboutPlanType {
  @Field(() => [RulePriceType], { description: 'Overrides first, then the other rules.' })
  rules!: readonly RulePriceType[];
}

export const OverrideKindEnum = enumOf(OVERRIDE_KINDS);
registerEnumType(OverrideKindEnum, {
  name: 'OverrideKind',
  description: 'What is done by hand to an initiative.',
  valuesMap: { FORCE: { description: 'It is funded.' }, EXCLUDE: { description: 'It is left out.' } },
});

@ObjectType('OverridePrice', { description: 'What an override would cost, before it is made.' })
export class OverridePriceType extends PlanChangeType {
  @Field(() => ID, { description: 'The plan.' }) planId!: string;
  @Field(() => Int, { description: 'The version of the plan that it was computed for.' }) planVersion!: number;
  @Field(() => OverrideKindEnum, { description: 'What would be done.' }) kind!: OverrideKind;
  @Field(() => InitiativeType, { description: 'The initiative.' }) initiative!: InitiativeType;
  @Field(() => FundingOptionType, { nullable: true, description: 'Its option; null for the initiative as a whole.' })
  option!: FundingOptionType | null;
  @Field({ description: 'False when no plan would keep all rules with it.' }) possible!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'What the plan would be worth less, as a decimal; null when it is not possible.',
  })
  price!: string | null;
  @Field(() => [String], { description: 'Rules that contradict it, in words.' }) against!: readonly string[];
}
