import { Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import type { ResultOf } from '../../../shared/graphql/graphql';
import { CapGauge } from '../../../shared/ui/cap-gauge';
import { Loaded } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import type { PlanToDecide } from '../operations';
import { CapToDecideQuery } from './operations';

type Figures = ResultOf<typeof CapToDecideQuery>['envelope']['measures'][number];

/** What the choices commit so far, in minor units. */
export interface Committed {
  readonly inYear: bigint;
  readonly runRate: bigint;
}

export const useCap = (cycleId: string) => useQuery({ query: CapToDecideQuery, variables: { cycleId } });

/** The limit as it stands without this plan, whose money is held until it is decided. */
export const withoutPlan = (figures: Figures, plan: Pick<PlanToDecide, 'inYear' | 'runRate'>): Figures => {
  const own = BigInt(figures.measure === 'IN_YEAR' ? plan.inYear : plan.runRate);
  const held = BigInt(figures.held);
  return { ...figures, held: (held > own ? held - own : 0n).toString() };
};

/** Both limits with what the choices would commit: they move with every tick. */
export const CapAsYouDecide = (props: { readonly plan: PlanToDecide; readonly committed: Committed }) => {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const { plan, committed } = props;
  const [answer, again] = useCap(plan.cycle.id);
  return (
    <Section title={t('cap.title')}>
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ envelope }) => (
          <Paper withBorder p="md">
            <Stack gap="lg">
              {envelope.measures
                .filter((figures) => figures.period === 'YEAR')
                .map((figures) => (
                  <CapGauge
                    key={figures.measure}
                    figures={withoutPlan(figures, plan)}
                    proposed={(figures.measure === 'IN_YEAR' ? committed.inYear : committed.runRate).toString()}
                  />
                ))}
              <Text size="sm" c="dimmed">
                {t('cap.asOf', { when: format.dateTime(envelope.asOf) })}
              </Text>
            </Stack>
          </Paper>
        )}
      </Loaded>
    </Section>
  );
};

/** The limit of the year as one bar for the bar of totals, where the figures stand in words beside it. */
export const SlimCap = (props: { readonly plan: PlanToDecide; readonly committed: Committed }) => {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const { plan, committed } = props;
  const [{ data }] = useCap(plan.cycle.id);
  const year = data?.envelope.measures.find(({ measure, period }) => measure === 'IN_YEAR' && period === 'YEAR');
  if (!year) return null;
  const figures = withoutPlan(year, plan);
  const taken = [figures.reserve, figures.held, figures.committed].reduce((sum, part) => sum + BigInt(part), 0n);
  return (
    <div className="no-print">
      <CapGauge slim figures={figures} proposed={committed.inYear.toString()} />
      <Text size="sm" c="dimmed">
        {t('cap.left', { amount: format.money(BigInt(figures.limit) - taken - committed.inYear) })}
      </Text>
    </div>
  );
};
