import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { allMembers } from '../../organisation/organisation.lookup';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { assignPanellists } from './assign-panellists';
import { scoringModel, scoringProgress, scoringQueue } from './read-scoring';
import { recordScore } from './record-score';
import { scoreById, scoresOf } from './score.store';
import { PanelAssignmentInput, RecordScoreInput, ScoringModelInput } from './scoring-input.graphql';
import type { StoredModel } from './scoring-model.store';
import {
  AssignPanellistsResult,
  PanelAssignmentType,
  RecordScoreResult,
  ScoreType,
  ScoringModelType,
  ScoringProgressType,
  ScoringTaskType,
  SetScoringModelResult,
} from './scoring.graphql';
import { setScoringModel } from './set-scoring-model';

const VERSION = {
  type: () => Int,
  nullable: true,
  description: 'Version of the model that was read, 0 before the first; left out: whatever stands is replaced.',
};
const cycle = { type: () => ID, description: 'The funding cycle.' };

@Resolver(() => ScoringModelType)
export class ScoringResolver {
  @Allow('scoringModel')
  @Query(() => ScoringModelType, { description: 'How a cycle scores; WRONG_STATE before a model is set.' })
  scoringModel(@Args('cycleId', cycle) cycleId: string, @Context() ask: Ask) {
    return ask.read((tx) => scoringModel(tx, cycleId));
  }

  @Allow('scoringQueue')
  @Query(() => [ScoringTaskType], { description: 'What the signed-in panellist still has to score.' })
  scoringQueue(@Args('cycleId', cycle) cycleId: string, @Context() ask: Ask) {
    return ask.read((tx, actor) => scoringQueue(tx, actor, cycleId));
  }

  @Allow('myScores')
  @Query(() => [ScoreType], { description: 'What the signed-in panellist has given.' })
  myScores(@Args('cycleId', cycle) cycleId: string, @Context() ask: Ask) {
    return ask.read(async (tx, actor) => scoresOf(tx, (await scoringModel(tx, cycleId)).cycleId, actor.memberId));
  }

  @Allow('setScoringModel')
  @Mutation(() => SetScoringModelResult, { description: 'Sets the scoring model; possible until the first score.' })
  setScoringModel(
    @Args('cycleId', cycle) cycleId: string,
    @Args('input', { description: 'The model.' }) input: ScoringModelInput,
    @Args('expectedVersion', VERSION) expectedVersion: number | null,
    @Context() ask: Ask,
  ) {
    return ask.act('setScoringModel', { cycleId, input, expectedVersion }, setScoringModel, scoringModel);
  }

  @Allow('assignPanellists')
  @Mutation(() => AssignPanellistsResult, { description: 'Says who scores what; possible until the first score.' })
  assignPanellists(
    @Args('cycleId', cycle) cycleId: string,
    @Args('input', { type: () => [PanelAssignmentInput], description: 'The whole panel.' })
    input: PanelAssignmentInput[],
    @Context() ask: Ask,
  ) {
    return ask.act('assignPanellists', { cycleId, input }, assignPanellists, scoringModel);
  }

  @Allow('recordScore')
  @Mutation(() => RecordScoreResult, { description: 'Gives, or changes, your own blind score.' })
  recordScore(@Args('input', { description: 'The score.' }) input: RecordScoreInput, @Context() ask: Ask) {
    return ask.act('recordScore', { input }, recordScore, scoreById);
  }

  @ResolveField(() => [PanelAssignmentType], { description: 'Who scores what.' })
  async panel(@Parent() model: StoredModel, @Context() ask: Ask) {
    const members = new Map((await allMembers(ask)).map((member) => [member.id, member]));
    return model.panel.map(({ memberId, criterionIds }) => ({
      member: members.get(memberId),
      criteria: model.criteria.filter((criterion) => criterionIds.includes(criterion.id)),
      memberId,
      model,
    }));
  }

  @ResolveField(() => ScoringProgressType, { description: 'How far the panel is.' })
  progress(@Parent() model: StoredModel, @Context() ask: Ask) {
    return ask.read((tx, actor) => scoringProgress(tx, actor, model));
  }
}
