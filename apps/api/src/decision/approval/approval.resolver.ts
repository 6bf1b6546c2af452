import { Args, Context, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { DecisionMode, Plan } from '@clout/domain';
import { PlanType } from '../../choice/selection/plan.graphql';
import { planById } from '../../choice/selection/plan.store';
import { memberOf } from '../../organisation/organisation.lookup';
import { MemberType } from '../../organisation/organisation.graphql';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { DecidePlanInput, DecisionType, LineDecisionInput, ModeEnum } from './approval.graphql';
import {
  ClearConditionResult,
  DecidePlanResult,
  ReturnPlanResult,
  ReverseDecisionResult,
} from './approval-results.graphql';
import { clearCondition } from './clear-condition';
import { decidePlan } from './decide-plan';
import { decisionsOf } from './decision.store';
import type { Decision } from './decision.table';
import { returnPlan } from './return-plan';
import { SignedAsEnum } from './signature.graphql';
import { warningsIf, warningsOf } from './warnings-of';
import { reverseDecision } from './reverse-decision';

const arg = (description: string) => ({ description });
const idArg = (description: string) => ({ type: () => ID, description });
const versionArg = { type: () => Int, description: 'Version of the plan that was read.' };
const tokenArg = {
  type: () => String,
  nullable: true,
  description: 'Token of reauthenticate; left out, the session’s own fresh one is used.',
};

@Resolver()
export class ApprovalResolver {
  @Allow('decidePlan')
  @Mutation(() => DecidePlanResult, {
    description: 'Decides a submitted plan; what is approved is committed with the last signature.',
  })
  decidePlan(@Args('input', arg('The decision.')) input: DecidePlanInput, @Context() ask: Ask) {
    return ask.act('decidePlan', { input }, decidePlan, planById);
  }

  @Allow('returnPlan')
  @Mutation(() => ReturnPlanResult, { description: 'Gives a submitted plan back; the money it held is released.' })
  returnPlan(
    @Args('id', idArg('The plan.')) id: string,
    @Args('expectedVersion', versionArg) expectedVersion: number,
    @Args('reason', arg('What must change.')) reason: string,
    @Context() ask: Ask,
  ) {
    return ask.act('returnPlan', { id, expectedVersion, reason }, returnPlan, planById);
  }

  @Allow('clearCondition')
  @Mutation(() => ClearConditionResult, { description: 'Clears the condition of a line, so that it may spend.' })
  clearCondition(
    @Args('id', idArg('The plan line.')) id: string,
    @Args('note', arg('What shows that the condition is met.')) note: string,
    @Context() ask: Ask,
  ) {
    return ask.act('clearCondition', { id, note }, clearCondition, planById);
  }

  @Allow('reverseDecision')
  @Mutation(() => ReverseDecisionResult, {
    description: 'Takes committed, unspent lines back and releases their money.',
  })
  reverseDecision(
    @Args('id', idArg('The decided plan, or one of its decisions.')) id: string,
    @Args('lineIds', { type: () => [ID], nullable: true, description: 'Plan lines; left out, every committed one.' })
    lineIds: string[] | null,
    @Args('expectedVersion', versionArg) expectedVersion: number,
    @Args('reason', arg('Why it is taken back.')) reason: string,
    @Args('reauthToken', tokenArg) reauthToken: string | null,
    @Context() ask: Ask,
  ) {
    return ask.act('reverseDecision', { id, lineIds, expectedVersion, reason, reauthToken }, reverseDecision, planById);
  }
}

@Resolver(() => PlanType)
export class PlanDecisionsResolver {
  @ResolveField(() => [DecisionType], { description: 'What was decided about the plan, in order.' })
  decisions(@Parent() plan: Plan, @Context() ask: Ask) {
    return ask.read((tx) => decisionsOf(tx, plan.id));
  }

  @ResolveField(() => [String], {
    description:
      'What a decided plan no longer keeps: floors, ceilings, forced items, items on a part, parts without an answer.',
  })
  warnings(@Parent() plan: Plan, @Context() ask: Ask) {
    return warningsOf(ask, plan);
  }

  @ResolveField(() => [String], {
    description: 'The warnings it would have if it were decided so; nothing is decided. Empty for an invalid decision.',
  })
  warningsIf(
    @Parent() plan: Plan,
    @Args('mode', { type: () => ModeEnum, description: 'All lines at once, or line by line.' }) mode: DecisionMode,
    @Args('lines', { type: () => [LineDecisionInput], defaultValue: [], description: 'For BY_LINE: every line, once.' })
    lines: LineDecisionInput[],
    @Context() ask: Ask,
  ) {
    return warningsIf(ask, plan, { mode, lines });
  }
}

@Resolver(() => DecisionType)
export class DecisionFieldsResolver {
  @ResolveField(() => MemberType, { description: 'Who decided.' })
  decidedBy(@Parent() decision: Decision, @Context() ask: Ask) {
    return memberOf(ask, decision.decidedBy);
  }

  @ResolveField(() => SignedAsEnum, { description: 'In whose name.' })
  actingAs(@Parent() { decidedAs }: Decision) {
    return decidedAs === 'COO' ? 'ROLE' : decidedAs;
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'With DELEGATE: the COO who lent the authority.' })
  decidedFor(@Parent() decision: Decision, @Context() ask: Ask) {
    return memberOf(ask, decision.decidedFor);
  }
}
