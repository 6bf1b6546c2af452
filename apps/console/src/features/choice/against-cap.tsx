import { Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../shared/format/use-format';
import { CapGauge } from '../../shared/ui/cap-gauge';
import { Loaded } from '../../shared/ui/loaded';
import { Section } from '../../shared/ui/page';
import { CapQuery } from './plan-acts-operations';
import type { PlanData } from './plan-operations';

/** The plan's totals against the headroom that is left; once submitted, its money already stands among the held. */
export const AgainstCap = ({ plan }: { readonly plan: PlanData }) => {
  const { t } = useTranslation('choice');
  const { t: c } = useTranslation();
  const format = useFormat();
  const [answer, again] = useQuery({ query: CapQuery, variables: { cycleId: plan.cycle.id } });
  const amounts = { IN_YEAR: plan.inYear, RUN_RATE: plan.runRate };
  const draft = ['DRAFT', 'RETURNED', 'WITHDRAWN'].includes(plan.state);
  return (
    <Section title={t('plans.cap')}>
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ envelope }) => (
          <Paper withBorder p="md">
            <Stack gap="xl">
              {envelope.measures
                .filter((figures) => figures.period === 'YEAR')
                .map((figures) => (
                  <div key={figures.measure}>
                    <CapGauge figures={figures} proposed={draft ? amounts[figures.measure] : undefined} />
                    {draft ? null : (
                      <Text size="sm" c="dimmed" mt="xs">
                        {c('gauge.proposed')}: {format.money(amounts[figures.measure])}
                      </Text>
                    )}
                  </div>
                ))}
            </Stack>
          </Paper>
        )}
      </Loaded>
    </Section>
  );
};
