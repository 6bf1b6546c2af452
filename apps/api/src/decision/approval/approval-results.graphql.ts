import { PlanType } from '../../choice/selection/plan.graphql';
import { resultUnion } from '../../platform/graphql/rejection.graphql';

const plan = { type: PlanType, typeName: 'Plan' };

export const DecidePlanResult = resultUnion('DecidePlanResult', plan, ['StaleVersion', 'CapExceeded']);
export const ReturnPlanResult = resultUnion('ReturnPlanResult', plan, ['StaleVersion']);
export const ClearConditionResult = resultUnion('ClearConditionResult', plan);
export const ReverseDecisionResult = resultUnion('ReverseDecisionResult', plan, ['StaleVersion']);
