import { Field, ID, ObjectType } from '@nestjs/graphql';
import { FundingCycleSuccess } from '../../envelope/cycle.graphql';
import type { ReserveRelease } from '../../envelope/reserve.store';
import { resultUnion } from '../../platform/graphql/rejection.graphql';
import { DateTimeScalar, MoneyScalar } from '../../platform/graphql/scalars';

type Shown = Omit<ReserveRelease, 'cycleId' | 'inYear' | 'runRate' | 'releasedBy'>;

@ObjectType('ReserveRelease', { description: 'Reserve that the COO released.' })
export class ReserveReleaseType implements Shown {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => ID, { nullable: true, description: 'The initiative that it is for; null: for any.' })
  initiativeId!: string | null;
  @Field(() => MoneyScalar, { description: 'In-year amount.' }) amount!: bigint;
  @Field(() => MoneyScalar, { description: 'Run-rate amount.' }) runRateAmount!: bigint;
  @Field({ description: 'True when it was released in EXECUTION: items between cycles may draw on it.' })
  betweenCycles!: boolean;
  @Field(() => DateTimeScalar, { description: 'When.' }) releasedAt!: Date;
  @Field({ description: 'Why.' }) reason!: string;
}

@ObjectType('ReserveLeft', { description: 'Released reserve that no item between cycles has drawn yet.' })
export class ReserveLeftType {
  @Field(() => MoneyScalar, { description: 'In-year amount.' }) inYear!: bigint;
  @Field(() => MoneyScalar, { description: 'Run-rate amount.' }) runRate!: bigint;
}

export const ReleaseReserveResult = resultUnion('ReleaseReserveResult', FundingCycleSuccess);
