import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CostClass, CostKind, CostLine, MeasuredOption } from '@clout/domain';
import { CostClassEnum, CostKindEnum } from '../../envelope/cost.graphql';
import { BasisPointsScalar, DateScalar, MoneyScalar } from '../../platform/graphql/scalars';

@ObjectType('CostLine', { description: 'What one period of a funding option costs, on one line of the books.' })
export class CostLineType implements CostLine {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => Int, { description: 'Fiscal year.' }) fiscalYear!: number;
  @Field(() => Int, { description: 'Period of the fiscal year, from 1.' }) period!: number;
  @Field(() => MoneyScalar, { description: 'Amount of this one period.' }) amount!: bigint;
  @Field(() => CostKindEnum, { description: 'Once, or going on.' }) kind!: CostKind;
  @Field(() => CostClassEnum, { description: 'How the books treat it.' }) costClass!: CostClass;
  @Field({ description: 'Cost centre, or unknown.' }) costCentre!: string;
  @Field({ description: 'Account, or unknown.' }) account!: string;
  @Field(() => MoneyScalar, { description: 'Part that the same line’s budget holds already.' })
  alreadyBudgeted!: bigint;
  @Field(() => DateScalar, { nullable: true, description: 'Last day of the contract.' }) contractEnd!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day from which the unit carries it in its own base.' })
  absorbsOn!: string | null;
}

@ObjectType('FundingOption', { description: 'One size of an initiative with its own cost; at most one is funded.' })
export class FundingOptionType implements MeasuredOption {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field({ description: 'Name, such as pilot, core or full.' }) name!: string;
  @Field(() => Int, { description: 'Place among the options, from 1.' }) position!: number;
  @Field(() => MoneyScalar, { description: 'No part below this is worth approving.' }) minimumAmount!: bigint;
  @Field(() => Int, { description: 'First period of the cycle’s year it is at work in.' }) startPeriod!: number;
  @Field(() => BasisPointsScalar, { description: 'Share of the initiative’s full effect.' }) effectShare!: number;
  @Field({ description: 'True for the one the sponsor puts forward.' }) proposed!: boolean;
  @Field(() => [CostLineType], { description: 'Cost by period.' }) costs!: CostLineType[];
  @Field(() => MoneyScalar, { description: 'OPEX of the cycle’s fiscal year: what IN_YEAR counts.' }) inYear!: bigint;
  @Field(() => MoneyScalar, { description: 'OPEX a year at the level the year ends with: what RUN_RATE counts.' })
  runRate!: bigint;
  @Field(() => MoneyScalar, { description: 'CAPEX of the fiscal year, beside the cap.' }) capex!: bigint;
  @Field(() => MoneyScalar, { description: 'Part of inYear that the units’ budgets hold already.' })
  alreadyBudgeted!: bigint;
  @Field(() => MoneyScalar, { description: 'All that a yes promises: one-time, and run-rate to the contracts’ ends.' })
  totalCommitment!: bigint;
}
