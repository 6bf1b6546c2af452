import './catalogue';
import { Alert, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../shared/format/use-format';
import { CapGauge } from '../../shared/ui/cap-gauge';
import { Loaded } from '../../shared/ui/loaded';
import { Page, Section } from '../../shared/ui/page';
import { StateBadge } from '../../shared/ui/state-badge';
import { PlanActs } from './plan-acts';
import { Comparison, Decisions, Overrides } from './plan-background';
import { NotFunded } from './not-funded';
import { PlanFurther } from './plan-further';
import { FundedLines } from './plan-lines';
import { PlanShares } from './plan-shares';
import { CapQuery } from './plan-acts-operations';
import { type PlanData, PlanQuery } from './plan-operations';

/** The plan's totals against the headroom that is left; once submitted, its money already stands among the held. */
const AgainstCap = ({ plan }: { readonly plan: PlanData }) => {
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

/** One plan: what it funds and what not and why, against the cap and against the ranking. */
export default function PlanPage() {
  const { t } = useTranslation('choice');
  const format = useFormat();
  const { planId = '' } = useParams();
  const [answer, again] = useQuery({ query: PlanQuery, variables: { id: planId } });
  const refresh = () => again({ requestPolicy: 'network-only' });
  const plan = answer.data?.plan;
  return (
    <Page
      title={plan?.name ?? t('plans.one')}
      lead={plan ? <StateBadge state={plan.state} /> : undefined}
      aside={plan ? <PlanActs plan={plan} onChange={refresh} /> : undefined}
    >
      <Loaded answer={answer} onRetry={refresh}>
        {({ plan: it }) => (
          <Stack gap="xl">
            <Alert color={it.proven ? 'green' : 'gray'}>
              {it.proven ? t('plans.proven') : t('plans.unproven', { gap: it.gap })} · {t('plans.value')} {it.value}
              {it.inputHash ? (
                <Text size="xs" component="div" className="mono">
                  {t('plans.frozen', { hash: it.inputHash })}
                </Text>
              ) : null}
              {it.holdExpiresAt && it.state === 'SUBMITTED' ? (
                <Text size="sm">{t('plans.holdUntil', { when: format.dateTime(it.holdExpiresAt) })}</Text>
              ) : null}
            </Alert>
            {it.onOlderBase ? <Alert color="orange">{t('plans.older', { base: it.baseVersion.label })}</Alert> : null}
            <Decisions plan={it} />
            <AgainstCap plan={it} />
            <FundedLines plan={it} />
            <NotFunded plan={it} />
            <PlanShares plan={it} />
            <PlanFurther planId={it.id} />
            <Overrides plan={it} />
            <Comparison plan={it} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}
