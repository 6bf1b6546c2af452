import './catalogue';
import { Badge, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../shared/format/use-format';
import { useCycle } from '../../shared/session/use-cycle';
import { useMay } from '../../shared/session/workspace';
import { DataTable } from '../../shared/ui/data-table';
import { Empty, Loaded } from '../../shared/ui/loaded';
import { Page } from '../../shared/ui/page';
import { StateBadge } from '../../shared/ui/state-badge';
import { PlansQuery } from './plan-operations';
import { ProposePlan } from './propose-plan';

/** The plans of the cycle. */
export default function PlansPage() {
  const { t } = useTranslation('choice');
  const { t: c } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const cycle = useCycle();
  const [proposing, setProposing] = useState(false);
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
            <DataTable
              label={t('plans.title')}
              rows={plans}
              rowKey={(plan) => plan.id}
              columns={[
                { key: 'name', head: t('plans.name'), cell: (plan) => <Link to={plan.id}>{plan.name}</Link> },
                { key: 'state', head: t('plans.state'), cell: (plan) => <StateBadge state={plan.state} /> },
                { key: 'objective', head: t('plans.objective'), cell: (plan) => c(`objective.${plan.objective}`) },
                { key: 'value', head: t('plans.value'), figure: true, cell: (plan) => plan.value },
                { key: 'inYear', head: t('plans.inYear'), figure: true, cell: (plan) => format.money(plan.inYear) },
                { key: 'runRate', head: t('plans.runRate'), figure: true, cell: (plan) => format.money(plan.runRate) },
                {
                  key: 'proven',
                  head: t('plans.proven'),
                  cell: (plan) => (plan.proven ? <Badge color="green">{t('plans.proven')}</Badge> : null),
                },
                { key: 'by', head: t('plans.by'), cell: (plan) => plan.createdBy.name },
                {
                  key: 'submitted',
                  head: t('plans.submittedAt'),
                  cell: (plan) => (plan.submittedAt ? format.dateTime(plan.submittedAt) : ''),
                },
              ]}
            />
          )
        }
      </Loaded>
      {proposing ? <ProposePlan cycle={cycle} onClose={() => setProposing(false)} /> : null}
    </Page>
  );
}
