import { Field, Float, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  MISSING_PAIRS,
  RANDOM_INDEX_TABLES,
  WEIGHT_METHODS,
  type RandomIndexTable,
  type WeightMethod,
} from '@clout/domain';
import { enumOf, resultUnion } from '../../platform/graphql/rejection.graphql';
import { BasisPointsScalar } from '../../platform/graphql/scalars';
import type { ComputedWeights, NamedTriad } from './compute-weights';

export const WeightMethodEnum = enumOf(WEIGHT_METHODS);
registerEnumType(WeightMethodEnum, {
  name: 'WeightMethod',
  description: 'How weights of criteria are made.',
  valuesMap: {
    DIRECT: { description: 'As they are entered.' },
    SWING: { description: 'By points for the swing from worst to best, the most important one usually at 100.' },
    RANK: { description: 'By rank order (rank-order centroid): 1 is most important, equal ranks share.' },
    PAIRWISE: { description: 'By pairwise comparison (AHP); a group by geometric mean.' },
  },
});

export const MissingPairsEnum = enumOf(MISSING_PAIRS);
registerEnumType(MissingPairsEnum, {
  name: 'MissingPairs',
  description: 'What pairs that nobody compared do.',
  valuesMap: {
    ASK: { description: 'They are asked for.' },
    SOLVE: { description: 'They are solved from the others (Harker 1987).' },
  },
});

const TABLE_NAMES = {
  saaty1980: 'SAATY_1980',
  saaty2005: 'SAATY_2005',
  donegan_dodd1991: 'DONEGAN_DODD_1991',
} as const;
type TableName = (typeof TABLE_NAMES)[RandomIndexTable];
export const RandomIndexTableEnum = enumOf(Object.values(TABLE_NAMES));
registerEnumType(RandomIndexTableEnum, {
  name: 'RandomIndexTable',
  description: 'Whose random index a consistency ratio is counted by.',
  valuesMap: {
    SAATY_1980: { description: 'Saaty 1980.' },
    SAATY_2005: { description: 'Saaty 2005.' },
    DONEGAN_DODD_1991: { description: 'Donegan and Dodd 1991.' },
  },
});

@ObjectType('ConsistencyRatio', { description: 'A consistency ratio with its table: without it, it says nothing.' })
export class ConsistencyRatioType {
  @Field(() => RandomIndexTableEnum, { description: 'Whose random index.' }) table!: TableName;
  @Field(() => Float, { nullable: true, description: 'The ratio; null beyond ten criteria.' }) ratio!: number | null;
}

@ObjectType('Consistency', { description: 'How far pairwise comparisons agree with one another.' })
export class ConsistencyType {
  @Field(() => Float, { description: 'Principal eigenvalue; the number of criteria when they agree.' })
  lambdaMax!: number;
  @Field(() => Float, { description: '(lambda - n) / (n - 1).' }) index!: number;
  @Field(() => [ConsistencyRatioType], { description: 'Index / random index, by each table.' })
  ratios!: ConsistencyRatioType[];
  @Field({ description: 'Below 0.10 by the table of `judgedBy`.' }) acceptable!: boolean;
  @Field(() => RandomIndexTableEnum, { description: 'The table that decides.' }) judgedBy!: TableName;
}

/** As it is shown: a ratio never without its table. */
export const shownConsistency = (consistency: ComputedWeights['consistency']): ConsistencyType | null =>
  consistency && {
    lambdaMax: consistency.lambdaMax,
    index: consistency.consistencyIndex,
    ratios: RANDOM_INDEX_TABLES.map((table) => ({
      table: TABLE_NAMES[table],
      ratio: consistency.consistencyRatio[table],
    })),
    acceptable: consistency.acceptable,
    judgedBy: 'SAATY_1980',
  };

@ObjectType('Triad', { description: 'Three criteria whose comparisons contradict each other: the ones to revisit.' })
export class TriadType implements NamedTriad {
  @Field(() => [ID], { description: 'The three criteria.' }) criteria!: string[];
  @Field(() => Float, { description: 'How far apart: |ln(implied / given)|.' }) error!: number;
  @Field(() => Float, { description: 'The first over the third, as it was judged.' }) given!: number;
  @Field(() => Float, { description: 'The same by way of the second.' }) implied!: number;
  @Field({ description: 'The same in words.' }) words!: string;
}

@ObjectType('CriterionWeight', { description: 'The weight of a criterion.' })
export class CriterionWeightType {
  @Field(() => ID, { description: 'The criterion.' }) criterionId!: string;
  @Field({ description: 'Its name.' }) name!: string;
  @Field(() => BasisPointsScalar, { description: 'Its share of the whole; all of them add up to 10,000.' })
  weight!: number;
}

@ObjectType('CriterionWeights', { description: 'Weights as a method makes them; nothing is saved.' })
export class CriterionWeightsType implements Omit<ComputedWeights, 'consistency'> {
  @Field(() => WeightMethodEnum, { description: 'How they were made.' }) method!: WeightMethod;
  @Field(() => [CriterionWeightType], { description: 'One a criterion, in order.' }) weights!: CriterionWeightType[];
  @Field(() => [String], { description: 'What a reader must see, such as revise_judgements or pairs_solved.' })
  flags!: string[];
  @Field(() => ConsistencyType, { nullable: true, description: 'Of the group; only with PAIRWISE.' })
  consistency!: ConsistencyType | null;
  @Field(() => [TriadType], { description: 'Worst first, at most three; of the group.' }) triads!: TriadType[];
}

export const CriterionWeightsResult = resultUnion('CriterionWeightsResult', {
  type: CriterionWeightsType,
  typeName: 'CriterionWeights',
});
