import {
  INITIATIVE_STATES,
  composePortfolio,
  type ComposedPortfolio,
  type Plan,
  type PlanRules,
  type Result,
} from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';
import { notFound, wrongState } from '../../platform/graphql/faults';
import { planProblem, type PlanProblem } from '../selection/plan-problem';
import { planById } from '../selection/plan.store';

/** A plan with what it was chosen from, read whole whoever asks. */
export interface ExplainedPlan extends PlanProblem {
  readonly plan: Plan;
  /** What would be chosen from under other rules of the plan. */
  readonly under: (rules: PlanRules) => Result<ComposedPortfolio>;
}

/**
 * Reads a plan with what it was chosen from. It sees every unit's initiatives, or a certificate would be computed on a
 * part of the plan: what is answered to a unit is about its own initiative, and other units' names are taken out of it.
 */
export async function explainedPlan(tx: Tx, planId: string): Promise<ExplainedPlan> {
  await tx.scope({ sight: 'ALL', initiative_states: INITIATIVE_STATES.join(',') });
  const plan = await planById(tx, planId);
  if (!plan) throw notFound();
  const problem = await planProblem(tx, plan);
  if (!problem.ok) throw wrongState([problem.refusal.message, problem.refusal.remedy].filter(Boolean).join(' '));
  const { candidates, room, around } = problem.value.inputs;
  return { ...problem.value, plan, under: (rules) => composePortfolio(candidates, rules, room, around) };
}
