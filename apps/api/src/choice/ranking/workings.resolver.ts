import { Context, Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { ScoringMethod } from '@clout/domain';
import type { Ask } from '../../platform/graphql/ask';
import { modelOf } from '../scoring/scoring-model.store';
import { ScoringMethodEnum } from '../scoring/scoring-method.graphql';
import { CriterionType } from '../scoring/scoring.graphql';
import { RankingEntryType, RankingType } from './ranking.graphql';
import type { KeptFactor } from './ranking.store';
import type { RankingHead, ShownEntry } from './read-ranking';
import { workingsOf } from './workings.store';

@ObjectType('FactorMean', { description: 'The panel’s mean of a criterion that a formula takes.' })
export class FactorMeanType implements Omit<KeptFactor, 'criterionId'> {
  @Field(() => CriterionType, { description: 'The criterion.' }) criterion!: CriterionType;
  @Field(() => Int, { description: 'Hundredths of a point, rounded half-up.' }) mean!: number;
  @Field({ description: 'The same, exact, as n/d hundredths of a point.' }) exact!: string;
}

/** The workings of a page of places are read together. */
const workingsFor = async (ask: Ask, { page, initiativeId }: ShownEntry) =>
  (
    await ask.once(`workings ${page.cycleId} ${page.ids[0]} ${page.ids.length}`, (tx) =>
      workingsOf(tx, page.cycleId, page.ids),
    )
  ).get(initiativeId);
const modelFor = (ask: Ask, cycleId: string) => ask.once(`scoring model ${cycleId}`, (tx) => modelOf(tx, cycleId));

@Resolver(() => RankingEntryType)
export class WorkingsResolver {
  @ResolveField(() => [FactorMeanType], {
    description: 'What the formula of the model took: no share of the score; empty for WEIGHTED, see contributions.',
  })
  async factors(@Parent() entry: ShownEntry, @Context() ask: Ask) {
    const criteria = (await modelFor(ask, entry.page.cycleId))?.criteria ?? [];
    const kept = (await workingsFor(ask, entry))?.factors ?? [];
    return kept.map((one) => ({ ...one, criterion: criteria.find(({ id }) => id === one.criterionId) }));
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The sum done, with means as points of two places; null for WEIGHTED.',
  })
  async workings(@Parent() entry: ShownEntry, @Context() ask: Ask) {
    return (await workingsFor(ask, entry))?.workings ?? null;
  }
}

@Resolver(() => RankingType)
export class RankingMethodResolver {
  @ResolveField(() => ScoringMethodEnum, { description: 'How its scores were put together.' })
  async method(@Parent() { id }: RankingHead, @Context() ask: Ask): Promise<ScoringMethod> {
    return (await modelFor(ask, id))?.method ?? 'WEIGHTED';
  }

  @ResolveField(() => Int, { description: 'Version of the scoring model it was made with.' })
  async modelVersion(@Parent() { id }: RankingHead, @Context() ask: Ask) {
    return (await modelFor(ask, id))?.version;
  }

  @ResolveField(() => [String], {
    description:
      'What a reader must see by the rules of the method, such as no_1_in_jobSize or outside_published_steps.',
  })
  async flags(@Parent() { id }: RankingHead, @Context() ask: Ask) {
    return (await modelFor(ask, id))?.rankingFlags ?? [];
  }
}
