import './catalogue';
import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../shared/format/use-format';
import { DataTable } from '../../shared/ui/data-table';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Empty, Loaded } from '../../shared/ui/loaded';
import { Page } from '../../shared/ui/page';
import { QueueQuery } from './operations';

/** What waits for the signed-in approver. */
export default function ApprovalsPage() {
  const { t } = useTranslation('decision');
  const format = useFormat();
  const [answer, again] = useQuery({ query: QueueQuery });
  return (
    <Page title={t('approvals.title')} lead={t('approvals.lead')}>
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ decisionQueue: plans }) =>
          plans.length === 0 ? (
            <Empty title={t('approvals.emptyTitle')} text={t('approvals.emptyText')} />
          ) : (
            <Stack gap="sm">
              <ExportButtons table="approvals" variables={{}} label={t('approvals.title')} />
              <DataTable
                label={t('approvals.title')}
                rows={plans}
                rowKey={(plan) => plan.id}
                columns={[
                  {
                    key: 'plan',
                    wide: true,
                    head: t('approvals.plan'),
                    cell: (plan) => (
                      <>
                        <Link to={`/approvals/${plan.id}`}>{plan.name}</Link>
                        <Text size="xs" c="dimmed">
                          {plan.cycle.name}
                        </Text>
                      </>
                    ),
                  },
                  {
                    key: 'lines',
                    head: t('approvals.lines'),
                    figure: true,
                    cell: (plan) => format.count(plan.lines.length),
                  },
                  {
                    key: 'inYear',
                    head: t('approvals.inYear'),
                    figure: true,
                    cell: (plan) => format.money(plan.inYear),
                  },
                  {
                    key: 'runRate',
                    head: t('approvals.runRate'),
                    figure: true,
                    cell: (plan) => format.money(plan.runRate),
                  },
                  {
                    key: 'by',
                    head: t('approvals.by'),
                    cell: (plan) => plan.submittedBy?.name ?? '',
                    second: {
                      head: t('approvals.when'),
                      cell: (plan) => (plan.submittedAt ? format.dateTime(plan.submittedAt) : ''),
                    },
                  },
                  {
                    key: 'until',
                    head: t('approvals.until'),
                    cell: (plan) => (plan.holdExpiresAt ? format.dateTime(plan.holdExpiresAt) : ''),
                  },
                  {
                    key: 'decide',
                    head: t('approvals.decide'),
                    cell: (plan) => (
                      <Button
                        component={Link}
                        to={`/approvals/${plan.id}`}
                        size="xs"
                        aria-label={
                          plan.state === 'SUBMITTED'
                            ? t('approvals.decideOn', { name: plan.name })
                            : t('approvals.signOn', { name: plan.name })
                        }
                      >
                        {plan.state === 'SUBMITTED' ? t('approvals.decide') : t('approvals.sign')}
                      </Button>
                    ),
                  },
                ]}
              />
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}
