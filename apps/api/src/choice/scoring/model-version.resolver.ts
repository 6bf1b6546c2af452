import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { formulaText, type Criterion } from '@clout/domain';
import { MemberType } from '../../organisation/organisation.graphql';
import { memberOf } from '../../organisation/organisation.lookup';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { PublishScoringModelResult, ScoringModelVersionType } from './model-version.graphql';
import { versionsOf, type ModelVersion } from './model-version.store';
import { publishScoringModel } from './publish-scoring-model';
import { scoringModel } from './read-scoring';
import { ScoringModelStateEnum, type ScoringModelState } from './scoring-method.graphql';
import { ScoreType, ScoringModelType } from './scoring.graphql';
import type { StoredScore } from './score.store';
import { modelOf, type StoredModel } from './scoring-model.store';

const cycle = { type: () => ID, description: 'The funding cycle.' };

@Resolver(() => ScoringModelVersionType)
export class ModelVersionResolver {
  @Allow('scoringModelVersions')
  @Query(() => [ScoringModelVersionType], { description: 'Published versions of a cycle’s model, newest first.' })
  scoringModelVersions(@Args('cycleId', cycle) cycleId: string, @Context() ask: Ask) {
    return ask.read(async (tx) => versionsOf(tx, (await scoringModel(tx, cycleId)).cycleId));
  }

  @Allow('publishScoringModel')
  @Mutation(() => PublishScoringModelResult, { description: 'Publishes a draft: it may be scored from now on.' })
  publishScoringModel(
    @Args('cycleId', cycle) cycleId: string,
    @Args('expectedVersion', { type: () => Int, description: 'Version that was read.' }) expectedVersion: number,
    @Context() ask: Ask,
  ) {
    return ask.act('publishScoringModel', { cycleId, expectedVersion }, publishScoringModel, scoringModel);
  }

  @ResolveField(() => ID, { description: 'Stable id: cycle and version.' })
  id(@Parent() { cycleId, version }: ModelVersion) {
    return `${cycleId}:${version}`;
  }

  @ResolveField(() => MemberType, { description: 'Who published it.' })
  publishedBy(@Parent() { publishedBy }: ModelVersion, @Context() ask: Ask) {
    return memberOf(ask, publishedBy);
  }
}

@Resolver(() => ScoringModelType)
export class ModelStateResolver {
  @ResolveField(() => ScoringModelStateEnum, { description: 'How far it is.' })
  state(@Parent() { draft, done }: StoredModel): ScoringModelState {
    return draft ? 'DRAFT' : done > 0 ? 'FROZEN' : 'PUBLISHED';
  }

  @ResolveField(() => String, { description: 'How the score is put together, in words with every bracket.' })
  workings(@Parent() { tree, criteria }: StoredModel) {
    return tree ? formulaText(tree, nameIn(criteria)) : weightedText(criteria);
  }
}

@Resolver(() => ScoreType)
export class ScoreVersionResolver {
  @ResolveField(() => Int, { description: 'Version of the model it was given under: the first score froze it.' })
  async modelVersion(@Parent() { cycleId }: StoredScore, @Context() ask: Ask) {
    return (await ask.once(`scoring model ${cycleId}`, (tx) => modelOf(tx, cycleId)))?.version;
  }
}

/** A factor by the name that its criterion has in this model. */
const nameIn = (criteria: readonly Criterion[]) => (name: string) =>
  criteria.find(({ factor }) => factor === name)?.name ?? name;

const weightedText = (criteria: readonly Criterion[]): string => {
  const whole = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return `(${criteria.map(({ weight, name }) => `${weight} x ${name}`).join(' + ')}) / ${whole}`;
};
