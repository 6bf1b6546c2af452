import { Stack } from '@mantine/core';
import { PlanFurther } from '../plan-further';
import type { StudioPlan } from './operations';
import { PlanInputs } from './plan-inputs';

/** What the plan was solved for, and what it was made from. */
export const Aims = ({ plan }: { readonly plan: StudioPlan }) => (
  <Stack gap="xl">
    <PlanFurther planId={plan.id} />
    <PlanInputs planId={plan.id} objective={plan.objective} />
  </Stack>
);
