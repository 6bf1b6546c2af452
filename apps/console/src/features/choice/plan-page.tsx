import './catalogue';
import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../shared/format/use-format';
import { Loaded } from '../../shared/ui/loaded';
import { Page } from '../../shared/ui/page';
import { StateBadge } from '../../shared/ui/state-badge';
import { AgainstCap } from './against-cap';
import { PlanActs } from './plan-acts';
import { Comparison, Decisions, Overrides } from './plan-background';
import { NotFunded } from './not-funded';
import { PlanFurther } from './plan-further';
import { FundedLines } from './plan-lines';
import { PlanShares } from './plan-shares';
import { PlanQuery } from './plan-operations';

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
            <Stack gap={4}>
              <Text fw={600}>
                {it.proven ? t('plans.proven') : t('plans.unproven', { gap: format.share(Number(it.gap) * 10_000) })} ·{' '}
                {t('plans.value')} {format.worth(it.value, it.objective)}
              </Text>
              {it.holdExpiresAt && it.state === 'SUBMITTED' ? (
                <Text size="sm">{t('plans.holdUntil', { when: format.dateTime(it.holdExpiresAt) })}</Text>
              ) : null}
              {it.inputHash ? (
                <Text size="xs" c="dimmed" component="div" className="mono">
                  {t('plans.frozen', { hash: it.inputHash })}
                </Text>
              ) : null}
            </Stack>
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
