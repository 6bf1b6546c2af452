import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PlanType } from '../../choice/selection/plan.graphql';
import { planById } from '../../choice/selection/plan.store';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { readRequirements } from './read-signatures';
import { signPlan } from './sign-plan';
import { ApprovalRequirementsType, SignPlanResult } from './signature.graphql';
import { waitingPlans } from './waits-for';

@Resolver()
export class SignatureResolver {
  @Allow('decisionQueue')
  @Query(() => [PlanType], {
    description: 'Plans that the signed-in member may decide or sign, the oldest first.',
  })
  decisionQueue(@Context() ask: Ask) {
    return ask.read(waitingPlans);
  }

  @Allow('approvalRequirements')
  @Query(() => ApprovalRequirementsType, { description: 'Which roles must sign a plan, how many, and who has.' })
  approvalRequirements(
    @Args('planId', { type: () => ID, description: 'The plan.' }) planId: string,
    @Context() ask: Ask,
  ) {
    return readRequirements(ask, planId);
  }

  @Allow('signPlan')
  @Mutation(() => SignPlanResult, {
    description: 'Adds a required signature to a decided plan; the last one commits the money.',
  })
  signPlan(
    @Args('id', { type: () => ID, description: 'The plan.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'Version of the plan that was read.' })
    expectedVersion: number,
    @Args('reauthToken', {
      type: () => String,
      nullable: true,
      description: 'Token of reauthenticate; left out, the session’s own fresh one is used.',
    })
    reauthToken: string | null,
    @Context() ask: Ask,
  ) {
    return ask.act('signPlan', { id, expectedVersion, reauthToken }, signPlan, planById);
  }
}
