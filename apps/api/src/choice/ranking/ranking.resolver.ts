import { Args, Context, ID, Info, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RankedBy } from '@clout/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { FundingCycleType } from '../../envelope/cycle.graphql';
import { memberOf } from '../../organisation/organisation.lookup';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { TASK_ID } from '../../platform/tasks/task.graphql';
import { Tasks } from '../../platform/tasks/tasks';
import { actAsTask } from '../../platform/tasks/under-task';
import { FundingOptionType } from '../../proposal/initiative/funding-option.graphql';
import { InitiativeType } from '../../proposal/initiative/initiative.graphql';
import { cycleOf, initiativesOf } from '../../proposal/initiative/initiative.lookup';
import { scoresOfInitiatives } from '../scoring/score.store';
import { PanelScoreType, RankedByEnum, RankingEntryType, RankingType, RevealScoresResult } from './ranking.graphql';
import { measuredEntries, readRankingBy } from './measured-ranking';
import { countRanked } from './ranking.store';
import { rankingEntries, readRanking, type RankingHead, type ShownEntry } from './read-ranking';
import { revealScores } from './reveal-scores';
import { wantedOfEntries } from './wanted-of-entries';

const cycle = { type: () => ID, description: 'The funding cycle.' };

@Resolver(() => RankingType)
export class RankingResolver {
  constructor(private readonly tasks: Tasks) {}

  @Allow('ranking')
  @Query(() => RankingType, {
    description:
      'The ranking of a cycle; WRONG_STATE before the reveal. By another measure for those who see all units.',
  })
  ranking(
    @Args('cycleId', cycle) cycleId: string,
    @Args('by', { type: () => RankedByEnum, defaultValue: 'SCORE', description: 'What to put first.' }) by: RankedBy,
    @Context() ask: Ask,
  ) {
    return ask.read((tx, actor) => readRankingBy(tx, actor, cycleId, by));
  }

  @Allow('revealScores')
  @Mutation(() => RevealScoresResult, { description: 'Reveals the blind scores and keeps the ranking they make.' })
  revealScores(
    @Args('cycleId', cycle) cycleId: string,
    @Args('taskId', TASK_ID) taskId: string | null,
    @Context() ask: Ask,
  ) {
    return actAsTask(ask, this.tasks, taskId ?? null, (task) =>
      ask.act('revealScores', { cycleId }, (tx, actor, args) => revealScores(tx, actor, args, task), readRanking),
    );
  }

  @ResolveField(() => FundingCycleType, { description: 'The funding cycle.' })
  cycle(@Parent() head: RankingHead, @Context() ask: Ask) {
    return cycleOf(ask, head.id);
  }

  @ResolveField(() => Int, { description: 'How many places may be seen.' })
  totalCount(@Parent() head: RankingHead, @Context() ask: Ask) {
    return ask.read((tx) => countRanked(tx, head.id));
  }

  @ResolveField(() => [RankingEntryType], { description: 'Places in order.' })
  entries(
    @Parent() head: RankingHead,
    @Args('first', { type: () => Int, defaultValue: 100, description: 'How many, 1 to 200.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor to go on after.' }) after: string | null,
    @Info() info: GraphQLResolveInfo,
    @Context() ask: Ask,
  ) {
    const request = { first, after, wanted: wantedOfEntries(info) };
    return ask.read((tx) => (head.by === 'SCORE' ? rankingEntries : measuredEntries)(tx, head, request));
  }
}

@Resolver(() => RankingEntryType)
export class RankingEntryResolver {
  @ResolveField(() => InitiativeType, { description: 'The initiative.' })
  async initiative(@Parent() entry: ShownEntry, @Context() ask: Ask) {
    return (await initiativesOf(ask, entry.page.ids)).get(entry.initiativeId);
  }

  @ResolveField(() => FundingOptionType, { description: 'The option its sponsor proposes.' })
  async option(@Parent() entry: ShownEntry, @Context() ask: Ask) {
    const initiative = (await initiativesOf(ask, entry.page.ids)).get(entry.initiativeId);
    return initiative?.options.find((option) => option.id === entry.optionId);
  }

  @ResolveField(() => [PanelScoreType], { description: 'Every panellist’s score.' })
  async scores(@Parent() { page, initiativeId }: ShownEntry, @Context() ask: Ask) {
    const all = await ask.once(`scores ${page.cycleId} ${page.ids[0]} ${page.ids.length}`, (tx) =>
      scoresOfInitiatives(tx, page.cycleId, page.ids),
    );
    const own = all.filter((score) => score.initiativeId === initiativeId);
    return Promise.all(own.map(async (score) => ({ ...score, panellist: await memberOf(ask, score.panellistId) })));
  }
}
