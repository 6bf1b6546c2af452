import './catalogue';
import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { startingCycle } from '../../../shared/session/use-cycle';
import { useWorkspace } from '../../../shared/session/workspace';
import { Loaded } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { PlansQuery } from '../plan-operations';
import { Rerun } from './rerun';

const Plans = ({ cycleId }: { readonly cycleId: string }) => {
  const { t } = useTranslation('studio');
  const { t: c } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const [running, setRunning] = useState<string | null>(null);
  const [answer, again] = useQuery({ query: PlansQuery, variables: { cycleId } });
  return (
    <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
      {({ plans }) => {
        const submitted = plans.filter((plan) => plan.submittedAt !== null);
        const shown = submitted.find((plan) => plan.id === chosen) ?? submitted[0];
        if (!shown) return <Text size="sm">{t('rerun.none')}</Text>;
        return (
          <Stack gap="sm">
            <Group align="end">
              <Select
                label={t('plan')}
                data={submitted.map((plan) => ({
                  value: plan.id,
                  label: `${plan.name} · ${c(`state.${plan.state}`)}`,
                }))}
                allowDeselect={false}
                value={shown.id}
                onChange={setChosen}
                miw={260}
              />
              <Button variant="default" className="no-print" onClick={() => setRunning(shown.id)}>
                {t('inputs.rerun')}
              </Button>
            </Group>
            {running === shown.id ? <Rerun key={shown.id} planId={shown.id} objective={shown.objective} /> : null}
          </Stack>
        );
      }}
    </Loaded>
  );
};

/** Solves a submitted plan again on what it was made from, and says whether the new run equals it. */
export const RerunPlans = () => {
  const { t } = useTranslation('studio');
  const { member, cycles } = useWorkspace();
  const [cycleId, setCycleId] = useState(startingCycle(member, cycles)?.id ?? null);
  if (!cycleId) return null;
  return (
    <Section title={t('rerun.title')}>
      <Text size="sm" c="dimmed" maw="75ch">
        {t('rerun.text')}
      </Text>
      <Select
        label={t('rerun.cycle')}
        data={cycles.map((cycle) => ({ value: cycle.id, label: cycle.name }))}
        allowDeselect={false}
        value={cycleId}
        onChange={setCycleId}
        maw={360}
      />
      <Plans key={cycleId} cycleId={cycleId} />
    </Section>
  );
};
