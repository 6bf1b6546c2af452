import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { cycleById } from '../../envelope/cycle.store';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { notFound } from '../../platform/graphql/faults';
import {
  ProposePlanInput,
  ProposePlanResult,
  SubmitPlanResult,
  UpdatePlanInput,
  UpdatePlanResult,
  WithdrawPlanResult,
} from './plan-input.graphql';
import { changeOf, requestOf } from './plan-request';
import { PlanType } from './plan.graphql';
import { planById, plansOf } from './plan.store';
import { proposePlan } from './propose-plan';
import { Planner } from './solving-planner';
import { submitPlan } from './submit-plan';
import { updatePlan } from './update-plan';
import { withdrawPlan } from './withdraw-plan';

const id = { type: () => ID, description: 'The plan.' };
const version = { type: () => Int, description: 'Version of the plan that was read.' };

@Resolver()
export class PlanResolver {
  constructor(private readonly planner: Planner) {}

  @Allow('plans')
  @Query(() => [PlanType], { description: 'Plans of a cycle that may be seen, the oldest first.' })
  plans(@Args('cycleId', { type: () => ID, description: 'The funding cycle.' }) cycleId: string, @Context() ask: Ask) {
    return ask.read(async (tx) => {
      const cycle = await cycleById(tx, cycleId);
      if (!cycle) throw notFound();
      return plansOf(tx, cycle.id);
    });
  }

  @Allow('plan')
  @Query(() => PlanType, { description: 'One plan.' })
  plan(@Args('id', id) planId: string, @Context() ask: Ask) {
    return ask.read(async (tx) => (await planById(tx, planId)) ?? Promise.reject(notFound()));
  }

  @Allow('proposePlan')
  @Mutation(() => ProposePlanResult, { description: 'Builds the best plan inside the cap, as a draft.' })
  proposePlan(@Args('input', { description: 'What to build it from.' }) input: ProposePlanInput, @Context() ask: Ask) {
    const request = { args: requestOf(input), taskId: input.taskId ?? null };
    return this.planner.act(ask, 'proposePlan', request, proposePlan, planById);
  }

  @Allow('updatePlan')
  @Mutation(() => UpdatePlanResult, { description: 'Changes a draft and solves it anew.' })
  updatePlan(
    @Args('id', id) planId: string,
    @Args('expectedVersion', version) expectedVersion: number,
    @Args('input', { description: 'What to change.' }) input: UpdatePlanInput,
    @Context() ask: Ask,
  ) {
    const args = { id: planId, expectedVersion, change: changeOf(input) };
    return this.planner.act(ask, 'updatePlan', { args, taskId: input.taskId ?? null }, updatePlan, planById);
  }

  @Allow('submitPlan')
  @Mutation(() => SubmitPlanResult, { description: 'Freezes a draft and holds its money for the decision.' })
  submitPlan(
    @Args('id', id) planId: string,
    @Args('expectedVersion', version) expectedVersion: number,
    @Context() ask: Ask,
  ) {
    return ask.act('submitPlan', { id: planId, expectedVersion }, submitPlan, planById);
  }

  @Allow('withdrawPlan')
  @Mutation(() => WithdrawPlanResult, {
    description: 'Takes back a plan that nobody has decided; its money is released.',
  })
  withdrawPlan(
    @Args('id', id) planId: string,
    @Args('expectedVersion', version) expectedVersion: number,
    @Args('reason', { description: 'Why, in words.' }) reason: string,
    @Context() ask: Ask,
  ) {
    return ask.act('withdrawPlan', { id: planId, expectedVersion, reason }, withdrawPlan, planById);
  }
}
