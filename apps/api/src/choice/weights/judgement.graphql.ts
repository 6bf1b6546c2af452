import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { PairJudgement, WeightMethod } from '@clout/domain';
import { MemberType } from '../../organisation/organisation.graphql';
import { resultUnion } from '../../platform/graphql/rejection.graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars';
import { ScoringModelType } from '../scoring/scoring.graphql';
import { ConsistencyType, TriadType, WeightMethodEnum } from './weights.graphql';

@ObjectType('CriterionComparison', { description: 'One criterion compared with another.' })
export class CriterionComparisonType implements PairJudgement {
  @Field(() => ID, { description: 'The criterion that is `times` as important.' }) criterionId!: string;
  @Field(() => ID, { description: 'The one it is compared with.' }) overId!: string;
  @Field(() => Float, { description: 'From 1/9 to 9.' }) times!: number;
}

@ObjectType('CriterionJudgement', {
  description: 'One person’s pairwise comparisons; blind to everyone else until the weights are taken.',
})
export class CriterionJudgementType {
  @Field(() => ID, { description: 'Stable id: cycle and member.' }) id!: string;
  @Field(() => ID, { description: 'The funding cycle.' }) cycleId!: string;
  @Field(() => MemberType, { description: 'Whose they are.' }) judge!: MemberType;
  @Field(() => [CriterionComparisonType], { description: 'Pairs of criteria that still stand.' })
  judgements!: CriterionComparisonType[];
  @Field(() => Int, { description: 'Pairs still open.' }) open!: number;
  @Field(() => ConsistencyType, { nullable: true, description: 'Null until they connect all criteria.' })
  consistency!: ConsistencyType | null;
  @Field(() => [TriadType], { description: 'The ones to revisit, worst first, at most three.' }) triads!: TriadType[];
  @Field(() => DateTimeScalar, { description: 'When they were last given.' }) recordedAt!: Date;
}

@ObjectType('Weighting', { description: 'How the weights of a scoring model were made.' })
export class WeightingType {
  @Field(() => WeightMethodEnum, { description: 'The method.' }) method!: WeightMethod;
  @Field(() => [Float], { description: 'What was entered, in the order of the criteria; empty for PAIRWISE.' })
  figures!: number[];
  @Field(() => [CriterionJudgementType], { description: 'PAIRWISE: everybody’s comparisons, as they were taken.' })
  judgements!: CriterionJudgementType[];
  @Field(() => ConsistencyType, { nullable: true, description: 'PAIRWISE: of the group.' })
  consistency!: ConsistencyType | null;
  @Field(() => [TriadType], { description: 'PAIRWISE: of the group.' }) triads!: TriadType[];
  @Field(() => [String], { description: 'What a reader must see, such as revise_judgements or pairs_solved.' })
  flags!: string[];
  @Field(() => DateTimeScalar, { nullable: true, description: 'Null where they were entered with the model.' })
  takenAt!: Date | null;
  @Field(() => MemberType, { nullable: true, description: 'Null where they were entered with the model.' })
  takenBy!: MemberType | null;
}

export const JudgeCriteriaResult = resultUnion('JudgeCriteriaResult', {
  type: CriterionJudgementType,
  typeName: 'CriterionJudgement',
});
export const TakeWeightsResult = resultUnion('TakeWeightsResult', {
  type: ScoringModelType,
  typeName: 'ScoringModel',
});
