import '../../shared/certificate/catalogue';
import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Loading } from '../../shared/ui/loaded';
import { Section } from '../../shared/ui/page';
import { StateBadge } from '../../shared/ui/state-badge';
import { PlansWithoutQuery } from './would-fund-operations';

const Certificate = lazy(() => import('../../shared/certificate/certificate'));

/** For each plan that leaves the initiative out: why, and what would have funded it. */
export const WouldFund = (props: { readonly id: string; readonly cycleId: string }) => {
  const { t } = useTranslation('certificate');
  const [opened, setOpened] = useState<string | null>(null);
  const [{ data }] = useQuery({ query: PlansWithoutQuery, variables: { cycleId: props.cycleId } });
  const plans = (data?.plans ?? []).flatMap((plan) =>
    plan.notFunded
      .filter(({ initiative }) => initiative.id === props.id)
      .map(({ reason }) => ({ id: plan.id, name: plan.name, state: plan.state, reason })),
  );
  if (plans.length === 0) return null;
  return (
    <Section title={t('mine')}>
      {plans.map((plan) => (
        <Paper key={plan.id} withBorder p="md">
          <Stack gap="sm">
            <Group gap="xs">
              <Text fw={600}>{t('inPlan', { plan: plan.name })}</Text>
              <StateBadge state={plan.state} />
            </Group>
            {opened === plan.id ? (
              <Suspense fallback={<Loading />}>
                <Certificate planId={plan.id} initiativeId={props.id} />
              </Suspense>
            ) : (
              <>
                <Text size="sm">{t('reason', { reason: plan.reason })}</Text>
                <Button variant="default" size="xs" w="fit-content" onClick={() => setOpened(plan.id)}>
                  {t('open')}
                </Button>
              </>
            )}
          </Stack>
        </Paper>
      ))}
    </Section>
  );
};
