import { Stack } from '@mantine/core';
import { PlanFurther } from '../plan-further';
import { PlanInputs } from './plan-inputs';

/** What the plan was solved for, and what it was made from. */
export const Aims = ({ planId }: { readonly planId: string }) => (
  <Stack gap="xl">
    <PlanFurther planId={planId} />
    <PlanInputs planId={planId} />
  </Stack>
);
