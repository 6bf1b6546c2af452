import { Field, Float, ID, InputType } from '@nestjs/graphql';
import type { CriterionKind, PairJudgement, MissingPairs, WeightMethod } from '@clout/domain';
import { CriterionKindEnum } from '../scoring/scoring.graphql';
import type { Weighed } from './compute-weights';
import type { CriterionWeightsArgs } from './read-weights';
import type { TakeWeightsArgs } from './take-weights';
import { MissingPairsEnum, WeightMethodEnum } from './weights.graphql';

@InputType('CriterionComparisonInput', {
  description: 'One criterion compared with another; the other direction follows.',
})
export class CriterionComparisonInput implements PairJudgement {
  @Field(() => ID, { description: 'The criterion that is `times` as important.' }) criterionId!: string;
  @Field(() => ID, { description: 'The one it is compared with.' }) overId!: string;
  @Field(() => Float, { description: 'From 1/9 to 9; 1 is equal, 3 three times.' }) times!: number;
}

@InputType('PairwiseInput', { description: 'One person’s comparisons.' })
export class PairwiseInput {
  @Field(() => [CriterionComparisonInput], { description: 'Each pair at most once.' })
  judgements!: CriterionComparisonInput[];
}

@InputType('WeighedCriterionInput', {
  description: 'A criterion, or a strategic driver, to weigh; it need not be saved.',
})
export class WeighedCriterionInput implements Weighed {
  @Field(() => ID, { description: 'Any label, once in the list.' }) id!: string;
  @Field({ description: 'Its name.' }) name!: string;
  @Field(() => CriterionKindEnum, {
    nullable: true,
    defaultValue: null,
    description: 'What it looks at; null in the whole list for drivers, which need no value to customer and business.',
  })
  kind!: CriterionKind | null;
}

@InputType('CriterionWeightsInput', { description: 'Weights to compute.' })
export class CriterionWeightsInput implements CriterionWeightsArgs {
  @Field(() => WeightMethodEnum, { description: 'How.' }) method!: WeightMethod;
  @Field(() => ID, {
    nullable: true,
    defaultValue: null,
    description: 'The cycle whose criteria are weighed; or `criteria`.',
  })
  cycleId!: string | null;
  @Field(() => [WeighedCriterionInput], { nullable: true, defaultValue: null, description: 'Up to 20; or `cycleId`.' })
  criteria!: WeighedCriterionInput[] | null;
  @Field(() => [Float], {
    nullable: true,
    defaultValue: null,
    description: 'DIRECT whole numbers, SWING points, RANK ranks: one a criterion, in order.',
  })
  figures!: number[] | null;
  @Field(() => [PairwiseInput], { nullable: true, defaultValue: null, description: 'PAIRWISE: one entry a person.' })
  matrices!: PairwiseInput[] | null;
  @Field(() => MissingPairsEnum, { defaultValue: 'ASK', description: 'What open pairs do.' })
  missingPairs!: MissingPairs;
}

@InputType('TakeWeightsInput', { description: 'How the weights of a model are made.' })
export class TakeWeightsInput implements Required<TakeWeightsArgs['input']> {
  @Field(() => WeightMethodEnum, {
    defaultValue: 'PAIRWISE',
    description: 'PAIRWISE takes what everybody judged; the others take `figures`.',
  })
  method!: WeightMethod;
  @Field(() => [Float], { nullable: true, defaultValue: null, description: 'One a criterion, in order.' })
  figures!: number[] | null;
  @Field(() => MissingPairsEnum, { defaultValue: 'ASK', description: 'What open pairs do.' })
  missingPairs!: MissingPairs;
  @Field({ defaultValue: false, description: 'True: refused where the consistency ratio is 0.10 or more, or unknown.' })
  requireConsistent!: boolean;
}
