import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { SHARE_DIMENSIONS, type ShareDimension, type ShareRule, type ShareRuleDraft } from '@clout/domain';
import { FundingCycleType } from '../../envelope/cycle.graphql';
import { enumOf, resultUnion } from '../../platform/graphql/rejection.graphql';
import { BasisPointsScalar, MoneyScalar } from '../../platform/graphql/scalars';

export const ShareDimensionEnum = enumOf(SHARE_DIMENSIONS);
registerEnumType(ShareDimensionEnum, {
  name: 'ShareDimension',
  description: 'What a share of a plan’s money is asked for, or limited.',
  valuesMap: {
    BUSINESS_UNIT: { description: 'A business unit.' },
    FUNCTIONAL_AREA: { description: 'A functional area (silo); an initiative counts in full toward each of its own.' },
    TOUCHPOINT: { description: 'A touchpoint; an initiative counts in full toward each of its own.' },
    PRODUCT_LINE: { description: 'A product line; an initiative counts in full toward each of its own.' },
    CHANNEL: { description: 'A channel; an initiative counts in full toward each of its own.' },
    SPONSORSHIP: { description: 'Business units’ own initiatives, or CX infrastructure.' },
  },
});

const RULE = {
  dimension: { description: 'What it is about.' },
  key: { description: 'Id of the unit or word; for SPONSORSHIP its value, such as CX_INFRASTRUCTURE.' },
  floor: { nullable: true, description: 'Least share of the money that a plan selects; null for none.' },
  ceiling: { nullable: true, description: 'Greatest share of it; null for none.' },
};

@InputType('PlanRuleInput', { description: 'A floor, a ceiling or both, on a share of what a plan selects.' })
export class PlanRuleInput implements Partial<ShareRuleDraft> {
  @Field(() => ShareDimensionEnum, RULE.dimension) dimension!: ShareDimension;
  @Field(() => String, RULE.key) key!: string;
  @Field(() => BasisPointsScalar, RULE.floor) floor?: number | null;
  @Field(() => BasisPointsScalar, RULE.ceiling) ceiling?: number | null;
}

@ObjectType('PlanRule', { description: 'A floor, a ceiling or both, that the plans of a cycle keep.' })
export class PlanRuleType implements ShareRule {
  @Field(() => ShareDimensionEnum, RULE.dimension) dimension!: ShareDimension;
  @Field(() => String, RULE.key) key!: string;
  @Field({ description: 'Name to show.' }) name!: string;
  @Field(() => BasisPointsScalar, RULE.floor) floor!: number | null;
  @Field(() => BasisPointsScalar, RULE.ceiling) ceiling!: number | null;
}

@ObjectType('PlanShare', { description: 'A rule of the cycle with what the plan gives to it.' })
export class PlanShareType extends PlanRuleType {
  @Field(() => MoneyScalar, { description: 'OPEX of the year that the plan selects for it, or that was approved.' })
  amount!: bigint;
  @Field(() => BasisPointsScalar, { description: 'Its share of the whole, rounded down.' }) share!: number;
  @Field({ description: 'True while it is kept.' }) kept!: boolean;
}

export const SetPlanRulesResult = resultUnion(
  'SetPlanRulesResult',
  { type: FundingCycleType, typeName: 'FundingCycle' },
  ['Infeasible'],
);
