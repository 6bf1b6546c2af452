import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { pointsText } from '@clout/domain';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { changedSince } from './changed-since';
import { comparedPlans } from './compared-plans';
import { copyPlan } from './copy-plan';
import { takeByHand } from './hand-plan';
import {
  CopyPlanResult,
  HandChangeInput,
  HandPlanResult,
  PlanComparisonType,
  PlanPreviewType,
  PlanRerunType,
} from './plan-work.graphql';
import { planById } from './plan.store';
import { previewPlan } from './preview-plan';
import { rerunPlan } from './rerun-plan';
import { shownComparison, shownPreview } from './shown-work';
import { Planner } from './solving-planner';

const plan = { type: () => ID, description: 'The plan.' };
const changes = { type: () => [HandChangeInput], description: 'What to take and what to drop.' };
const changesOf = (list: readonly HandChangeInput[]) =>
  list.map(({ initiativeId, optionId = null }) => ({ initiativeId, optionId }));

@Resolver()
export class PlanWorkResolver {
  constructor(private readonly planner: Planner) {}

  @Allow('copyPlan')
  @Mutation(() => CopyPlanResult, { description: 'Makes a new draft with the lines and rules of a plan.' })
  copyPlan(
    @Args('id', plan) id: string,
    @Args('name', { description: 'Name of the new plan.' }) name: string,
    @Context() ask: Ask,
  ) {
    return ask.act('copyPlan', { id, name }, copyPlan, planById);
  }

  @Allow('handPlan')
  @Mutation(() => HandPlanResult, {
    description:
      'Takes and drops options of a draft by hand, where no rule breaks; units that bought by votes no longer do.',
  })
  handPlan(
    @Args('id', plan) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'Version of the plan that was read.' }) version: number,
    @Args('changes', changes) list: HandChangeInput[],
    @Context() ask: Ask,
  ) {
    const args = { id, expectedVersion: version, changes: changesOf(list) };
    return this.planner.act(ask, 'handPlan', { args, taskId: null }, takeByHand, planById);
  }

  @Allow('previewPlan')
  @Query(() => PlanPreviewType, { description: 'A draft as it would be after changes by hand; nothing is saved.' })
  previewPlan(
    @Args('planId', plan) id: string,
    @Args('changes', changes) list: HandChangeInput[],
    @Context() ask: Ask,
  ) {
    return ask.read(async (tx) => shownPreview(ask, await previewPlan(tx, id, changesOf(list))));
  }

  @Allow('comparePlans')
  @Query(() => PlanComparisonType, { description: 'Two to six plans of one cycle side by side.' })
  comparePlans(
    @Args('ids', { type: () => [ID], description: 'The plans, each once.' }) ids: string[],
    @Context() ask: Ask,
  ) {
    return ask.read(async (tx) => shownComparison(ask, await comparedPlans(tx, ids)));
  }

  @Allow('rerunPlan')
  @Query(() => PlanRerunType, { description: 'Solves a plan again on the inputs that it keeps; nothing is changed.' })
  async rerunPlan(@Args('id', plan) id: string, @Context() ask: Ask) {
    const { inputs, ...again } = await rerunPlan(ask, this.planner.solver, id);
    return {
      ...again,
      value: pointsText(again.value),
      bound: pointsText(again.bound),
      betterBy: pointsText(again.betterBy),
      changed: await ask.read((tx) => changedSince(tx, again.plan, inputs)),
    };
  }
}
