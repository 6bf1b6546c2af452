import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { IceVariant, ScoringMethod, WeightMethod } from '@clout/domain';
import { MemberType } from '../../organisation/organisation.graphql';
import { resultUnion } from '../../platform/graphql/rejection.graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars';
import { WeightMethodEnum } from '../weights/weights.graphql';
import type { ModelVersion } from './model-version.store';
import { IceVariantEnum, ScoringMethodEnum } from './scoring-method.graphql';
import { CriterionType, ScoringModelType } from './scoring.graphql';

@ObjectType('ScoringModelVersion', { description: 'A cycle’s scoring model as it was published.' })
export class ScoringModelVersionType implements Omit<ModelVersion, 'cycleId' | 'publishedBy'> {
  @Field(() => ID, { description: 'Stable id: cycle and version.' }) id!: string;
  @Field(() => Int, { description: 'The version.' }) version!: number;
  @Field(() => ScoringMethodEnum, { description: 'How scores are put together.' }) method!: ScoringMethod;
  @Field(() => IceVariantEnum, { nullable: true, description: 'Only with ICE.' }) iceVariant!: IceVariant | null;
  @Field(() => String, { nullable: true, description: 'Only with FORMULA, as it was written.' }) formula!:
    string | null;
  @Field(() => [CriterionType], { description: 'Criteria in their order.' }) criteria!: CriterionType[];
  @Field(() => WeightMethodEnum, { description: 'How its weights were made.' }) weightMethod!: WeightMethod;
  @Field(() => DateTimeScalar, { description: 'When it was published.' }) publishedAt!: Date;
  @Field(() => MemberType, { description: 'Who published it.' }) publishedBy!: MemberType;
}

export const PublishScoringModelResult = resultUnion(
  'PublishScoringModelResult',
  { type: ScoringModelType, typeName: 'ScoringModel' },
  ['StaleVersion'],
);
