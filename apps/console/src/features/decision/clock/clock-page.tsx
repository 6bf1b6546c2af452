import './catalogue';
import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { useCycle } from '../../../shared/session/use-cycle';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Page, Section } from '../../../shared/ui/page';
import { ClockItems } from './clock-items';
import { DeskTotals } from './desk-totals';
import { OpenAppeals } from './open-appeals';
import { type Clock, ClockQuery } from './operations';
import { WhoTotals } from './who-totals';

const SHOWN = ['waiting', 'all'] as const;

/** When desks are reminded and those above them told, by the organisation's settings. */
const Rules = ({ clock }: { readonly clock: Clock }) => {
  const { t } = useTranslation('clock');
  const { remindAfterDays: remind, escalateAfterDays: escalate } = clock.settings;
  if (remind === null) return <Text size="sm">{t('noReminders')}</Text>;
  return (
    <Text size="sm">
      {t('reminders', { count: remind })} {escalate === null ? '' : t('escalation', { count: escalate })}
    </Text>
  );
};

const Content = ({ clock, cycleId }: { readonly clock: Clock; readonly cycleId: string }) => {
  const { t } = useTranslation('clock');
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('waiting');
  const items = clock.items.filter((item) => shown === 'all' || item.waiting);
  if (clock.items.length === 0) return <Empty title={t('emptyTitle')} text={t('emptyText')} />;
  return (
    <Stack gap="xl">
      <Section
        title={t('byDesk')}
        methods={['cost_of_delay']}
        aside={<ExportButtons table="clock-desks" variables={{ cycleId }} label={t('byDesk')} />}
      >
        <Rules clock={clock} />
        <DeskTotals clock={clock} />
      </Section>
      <OpenAppeals />
      <Section
        title={t('byItem')}
        aside={
          <Group gap="xs">
            <ExportButtons
              table="clock"
              variables={{ cycleId, waitingOnly: shown === 'waiting' }}
              label={t('byItem')}
            />
            <SegmentedControl
              aria-label={t('show')}
              value={shown}
              onChange={(value) => setShown(value === 'all' ? 'all' : 'waiting')}
              data={SHOWN.map((value) => ({ value, label: t(`shown.${value}`) }))}
            />
          </Group>
        }
      >
        {items.length === 0 ? <Empty title={t('nothingWaits')} /> : <ClockItems items={items} />}
      </Section>
      <WhoTotals clock={clock} cycleId={cycleId} />
    </Stack>
  );
};

/** How long each initiative and plan of a cycle has waited at which desk, and what the waiting has cost. */
export default function ClockPage() {
  const { t } = useTranslation('clock');
  const format = useFormat();
  const cycle = useCycle();
  const [answer, again] = useQuery({
    query: ClockQuery,
    variables: { cycleId: cycle.id },
    requestPolicy: 'cache-and-network',
  });
  const asOf = answer.data?.decisionClock.asOf;
  return (
    <Page title={t('title')} lead={asOf ? t('lead', { when: format.dateTime(asOf) }) : t('leadBefore')}>
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ decisionClock }) => <Content clock={decisionClock} cycleId={cycle.id} />}
      </Loaded>
    </Page>
  );
}
