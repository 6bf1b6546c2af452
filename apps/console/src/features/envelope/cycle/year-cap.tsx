import { Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { useWorkspace } from '../../../shared/session/workspace';
import { CapGauge } from '../../../shared/ui/cap-gauge';
import { Loaded } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { YearCapQuery } from './operations';

const Gauges = ({ cycleId }: { readonly cycleId: string }) => {
  const { t } = useTranslation('openCycle');
  const format = useFormat();
  const [answer, again] = useQuery({ query: YearCapQuery, variables: { cycleId } });
  return (
    <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
      {({ envelope }) => (
        <Paper withBorder p="md">
          <Stack gap="xl">
            {envelope.yearMeasures
              .filter((figures) => figures.period === 'YEAR')
              .map((figures) => (
                <CapGauge key={figures.measure} figures={figures} />
              ))}
            <Text size="sm" c="dimmed">
              {t('yearAsOf', { when: format.dateTime(envelope.asOf) })}
            </Text>
          </Stack>
        </Paper>
      )}
    </Loaded>
  );
};

/** How full the year's cap is already by the cycles that share it; nothing while the year has none. */
export const YearCap = ({ year }: { readonly year: number }) => {
  const { t } = useTranslation('openCycle');
  const { cycles } = useWorkspace();
  const other = cycles.find((cycle) => cycle.fiscalYear === year);
  if (!other) return null;
  return (
    <Section title={t('yearCap', { year })}>
      <Gauges cycleId={other.id} />
    </Section>
  );
};
