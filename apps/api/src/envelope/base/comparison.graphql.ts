import { Field, ObjectType } from '@nestjs/graphql';
import type { BaseDifference, OpexBaseVersion } from '@clout/domain';
import { MoneyScalar } from '../../platform/graphql/scalars';
import { OpexBaseVersionType } from './base.graphql';

@ObjectType('BaseDifference', { description: 'One value of a dimension in two versions; absent in one, it counts 0.' })
export class BaseDifferenceType implements BaseDifference {
  @Field({ description: 'The value: an id for business units, else the text of the source.' }) key!: string;
  @Field({ description: 'Name to show.' }) name!: string;
  @Field(() => MoneyScalar, { description: 'Sum in the first version.' }) before!: bigint;
  @Field(() => MoneyScalar, { description: 'Sum in the second version.' }) after!: bigint;
  @Field(() => MoneyScalar, { description: 'The second less the first.' }) difference!: bigint;
  @Field(() => MoneyScalar, { description: 'Addressable part in the first version.' }) addressableBefore!: bigint;
  @Field(() => MoneyScalar, { description: 'Addressable part in the second version.' }) addressableAfter!: bigint;
  @Field(() => MoneyScalar, { description: 'The second less the first.' }) addressableDifference!: bigint;
}

@ObjectType('BaseComparison', { description: 'Two versions of the OpEx base side by side.' })
export class BaseComparisonType {
  @Field(() => OpexBaseVersionType, { description: 'The first version.' }) a!: OpexBaseVersion;
  @Field(() => OpexBaseVersionType, { description: 'The second version.' }) b!: OpexBaseVersion;
  @Field(() => BaseDifferenceType, { description: 'Both as a whole.' }) whole!: BaseDifferenceType;
  @Field(() => [BaseDifferenceType], { description: 'Every value of either version; their differences add up.' })
  rows!: BaseDifferenceType[];
}
