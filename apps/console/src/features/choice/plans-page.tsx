import './catalogue';
import { Badge, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../shared/format/use-format';
import { useCycle } from '../../shared/session/use-cycle';
import { useMay } from '../../shared/session/workspace';
import { DataTable } from '../../shared/ui/data-table';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Empty, Loaded } from '../../shared/ui/loaded';
import { Page } from '../../shared/ui/page';
import { StateBadge } from '../../shared/ui/state-badge';
import { PlansQuery } from './plan-operations';
import { ProposePlan } from './propose-plan';

/** What comparePlans takes at once. */
const MOST_COMPARED = 6;

/** Leads to the ticked plans side by side. */
const CompareTicked = ({ cycleId, ticked }: { readonly cycleId: string; readonly ticked: readonly string[] }) => {
  const { t } = useTranslation('choice');
  const address = `/cycles/${cycleId}/compare?${new URLSearchParams(ticked.map((id) => ['plan', id])).toString()}`;
  return (
    <Group gap="sm" className="no-print">
      {ticked.length < 2 ? (
        <Button variant="default" size="xs" disabled>
          {t('plans.compareTicked')}
        </Button>
      ) : (
        <Button variant="default" size="xs" component={Link} to={address}>
          {t('plans.compareTicked')}
        </Button>
      )}
      <Text size="sm" c="dimmed" role="status">
        {ticked.length < 2 ? t('plans.tickTwo', { most: MOST_COMPARED }) : t('plans.ticked', { count: ticked.length })}
      </Text>
    </Group>
  );
};

/** The plans of the cycle. */
export default function PlansPage() {
  const { t } = useTranslation('choice');
  const { t: c } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const cycle = useCycle();
  const [proposing, setProposing] = useState(false);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const compares = may('comparePlans');
  const [answer, again] = useQuery({ query: PlansQuery, variables: { cycleId: cycle.id } });
  return (
    <Page
      title={t('plans.title')}
      lead={t('plans.lead')}
      aside={may('proposePlan') ? <Button onClick={() => setProposing(true)}>{t('plans.new')}</Button> : null}
    >
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ plans }) =>
          plans.length === 0 ? (
            <Empty title={t('plans.emptyTitle')} text={t('plans.emptyText')} />
          ) : (
            <Stack gap="sm">
              <ExportButtons table="plans" variables={{ cycleId: cycle.id }} label={t('plans.title')} />
              {compares && plans.length > 1 ? <CompareTicked cycleId={cycle.id} ticked={ticked} /> : null}
              <DataTable
                label={t('plans.title')}
                rows={plans}
                rowKey={(plan) => plan.id}
                columns={[
                  {
                    key: 'name',
                    wide: true,
                    head: t('plans.name'),
                    cell: (plan) => (
                      <Group gap="xs" wrap="nowrap" align="flex-start">
                        {compares && plans.length > 1 ? (
                          <Checkbox
                            mt={2}
                            aria-label={t('plans.tickOf', { name: plan.name })}
                            checked={ticked.includes(plan.id)}
                            disabled={ticked.length >= MOST_COMPARED && !ticked.includes(plan.id)}
                            onChange={(event) =>
                              setTicked(
                                event.currentTarget.checked
                                  ? [...ticked, plan.id]
                                  : ticked.filter((id) => id !== plan.id),
                              )
                            }
                          />
                        ) : null}
                        <Link to={plan.id}>{plan.name}</Link>
                      </Group>
                    ),
                  },
                  { key: 'state', head: t('plans.state'), cell: (plan) => <StateBadge state={plan.state} /> },
                  {
                    key: 'value',
                    head: t('plans.value'),
                    figure: true,
                    cell: (plan) => format.worth(plan.value, plan.objective),
                    second: { head: t('plans.objective'), cell: (plan) => c(`objective.${plan.objective}`) },
                  },
                  { key: 'inYear', head: t('plans.inYear'), figure: true, cell: (plan) => format.money(plan.inYear) },
                  {
                    key: 'runRate',
                    head: t('plans.runRate'),
                    figure: true,
                    cell: (plan) => format.money(plan.runRate),
                  },
                  {
                    key: 'proven',
                    head: t('plans.proven'),
                    cell: (plan) => (plan.proven ? <Badge color="green">{t('plans.proven')}</Badge> : null),
                  },
                  {
                    key: 'by',
                    head: t('plans.by'),
                    cell: (plan) => plan.createdBy.name,
                    second: {
                      head: t('plans.submittedAt'),
                      cell: (plan) => (plan.submittedAt ? format.dateTime(plan.submittedAt) : ''),
                    },
                  },
                ]}
              />
            </Stack>
          )
        }
      </Loaded>
      {proposing ? <ProposePlan cycle={cycle} onClose={() => setProposing(false)} /> : null}
    </Page>
  );
}
