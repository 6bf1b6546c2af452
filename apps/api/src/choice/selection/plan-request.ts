import { NO_FURTHER, type PlanOverride } from '@clout/domain';
import { furtherOf } from './further-input.graphql';
import type { PlanOverrideInput, ProposePlanInput, UpdatePlanInput } from './plan-input.graphql';
import { PLAN_SECONDS, type PlanChange, type PlanRequest } from './read-plan-inputs';

const overridesOf = (list: readonly PlanOverrideInput[]): readonly PlanOverride[] =>
  list.map(({ initiativeId, optionId, reason, expiresOn }) => ({
    initiativeId,
    optionId: optionId ?? null,
    reason,
    expiresOn: expiresOn ?? null,
  }));

/** What the input asks for, with everything said. */
export const requestOf = (input: ProposePlanInput): PlanRequest & { readonly cycleId: string } => ({
  cycleId: input.cycleId,
  name: input.name,
  objective: input.objective,
  seconds: input.seconds ?? PLAN_SECONDS,
  maximumItems: input.constraints?.maximumItems ?? null,
  further: { ...NO_FURTHER, ...furtherOf(input) },
  forced: overridesOf(input.forced),
  excluded: overridesOf(input.excluded),
});

/** What the input changes; what it leaves out is left out. */
export const changeOf = (input: UpdatePlanInput): PlanChange => ({
  further: furtherOf(input),
  ...(input.name ? { name: input.name } : {}),
  ...(input.objective ? { objective: input.objective } : {}),
  ...(typeof input.seconds === 'number' ? { seconds: input.seconds } : {}),
  ...(input.constraints ? { maximumItems: input.constraints.maximumItems ?? null } : {}),
  ...(input.forced ? { forced: overridesOf(input.forced) } : {}),
  ...(input.excluded ? { excluded: overridesOf(input.excluded) } : {}),
});
