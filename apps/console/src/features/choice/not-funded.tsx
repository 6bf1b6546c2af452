import '../../shared/certificate/catalogue';
import { Badge, Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { StandingsQuery } from '../../shared/certificate/operations';
import { DataTable } from '../../shared/ui/data-table';
import { Dialog } from '../../shared/ui/dialog';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Loading } from '../../shared/ui/loaded';
import { Section } from '../../shared/ui/page';
import type { PlanData } from './plan-operations';

const Certificate = lazy(() => import('../../shared/certificate/certificate'));
type Item = PlanData['notFunded'][number];

/** What the plan leaves out, each with its reason and what would have funded it. */
export const NotFunded = ({ plan }: { readonly plan: PlanData }) => {
  const { t } = useTranslation('choice');
  const { t: why } = useTranslation('certificate');
  const [opened, setOpened] = useState<Item['initiative'] | null>(null);
  const [{ data }, again] = useQuery({ query: StandingsQuery, variables: { planId: plan.id } });
  if (plan.notFunded.length === 0) return null;
  const kept = new Map((data?.certificates ?? []).map((it) => [it.initiative.id, it.changes]));
  const nameOf = ({ code, title }: Item['initiative']) => `${code} ${title}`;
  return (
    <Section
      title={t('plans.notFunded')}
      aside={<ExportButtons table="plan-not-funded" variables={{ planId: plan.id }} label={t('plans.notFunded')} />}
    >
      <DataTable
        label={t('plans.notFunded')}
        rows={plan.notFunded}
        rowKey={(item) => item.initiative.id}
        columns={[
          {
            key: 'initiative',
            wide: true,
            head: t('plans.initiative'),
            cell: (item) => (
              <Link to={`/cycles/${plan.cycle.id}/initiatives/${item.initiative.id}`}>{nameOf(item.initiative)}</Link>
            ),
          },
          { key: 'reason', wide: true, head: t('plans.reason'), cell: (item) => item.reason },
          {
            key: 'certificate',
            head: why('open'),
            cell: ({ initiative }) => {
              const ways = kept.get(initiative.id) ?? null;
              return (
                <>
                  <Button
                    size="xs"
                    variant="default"
                    onClick={() => setOpened(initiative)}
                    aria-label={why('openOf', { name: nameOf(initiative) })}
                  >
                    {why('open')}
                  </Button>{' '}
                  {ways === null ? null : <Badge color="gray">{why('standing', { count: ways })}</Badge>}
                </>
              );
            },
          },
        ]}
      />
      {opened ? (
        <Dialog
          size="xl"
          title={why('titleOf', { name: nameOf(opened) })}
          onClose={() => {
            setOpened(null);
            again({ requestPolicy: 'network-only' });
          }}
        >
          <Suspense fallback={<Loading />}>
            <Certificate planId={plan.id} initiativeId={opened.id} />
          </Suspense>
        </Dialog>
      ) : null}
    </Section>
  );
};
