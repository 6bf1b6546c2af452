import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../platform/graphql/rejection.graphql';
import { MoneyScalar } from '../../platform/graphql/scalars';
import { InitiativeSuccess } from '../../proposal/initiative/initiative.graphql';
import { SpendingRowType } from './spending.graphql';

@ObjectType('InitiativeSpending', { description: 'What has become of an initiative’s money.' })
export class InitiativeSpendingType extends SpendingRowType {
  @Field(() => ID, { description: 'The plan line whose money it is.' }) planLineId!: string;
  @Field(() => Int, { description: 'Last period that approvedToDate and variance count.' }) throughPeriod!: number;
  @Field(() => MoneyScalar, { description: 'Run-rate that was approved.' }) approvedRunRate!: bigint;
  @Field(() => MoneyScalar, { description: 'Run-rate that was given back when it ended.' }) releasedRunRate!: bigint;
}

export const StopInitiativeResult = resultUnion('StopInitiativeResult', InitiativeSuccess, ['StaleVersion']);
export const CompleteInitiativeResult = resultUnion('CompleteInitiativeResult', InitiativeSuccess, ['StaleVersion']);
