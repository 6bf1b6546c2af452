import { Field, ObjectType } from '@nestjs/graphql';
import { BasisPointsScalar } from '../../platform/graphql/scalars';
import { InitiativeType } from '../initiative/initiative.graphql';

@ObjectType('SimilarInitiative', { description: 'Another proposal that says much the same.' })
export class SimilarInitiativeType {
  @Field(() => BasisPointsScalar, { description: 'How alike the two are; 10000 is word for word.' }) likeness!: number;
  @Field(() => InitiativeType, { description: 'The proposal.' }) initiative!: InitiativeType;
}
