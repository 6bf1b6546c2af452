import { Args, Context, Field, ID, Int, ObjectType, Query, Resolver, registerEnumType } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { enumOf } from '../../platform/graphql/rejection.graphql';
import { MoneyScalar } from '../../platform/graphql/scalars';
import { CYCLE } from '../scoring/panel.graphql';
import { PIVOT_DIMENSIONS, type PivotDimension } from './pivot.store';
import { rankingPivot, type PivotAmounts } from './read-pivot';

const PivotDimensionEnum = enumOf(PIVOT_DIMENSIONS);
registerEnumType(PivotDimensionEnum, {
  name: 'PivotDimension',
  description: 'What a ranking is added up by.',
  valuesMap: {
    PRODUCT_LINE: { description: 'By product line.' },
    TOUCHPOINT: { description: 'By touchpoint.' },
    CHANNEL: { description: 'By channel.' },
    FUNCTIONAL_AREA: { description: 'By functional area (silo).' },
    BUSINESS_UNIT: { description: 'By business unit.' },
    REGION: { description: 'By region of the business unit.' },
  },
});

@ObjectType('PivotAmounts', { description: 'What proposed options ask, all of them and those above the funding line.' })
export class PivotAmountsType implements PivotAmounts {
  @Field(() => MoneyScalar, { description: 'Asked in the fiscal year.' }) requestedInYear!: bigint;
  @Field(() => MoneyScalar, { description: 'Asked as run-rate.' }) requestedRunRate!: bigint;
  @Field(() => MoneyScalar, { description: 'In the fiscal year, above the funding line.' }) aboveInYear!: bigint;
  @Field(() => MoneyScalar, { description: 'As run-rate, above the funding line.' }) aboveRunRate!: bigint;
}

@ObjectType('PivotRow', { description: 'One group of a ranking.' })
export class PivotRowType {
  @Field(() => ID, { nullable: true, description: 'The group; null for initiatives that name none, last.' })
  groupId!: string | null;
  @Field(() => String, { nullable: true, description: 'Its short code.' }) code!: string | null;
  @Field(() => String, { nullable: true, description: 'Its name.' }) name!: string | null;
  @Field(() => Int, { description: 'Initiatives that name it; one of several groups counts in each.' }) count!: number;
  @Field(() => PivotAmountsType, {
    description: 'Their amounts, each shared equally over its groups; those of all rows add up to the total.',
  })
  shared!: PivotAmountsType;
  @Field(() => PivotAmountsType, {
    description: 'Their amounts in full: they overlap where an initiative names several groups.',
  })
  full!: PivotAmountsType;
}

@ObjectType('RankingPivot', { description: 'A ranking added up by group, as far as the asking member sees it.' })
export class RankingPivotType {
  @Field(() => ID, { description: 'The funding cycle.' }) cycleId!: string;
  @Field(() => PivotDimensionEnum, { description: 'What it is added up by.' }) by!: PivotDimension;
  @Field(() => [PivotRowType], { description: 'Groups by code.' }) rows!: PivotRowType[];
  @Field(() => Int, { description: 'Initiatives, each counted once.' }) count!: number;
  @Field(() => PivotAmountsType, { description: 'Of all initiatives, each counted once.' }) total!: PivotAmountsType;
}

@Resolver()
export class PivotResolver {
  @Allow('rankingPivot')
  @Query(() => RankingPivotType, {
    description: 'The ranking added up by group; its shared amounts reconcile. WRONG_STATE before the reveal.',
  })
  rankingPivot(
    @Args('cycleId', CYCLE) cycleId: string,
    @Args('by', { type: () => PivotDimensionEnum, description: 'What to add up by.' }) by: PivotDimension,
    @Context() ask: Ask,
  ) {
    return ask.read((tx) => rankingPivot(tx, cycleId, by));
  }
}
