import './catalogue';
import { Alert, Button, Group, Paper, Select, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../shared/format/use-format';
import { useCycle } from '../../shared/session/use-cycle';
import { Fact, Facts } from '../../shared/ui/facts';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Empty, Loaded } from '../../shared/ui/loaded';
import { Page, Section } from '../../shared/ui/page';
import { StateBadge } from '../../shared/ui/state-badge';
import { InitiativeActs } from './initiative-acts';
import { type Dimension, DIMENSIONS, FIGURES, type InitiativeSpending, InitiativeSpendingQuery } from './operations';
import { Flags, SpendingTable } from './spending-table';
import { Supplements } from './supplements';

const Whole = ({ spending }: { readonly spending: InitiativeSpending }) => {
  const { t } = useTranslation('delivery');
  const format = useFormat();
  const figures = [...FIGURES, 'approvedRunRate', 'releasedRunRate'] as const;
  return (
    <Stack gap="sm">
      {spending.flags.includes('OVERSPENT') ? (
        <Alert color="red" icon={<IconAlertTriangle />} title={t('overspentTitle')}>
          {t('overspentText', { amount: format.money(spending.overspent) })}
        </Alert>
      ) : null}
      {spending.flags.includes('BLOCKED') ? (
        <Alert color="red" icon={<IconAlertTriangle />} title={t('blockedTitle')}>
          {t('blockedText')}
        </Alert>
      ) : null}
      <Section title={t('whole', { period: spending.throughPeriod })} aside={<Flags flags={spending.flags} />}>
        <Paper withBorder p="md">
          <Facts>
            {figures.map((figure) => (
              <Fact key={figure} name={t(`figure.${figure}`)}>
                {format.money(spending[figure])}
              </Fact>
            ))}
          </Facts>
        </Paper>
      </Section>
    </Stack>
  );
};

/** What has become of one initiative's money, with the ways to end it. */
export default function InitiativeSpendingPage() {
  const { t } = useTranslation('delivery');
  const { id = '' } = useParams();
  const cycle = useCycle();
  const [by, setBy] = useState<Dimension>('PERIOD');
  const [answer, again] = useQuery({ query: InitiativeSpendingQuery, variables: { id, by } });
  const refresh = () => again({ requestPolicy: 'network-only' });
  const initiative = answer.data?.initiative;
  return (
    <Page
      title={initiative ? t('ofInitiative', { code: initiative.code }) : t('title')}
      lead={
        initiative ? (
          <>
            <StateBadge state={initiative.state} />{' '}
            <Link to={`/cycles/${cycle.id}/initiatives/${initiative.id}`}>{initiative.title}</Link> ·{' '}
            {initiative.businessUnit.name} · {initiative.owner.name}
          </>
        ) : undefined
      }
      aside={
        initiative ? (
          <InitiativeActs initiative={initiative} onChange={refresh} />
        ) : (
          <Button variant="default" component={Link} to={`/cycles/${cycle.id}/spending`}>
            {t('title')}
          </Button>
        )
      }
    >
      <Loaded answer={answer} onRetry={refresh}>
        {({ initiative: funded, initiativeSpending: spending }) =>
          spending ? (
            <Stack gap="xl">
              <Whole spending={spending} />
              <Supplements initiative={funded} period={spending.throughPeriod} onChange={refresh} />
              <Section
                title={t('spendingBy', { dimension: t(`dimension.${by}`) })}
                aside={
                  <Group gap="xs">
                    <ExportButtons
                      table="initiative-spending"
                      variables={{ initiativeId: id, by }}
                      label={t('spendingBy', { dimension: t(`dimension.${by}`) })}
                    />
                    <Select
                      aria-label={t('sumBy')}
                      data={DIMENSIONS.slice(3).map((it) => ({ value: it, label: t(`dimension.${it}`) }))}
                      value={by}
                      onChange={(value) => setBy(DIMENSIONS.find((it) => it === value) ?? by)}
                      allowDeselect={false}
                    />
                  </Group>
                }
              >
                <SpendingTable
                  label={t('spendingBy', { dimension: t(`dimension.${by}`) })}
                  head={t(`dimension.${by}`)}
                  rows={spending.rows}
                  name={(row) => row.name}
                />
              </Section>
            </Stack>
          ) : (
            <Empty title={t('nothingTitle')} text={t('nothingText')} />
          )
        }
      </Loaded>
    </Page>
  );
}
