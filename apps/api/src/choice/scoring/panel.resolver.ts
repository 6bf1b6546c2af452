import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FundingCycleType } from '../../envelope/cycle.graphql';
import { MemberType } from '../../organisation/organisation.graphql';
import { memberOf } from '../../organisation/organisation.lookup';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { DateTimeScalar } from '../../platform/graphql/scalars';
import { cycleOf } from '../../proposal/initiative/initiative.lookup';
import { invitePanellists } from './invite-panellists';
import {
  CYCLE,
  InvitePanellistsResult,
  PanelInvitationType,
  ReleasePanellistResult,
  ScoreChangeType,
} from './panel.graphql';
import { openTasks, type PanelInvitation, panelInvitations } from './read-panel';
import { scoringModel } from './read-scoring';
import { releasePanellist } from './release-panellist';
import { changesOf, criteriaOf, standingsOf } from './panel.lookup';
import type { StoredScore } from './score.store';
import type { StoredModel } from './scoring-model.store';
import { CriterionType, PanelAssignmentType, ScoreType, ScoringProgressType } from './scoring.graphql';

/** A row of the panel as its fields are resolved from. */
interface PanelRow {
  readonly memberId: string;
  readonly model: StoredModel;
}

@Resolver(() => PanelInvitationType)
export class PanelResolver {
  @Allow('invitePanellists')
  @Mutation(() => InvitePanellistsResult, {
    description: 'Asks members to score criteria, in INTAKE, and in SCORING until the reveal; who does already stays.',
  })
  invitePanellists(
    @Args('cycleId', CYCLE) cycleId: string,
    @Args('criterionIds', { type: () => [ID], description: 'Criteria of the cycle.' }) criterionIds: string[],
    @Args('memberIds', { type: () => [ID], description: 'Members with the role PANELLIST.' }) memberIds: string[],
    @Context() ask: Ask,
  ) {
    return ask.act('invitePanellists', { cycleId, criterionIds, memberIds }, invitePanellists, scoringModel);
  }

  @Allow('releasePanellist')
  @Mutation(() => ReleasePanellistResult, {
    description: 'Takes a panellist who cannot go on off the panel until the reveal; the scores they gave stay.',
  })
  releasePanellist(
    @Args('cycleId', CYCLE) cycleId: string,
    @Args('memberId', { type: () => ID, description: 'Who is on the panel.' }) memberId: string,
    @Args('reason', { description: 'Why, 1 to 2000 characters.' }) reason: string,
    @Context() ask: Ask,
  ) {
    return ask.act('releasePanellist', { cycleId, memberId, reason }, releasePanellist, scoringModel);
  }

  @Allow('panelInvitations')
  @Query(() => [PanelInvitationType], { description: 'Where you are asked to score, the newest cycle first.' })
  panelInvitations(@Context() ask: Ask) {
    return ask.read(panelInvitations);
  }

  @ResolveField(() => FundingCycleType, { description: 'The funding cycle.' })
  cycle(@Parent() { cycleId }: PanelInvitation, @Context() ask: Ask) {
    return cycleOf(ask, cycleId);
  }

  @ResolveField(() => [CriterionType], { description: 'What to score.' })
  async criteria(@Parent() { cycleId, criterionIds }: PanelInvitation, @Context() ask: Ask) {
    return (await criteriaOf(ask, cycleId)).filter((criterion) => criterionIds.includes(criterion.id));
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Who asked.' })
  invitedBy(@Parent() { invitedBy }: PanelInvitation, @Context() ask: Ask) {
    return memberOf(ask, invitedBy);
  }

  @ResolveField(() => Int, { description: 'How many scores you still have to give; 0 before SCORING.' })
  open(@Parent() { cycleId }: PanelInvitation, @Context() ask: Ask) {
    return ask.read((tx, actor) => openTasks(tx, actor, cycleId));
  }
}

@Resolver(() => PanelAssignmentType)
export class PanelAssignmentResolver {
  @ResolveField(() => ScoringProgressType, { description: 'How far this panellist is; counts only.' })
  async progress(@Parent() { model, memberId }: PanelRow, @Context() ask: Ask) {
    return (await standingsOf(ask, model)).get(memberId)?.progress;
  }

  @ResolveField(() => DateTimeScalar, {
    nullable: true,
    description: 'When they were last invited; null where the whole panel was set at once.',
  })
  async invitedAt(@Parent() { model, memberId }: PanelRow, @Context() ask: Ask) {
    return (await standingsOf(ask, model)).get(memberId)?.invitedAt;
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Who invited them.' })
  async invitedBy(@Parent() { model, memberId }: PanelRow, @Context() ask: Ask) {
    return memberOf(ask, (await standingsOf(ask, model)).get(memberId)?.invitedBy ?? null);
  }
}

@Resolver(() => ScoreType)
export class ScoreChangesResolver {
  @ResolveField(() => [ScoreChangeType], { description: 'What it was before, oldest first.' })
  changes(@Parent() score: StoredScore, @Context() ask: Ask) {
    return changesOf(ask, score);
  }
}
