import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  SPENDING_DIMENSIONS,
  SPENDING_FLAGS,
  SPENDING_KINDS,
  type SpendingFlag,
  type SpendingGroup,
} from '@clout/domain';
import { enumOf } from '../../platform/graphql/rejection.graphql';
import { MoneyScalar } from '../../platform/graphql/scalars';

export const SpendingKindEnum = enumOf(SPENDING_KINDS);
registerEnumType(SpendingKindEnum, {
  name: 'SpendingKind',
  description: 'What a row of the books is; each has a column of its own.',
  valuesMap: {
    ACTUAL: { description: 'Booked as spent; takes off what was accrued or obligated for the same order.' },
    OBLIGATED: { description: 'Ordered, not yet received.' },
    ACCRUED: { description: 'Received, not yet invoiced; takes off what was obligated for the same order.' },
  },
});

export const SpendingDimensionEnum = enumOf(SPENDING_DIMENSIONS);
registerEnumType(SpendingDimensionEnum, {
  name: 'SpendingDimension',
  description: 'What spending is added up by.',
  valuesMap: {
    INITIATIVE: { description: 'By initiative.' },
    BUSINESS_UNIT: { description: 'By business unit.' },
    FUNCTIONAL_AREA: { description: 'By functional area (silo); several of one initiative stand as one group.' },
    ACCOUNT: { description: 'By account of the books.' },
    COST_CENTRE: { description: 'By cost centre.' },
    PERIOD: { description: 'By period of the fiscal year.' },
  },
});

const SpendingFlagEnum = enumOf(SPENDING_FLAGS);
registerEnumType(SpendingFlagEnum, {
  name: 'SpendingFlag',
  description: 'What somebody should look at.',
  valuesMap: {
    OVERSPENT: { description: 'The books say more than was approved: a supplementary request is due.' },
    BLOCKED: { description: 'Something was booked while a condition is not cleared.' },
    ENDED: { description: 'Stopped or completed; what is freed is released at once.' },
  },
});

const money = (description: string) => ({ description });

@ObjectType('SpendingRow', {
  description: 'Spending of one group: OPEX of the cycle’s fiscal year; requested, approved and spent stay apart.',
})
export class SpendingRowType implements SpendingGroup {
  @Field({ description: 'Code of the group.' }) key!: string;
  @Field({ description: 'Its name.' }) name!: string;
  @Field(() => MoneyScalar, money('What was asked.')) requested!: bigint;
  @Field(() => MoneyScalar, money('What was approved.')) approved!: bigint;
  @Field(() => MoneyScalar, money('What of it was given back when the initiative ended.')) released!: bigint;
  @Field(() => MoneyScalar, money('Ordered, not yet received.')) obligated!: bigint;
  @Field(() => MoneyScalar, money('Received, not yet invoiced.')) accrued!: bigint;
  @Field(() => MoneyScalar, money('Booked as spent.')) actual!: bigint;
  @Field(() => MoneyScalar, money('Approved, not released and not spoken for.')) free!: bigint;
  @Field(() => MoneyScalar, money('What the books say above what was approved.')) overspent!: bigint;
  @Field(() => MoneyScalar, money('Approved, and not released, through the period looked at.'))
  approvedToDate!: bigint;
  @Field(() => MoneyScalar, money('approvedToDate less accrued and actual through that period; below 0: above plan.'))
  variance!: bigint;
  @Field(() => MoneyScalar, { nullable: true, description: 'Expected at the end, where that is given.' })
  forecast!: bigint | null;
  @Field(() => MoneyScalar, { nullable: true, description: 'Approved less the forecast; below 0: will overspend.' })
  varianceAtEnd!: bigint | null;
  @Field(() => [SpendingFlagEnum], { description: 'What somebody should look at.' }) flags!: SpendingFlag[];
}
