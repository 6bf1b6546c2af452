import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberType } from '../../organisation/organisation.graphql';
import { memberOf } from '../../organisation/organisation.lookup';
import { Allow } from '../../platform/access/allow';
import { clock } from '../../platform/clock';
import type { Ask } from '../../platform/graphql/ask';
import { Refused } from '../../platform/graphql/rejection.graphql';
import { scoringModel } from '../scoring/read-scoring';
import type { StoredModel } from '../scoring/scoring-model.store';
import { ScoringModelType } from '../scoring/scoring.graphql';
import { judgeCriteria } from './judge-criteria';
import { CriterionJudgementType, JudgeCriteriaResult, TakeWeightsResult, WeightingType } from './judgement.graphql';
import { myJudgement, readWeights, shownJudgement, type ShownJudgement } from './read-weights';
import { takeWeights } from './take-weights';
import { weightingOf } from './weighting.store';
import { CriterionWeightsInput, CriterionComparisonInput, TakeWeightsInput } from './weights-input.graphql';
import { ConsistencyType, CriterionWeightsResult, shownConsistency } from './weights.graphql';

const cycle = { type: () => ID, description: 'The funding cycle.' };
const weightingFor = (ask: Ask, cycleId: string) => ask.once(`weighting ${cycleId}`, (tx) => weightingOf(tx, cycleId));

@Resolver(() => CriterionJudgementType)
export class WeightsResolver {
  @Allow('criterionWeights')
  @Query(() => CriterionWeightsResult, { description: 'Weights by one of four methods; nothing is saved.' })
  criterionWeights(
    @Args('input', { description: 'What to weigh.' }) input: CriterionWeightsInput,
    @Context() ask: Ask,
  ) {
    return ask.read(async (tx) => {
      const made = await readWeights(tx, input);
      return made.ok
        ? { ...made.value, consistency: shownConsistency(made.value.consistency) }
        : new Refused(made.refusal);
    });
  }

  @Allow('myJudgement')
  @Query(() => CriterionJudgementType, { nullable: true, description: 'Your own comparisons; null before any.' })
  myJudgement(@Args('cycleId', cycle) cycleId: string, @Context() ask: Ask) {
    return ask.read((tx, actor) => myJudgement(tx, cycleId, actor.memberId));
  }

  @Allow('judgeCriteria')
  @Mutation(() => JudgeCriteriaResult, { description: 'Gives, or changes, your own comparisons, blind to the others.' })
  judgeCriteria(
    @Args('cycleId', cycle) cycleId: string,
    @Args('judgements', { type: () => [CriterionComparisonInput], description: 'All of yours.' })
    judgements: CriterionComparisonInput[],
    @Context() ask: Ask,
  ) {
    return ask.act('judgeCriteria', { cycleId, judgements }, judgeCriteria, async (tx, id) =>
      myJudgement(tx, id, (await ask.actor())?.memberId ?? ''),
    );
  }

  @Allow('takeWeights')
  @Mutation(() => TakeWeightsResult, { description: 'Makes the weights of a model: its next version.' })
  takeWeights(
    @Args('cycleId', cycle) cycleId: string,
    @Args('input', { description: 'How.' }) input: TakeWeightsInput,
    @Context() ask: Ask,
  ) {
    return ask.act('takeWeights', { cycleId, input }, takeWeights, scoringModel);
  }

  @ResolveField(() => MemberType, { description: 'Whose they are.' })
  judge(@Parent() { memberId }: ShownJudgement, @Context() ask: Ask) {
    return memberOf(ask, memberId);
  }

  @ResolveField(() => ConsistencyType, { nullable: true, description: 'Null until they connect all criteria.' })
  consistency(@Parent() { consistency }: ShownJudgement) {
    return shownConsistency(consistency);
  }
}

@Resolver(() => ScoringModelType)
export class WeightingResolver {
  @ResolveField(() => WeightingType, { description: 'How its weights were made.' })
  async weighting(@Parent() { cycleId, criteria }: StoredModel, @Context() ask: Ask) {
    const kept = (await weightingFor(ask, cycleId))?.weighting;
    const figures = criteria.map(({ weight }) => weight);
    if (!kept) return { method: 'DIRECT', figures, judgements: [], consistency: null, triads: [], flags: [] };
    return {
      ...kept,
      judgements: kept.judgements.map(({ recordedAt, ...one }) =>
        shownJudgement(criteria, { ...one, cycleId, recordedAt: clock.at(recordedAt) }),
      ),
      consistency: shownConsistency(kept.consistency),
      takenAt: clock.at(kept.takenAt),
      takenBy: await memberOf(ask, kept.takenBy),
    };
  }

  @ResolveField(() => Int, { description: 'How many have compared the criteria; what they said is blind until taken.' })
  async judgesDone(@Parent() { cycleId }: StoredModel, @Context() ask: Ask) {
    return (await weightingFor(ask, cycleId))?.judges ?? 0;
  }
}
